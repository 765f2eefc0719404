import { inputItems, parametersOf } from '../../integration/operations.cts';
import { failureOf } from '../../integration/results.cts';
import { faultCase } from '../faultCase.cts';
import { stateOf } from '../state.cts';
import { useWatchedStage } from '../watchedStage.cts';
import { marker, noes, reads, writes } from './noes.cts';

const stage = useWatchedStage({ pageSize: 7 });
const now = { 'retry-after': '0' };
const options = { timeout: 20 };

describe.each(writes)('$resource: $operation', (operation) => {
	faultCase(stage, 'every no inside a 200 → an error with its words', async (records) => {
		const items = await inputItems();
		for (const [form, body] of Object.entries(noes)) {
			stage.emulator.reset();
			const before = stateOf(stage);
			const { path } = operation;
			const brokenBody = JSON.stringify(body);
			stage.emulator.fault({ path, times: 99, brokenBody, headers: now });
			const result = await stage.run(parametersOf(stage, operation, { options }), { items });
			records.countGreen(result.items);
			expect([form, failureOf(result).message]).toEqual([form, expect.stringContaining(marker)]);
			expect(stateOf(stage)).toEqual(before);
		}
	});

	faultCase(stage, 'a time-out of a gateway → what became of it is not known', async (records) => {
		const brokenBody = JSON.stringify({ message: 'Endpoint request timed out' });
		stage.emulator.fault({ path: operation.path, times: 99, brokenBody });
		const items = await inputItems();
		const result = await stage.run(parametersOf(stage, operation, { options }), { items });
		records.countGreen(result.items);
		expect(failureOf(result).description).toContain('It is not known whether Nudgescribe');
		const sent = stage.emulator.requests().filter(({ path }) => path === operation.path);
		expect(sent).toHaveLength(1);
	});

	faultCase(
		stage,
		'a page of a firewall → told as a page of something between',
		async (records) => {
			const brokenBody = '<!DOCTYPE html><title>Request blocked</title>';
			stage.emulator.fault({ path: operation.path, times: 99, status: 403, brokenBody });
			const items = await inputItems();
			const result = await stage.run(parametersOf(stage, operation, { options }), { items });
			records.countGreen(result.items);
			const { message, description } = failureOf(result);
			expect(message).toContain('Something between n8n and Nudgescribe refused');
			expect(description).toContain("'Request blocked'");
			expect(description).not.toContain('administers');
		},
	);

	const done: [string, object][] = [
		['200', { brokenBody: '' }],
		['202', { status: 202, brokenBody: '' }],
		['204', { status: 204, brokenBody: '' }],
		['200 and OK as text', { brokenBody: 'OK', contentType: 'text/plain' }],
	];
	test.each(done)('an answer without a body is a success: %s', async (_status, answer) => {
		const items = await inputItems();
		stage.emulator.fault({ path: operation.path, times: 1, afterHandling: true, ...answer });
		const result = await stage.run(parametersOf(stage, operation, { options }), { items });
		// What the emulator itself refuses here (a campaign that is published already) is no matter of this test.
		expect(result.error).toBeUndefined();
		expect(result.items).toHaveLength(1);
	});
});

describe.each(reads)('$resource: $operation', (operation) => {
	faultCase(stage, 'every no inside a 200 → an error with its words', async (records) => {
		for (const [form, body] of Object.entries(noes)) {
			if (/time-out/.test(form)) continue;
			stage.emulator.reset();
			stage.emulator.fault({
				path: operation.path,
				times: 99,
				brokenBody: JSON.stringify(body),
				headers: now,
			});
			const result = await stage.run(parametersOf(stage, operation));
			records.countGreen(result.items);
			const { message, description } = failureOf(result);
			expect([form, `${message} ${description}`]).toEqual([form, expect.stringContaining(marker)]);
		}
	});
});
