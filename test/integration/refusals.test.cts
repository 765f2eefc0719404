import { accessAdvice, adviceOn, namesAdvice, rightAdvice } from './advice.cts';
import { inputItems, operations, parametersOf } from './operations.cts';
import { failureOf, wordsOf } from './results.cts';
import { useStage } from './stage.cts';

/** The endpoint whose requests can leave every field out. */
const needsNothing = '/v1/campaign/all';

/** What comes first where Nudgescribe has counted a page, and says then that there is none. */
const countedPage =
	'Nudgescribe counts 1 page, and this is what it says of page 1. If the data changed while it was read, run this again.';

describe.each(operations)('$resource: $operation', (operation) => {
	const stage = useStage();
	const { resource, path } = operation;
	const advice = adviceOn(resource, operation.operation);
	const needsAccess = ['campaign', 'workspace', 'message', 'campaignRun'].includes(resource);
	const readsPages = path === '/v1/customer' && operation.operation === 'getAll';

	test.each([
		[400, 'Nudgescribe refused the request', [advice, namesAdvice]],
		[401, 'Nudgescribe refused the request', [advice, namesAdvice]],
		[403, 'Nudgescribe does not allow this', needsAccess ? [advice] : [advice, rightAdvice]],
	])(
		'refused with status %d says why in the words of the API',
		async (status, reason, sentences) => {
			const body = JSON.stringify({ code: status, message: 'What the API says.' });
			stage.emulator.fault({ path, times: 99, status, body });
			const result = await stage.run(parametersOf(stage, operation), { items: await inputItems() });
			const beginning = [
				...(readsPages && status === 400 ? [countedPage] : []),
				...(needsAccess ? [accessAdvice] : []),
			];
			expect(failureOf(result)).toEqual({
				kind: 'NodeApiError',
				message: `${reason}: What the API says.`,
				description: [...beginning, ...sentences].join(' '),
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
			`Nudgescribe refused the request: Missing required fields: ${name}`,
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
				'Nudgescribe did not answer within 1 second',
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
			const credentials = stage.credential({ apiMapping: '{}' });
			const items = await inputItems();
			const result = await stage.run(parametersOf(stage, operation), { items, credentials });
			const { message, description } = failureOf(result);
			expect(message).toMatch(/Missing required fields: (ws_id|cam_id)/);
			expect(description).toContain("run 'Check Setup'");
		});
	},
);
