import { inputItems, operations, parametersOf } from './operations.cts';
import { failureOf, wordsOf } from './results.cts';
import { useStage } from './stage.cts';

const advice = {
	fields:
		"Check the fields of this node, and if Nudgescribe misses a field that is filled in, 'Field Name Overrides' in the credential.",
	right:
		'The login is valid, so it is not the password: ask who administers Nudgescribe for the right to do this.',
};

/** What is advised when Nudgescribe refuses what an operation sends. */
const ofOperation: Record<string, string> = {
	start:
		"A campaign can be run again when it is published, all messages of its current run are published, and its last run is archived. If Nudgescribe misses something that this node was given, check 'Field Name Overrides' in the credential.",
	upload:
		"Correct the file and upload it again: its first line names the profile fields, and each value has to fit its field. If Nudgescribe misses something that this node was given, check 'Field Name Overrides' in the credential.",
};

/** The endpoint whose requests can leave every field out. */
const needsNothing = '/v1/campaign/all';

describe.each(operations)('$resource: $operation', (operation) => {
	const stage = useStage();
	const { resource, path } = operation;

	test.each([
		[400, 'Nudgescribe refused the request', ofOperation[operation.operation] ?? advice.fields],
		[401, 'Nudgescribe misses something in the request, or does not know it', advice.fields],
		[403, 'Nudgescribe does not allow this', advice.right],
	])(
		'refused with status %d says why in the words of the API',
		async (status, reason, description) => {
			if (path === '/v1/customer' && operation.operation === 'getAll' && status === 400) return;
			const body = JSON.stringify({ code: status, message: 'What the API says.' });
			stage.emulator.fault({ path, times: 99, status, body });
			const result = await stage.run(parametersOf(stage, operation), { items: await inputItems() });
			expect(failureOf(result)).toEqual({
				kind: 'NodeApiError',
				message: `${reason}: What the API says.`,
				description,
				item: 0,
			});
			const tries = stage.calls().filter((call) => call.endsWith(` ${path}`));
			expect(tries.length).toBeLessThanOrEqual(2);
			expect(stage.logIns().length).toBeLessThanOrEqual(2);
		},
	);

	test('with an empty Custom Body Field that Nudgescribe needs says what is missing', async () => {
		if (path === needsNothing) return;
		const name =
			resource === 'message' || resource === 'campaignRun' ? 'campaign_id' : 'workspace_id';
		const customBodyFields = JSON.stringify({ [name]: '' });
		const parameters = parametersOf(stage, operation, { options: { customBodyFields } });
		const result = await stage.run(parameters, { items: await inputItems() });
		expect(failureOf(result).message).toBe(
			`Nudgescribe misses something in the request, or does not know it: Missing required fields: ${name}`,
		);
	});
});

describe('Every operation', () => {
	const stage = useStage();

	test('gives a request up that is not answered within Timeout', async () => {
		const items = await inputItems();
		await stage.run({ resource: 'campaign', operation: 'getAll' });
		stage.emulator.fault({ times: 999, delay: 3000 });
		const started = operations.map(async (operation) => {
			const parameters = parametersOf(stage, operation, { options: { timeout: 1 } });
			const { message } = failureOf(await stage.run(parameters, { items }));
			return [`${operation.resource}: ${operation.operation}`, message];
		});
		expect(await Promise.all(started)).toEqual(
			operations.map(({ resource, operation }) => [
				`${resource}: ${operation}`,
				'The connection to Nudgescribe broke before it answered',
			]),
		);
	});

	test.each([
		['customer', '/v1/customer'],
		['message', '/v1/messages/fetch'],
	])('that reads pages tells why Nudgescribe refuses one (%s)', async (resource, path) => {
		const body = JSON.stringify({ code: 400, message: 'What the API says.' });
		stage.emulator.fault({ path, times: 99, status: 400, body });
		const operation = { resource, operation: 'getAll', path };
		const result = await stage.run(parametersOf(stage, operation, { returnAll: true }));
		expect(wordsOf(result)).toContain('What the API says.');
	});
});

describe.each(operations.filter(({ path }) => path !== needsNothing))(
	'$resource: $operation of an API that has other names',
	(operation) => {
		const stage = useStage({ dialect: 'renamed' });

		test('says what Nudgescribe misses, and where to enter its names', async () => {
			const credentials = stage.credential({ fieldNameOverrides: '{}' });
			const items = await inputItems();
			const result = await stage.run(parametersOf(stage, operation), { items, credentials });
			const { message, description } = failureOf(result);
			expect(message).toMatch(/Missing required fields: (ws_id|cam_id)/);
			expect(description).toContain("'Field Name Overrides' in the credential");
		});
	},
);
