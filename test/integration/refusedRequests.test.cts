import type { Fault } from '../../tools/emulator/server.cts';
import { adviceOn, namesAdvice, quotaAdvice, rightAdvice } from './advice.cts';
import { failureOf, jsonOf } from './results.cts';
import { useStage } from './stage.cts';

const checkFields = `${adviceOn('customer', 'countPages')} ${namesAdvice}`;

describe.each(['default', 'older'])('Why a request is refused, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const countPages = async (more = {}, options = {}) =>
		await stage.run(stage.customers('countPages', 'VIP customers', { options }), more);
	const refusedWith = async (fault: Omit<Fault, 'times'>, more = {}) => {
		stage.emulator.fault({ path: '/v1/customer/pages', times: 99, ...fault });
		return await countPages(more);
	};
	const saying = (status: number, message: string) => ({
		status,
		body: JSON.stringify({ code: status, message }),
	});

	test('a field is missing: the user reads which, and where to look', async () => {
		const result = await countPages({}, { customBodyFields: '{"customer_group_id": ""}' });
		const { message, description } = failureOf(result);
		expect(message).toBe(
			'Nudgescribe refused the request: Missing required fields: customer_group_id',
		);
		expect(description).toBe(checkFields);
	});

	test('something is not allowed: the user reads that it is not the password', async () => {
		const { message, description } = failureOf(await refusedWith(saying(403, 'Role is read-only')));
		expect(message).toBe('Nudgescribe does not allow this: Role is read-only');
		expect(description).toBe(`${adviceOn('customer', 'countPages')} ${rightAdvice}`);
	});

	test.each([401, 403])('%d for each of many items brings no login for each', async (status) => {
		const items = Array.from({ length: 12 }, () => ({}));
		const more = { items, onError: 'continueRegularOutput' } as const;
		const result = await refusedWith(saying(status, 'Role is read-only'), more);
		expect(jsonOf(result)).toHaveLength(12);
		for (const { error } of jsonOf(result)) expect(error).toContain('Role is read-only');
		expect(stage.logIns()).toEqual(['POST']);
	});

	test('the workspace is unknown: the user reads which', async () => {
		const { message, description } = failureOf(
			await refusedWith(saying(401, 'Invalid workspace: ws_1')),
		);
		expect(message).toBe('Nudgescribe refused the request: Invalid workspace: ws_1');
		expect(description).toBe(checkFields);
	});

	test.each([
		[402, 'Payment required', 'refused the request', quotaAdvice],
		[400, 'The quota of 10000 messages is used up', 'refused the request', checkFields],
		[
			403,
			'Quota exceeded',
			'does not allow this',
			`${adviceOn('customer', 'countPages')} ${rightAdvice}`,
		],
	])('the quota is used up (status %d)', async (status, said, headline, advice) => {
		const { message, description } = failureOf(await refusedWith(saying(status, said)));
		expect(message).toBe(`Nudgescribe ${headline}: ${said}`);
		expect(description).toBe(advice);
	});

	test('Nudgescribe wants fewer requests, even after all tries', async () => {
		const headers = { 'retry-after': '0' };
		const result = await refusedWith({ ...saying(429, 'Too many requests'), headers });
		const { message, description } = failureOf(result);
		expect(message).toBe('Nudgescribe asks to slow down: Too many requests');
		expect(description).toContain('It was tried 5 times');
	});

	test('the error carries the status, for workflows that look at it', async () => {
		const { error } = await refusedWith(saying(404, 'No such thing'));
		expect(error).toMatchObject({ name: 'NodeApiError', httpCode: '404' });
	});
});
