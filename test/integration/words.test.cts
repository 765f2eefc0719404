import { searchList, mapFields } from '../engine/lists.cts';
import { withCampaign } from './campaigns.cts';
import { operations, inputItems, parametersOf } from './operations.cts';
import { failureOf, jsonOf, wordsOf } from './results.cts';
import { byId, useStage } from './stage.cts';
import { triggerOn } from './trigger.cts';

const stage = useStage();
const list = {
	message: 'Validation failed',
	errors: [{ field: 'group', message: 'must not be null' }],
};

describe('A refusal', () => {
	test.each([
		[{ error: 'Invalid email in row 3' }, 'Invalid email in row 3'],
		[list, 'Validation failed: group: must not be null'],
		[{ message: 'WorkspaceNotFound' }, 'WorkspaceNotFound'],
		[{ email: ['is taken'] }, 'email: is taken'],
	])('is told in the words of the API: %j', async (body, words) => {
		stage.emulator.fault({ path: '/v1/cg', times: 9, status: 400, body: JSON.stringify(body) });
		const create = { resource: 'customerGroup', operation: 'create', name: 'New' };
		const result = await stage.run({ ...stage.in('VIP customers'), ...create });
		expect(failureOf(result).message).toBe(`Nudgescribe refused the request: ${words}`);
	});

	test('by a code alone names the line to enter where the code means success, which helps', async () => {
		const create = { resource: 'customerGroup', operation: 'create', name: 'New' };
		const brokenBody = JSON.stringify({ code: 1, message: 'Success', customer_group_id: 'cg_7' });
		stage.emulator.fault({ path: '/v1/cg', times: 9, brokenBody });
		const refused = await stage.run({ ...stage.in('VIP customers'), ...create });
		const { message, description } = failureOf(refused);
		expect(message).toBe('Nudgescribe refused the request: code 1, though it says Success');
		const [line = ''] = /\{.*\}/.exec(description) ?? [];
		const credentials = stage.credential({ apiMapping: line });
		const result = await stage.run({ ...stage.in('VIP customers'), ...create }, { credentials });
		expect(jsonOf(result)).toEqual([{ customer_group_id: 'cg_7' }]);
	});

	test('names its endpoint among the details, and the answer as it came', async () => {
		const body = JSON.stringify(list);
		for (const operation of operations) {
			stage.reset();
			stage.emulator.fault({ path: operation.path, times: 99, status: 400, body });
			const parameters = parametersOf(stage, operation);
			const result = await stage.run(parameters, { items: await inputItems() });
			expect(result.error?.context.data).toEqual({
				endpoint: expect.stringMatching(new RegExp(` ${operation.path}$`)) as string,
				status: 400,
				answer: body,
			});
		}
	});

	test('of a page is the headline, and not what we make of it', async () => {
		const body = JSON.stringify({ message: 'This group is locked' });
		stage.emulator.fault({ path: '/v1/customer', times: 99, status: 400, body });
		const parameters = stage.customers('getAll', 'All customers', { returnAll: true });
		const { message, description } = failureOf(await stage.run(parameters));
		expect(message).toBe('Nudgescribe refused the request: This group is locked');
		expect(description).toMatch(/^Nudgescribe counts 3 pages, and this is what it says of page \d/);
	});

	test('that repeats the request tells no secret', async () => {
		const secrets = { password: 'correct horse', apiCode: 'code-4711', apiKey: 'key/7+8' };
		stage.emulator.store.account().password = secrets.password;
		const credentials = stage.credential({ ...secrets, apiKey: '' });
		await stage.run({ resource: 'campaign', operation: 'getAll' }, { credentials });
		const { sessionToken } = credentials.data;
		const stored = typeof sessionToken === 'string' ? sessionToken : '';
		const token = stored.split('.').slice(1).join('.');
		const echo = `Bad request: Authorization: Bearer ${token}; ${JSON.stringify(secrets)}`;
		stage.emulator.fault({
			path: '/v1/campaign/all',
			times: 9,
			status: 400,
			body: JSON.stringify({ message: echo, echo }),
		});
		const { error, run } = await stage.run(
			{ resource: 'campaign', operation: 'getAll' },
			{ credentials },
		);
		const kept = JSON.stringify(run);
		expect(error?.message).toContain('Bad request');
		expect(token).not.toBe('');
		for (const secret of [token, secrets.password, secrets.apiCode]) {
			expect(kept).not.toContain(secret);
		}
	});
});

describe('A list in the editor that is refused', () => {
	const body = JSON.stringify(list);
	const choose = { resource: 'customer', operation: 'getAll', workspace: byId('ws_1') };

	test.each([
		['searchWorkspaces', '/v1/campaign/all'],
		['searchCampaigns', '/v1/campaign/all'],
		['searchCustomerGroups', '/v1/cg'],
		['searchProfileFields', '/v1/cpf'],
	])('says why, and the way out: %s', async (method, path) => {
		stage.emulator.fault({ path, times: 9, brokenBody: body });
		const { credentials } = stage;
		const error = await searchList(method, { credentials, parameters: choose }).catch(
			(one: unknown) => one,
		);
		expect(String(error)).toContain('Validation failed: group: must not be null');
		expect(String(error)).toContain(
			"Choose 'By ID' and enter the ID to continue without the list.",
		);
	});

	const mapper = { resource: 'customer', operation: 'upsert', workspace: byId('ws_1') };

	test('says so in the field mapper, which shows its notice only', async () => {
		stage.emulator.fault({ path: '/v1/cpf', times: 9, status: 400, body });
		const { credentials } = stage;
		const mapped = await mapFields('mapProfileFields', { credentials, parameters: mapper });
		expect(mapped.fields).toEqual([]);
		expect(mapped.emptyFieldsNotice).toContain('Validation failed: group: must not be null');
		expect(mapped.emptyFieldsNotice).toContain("Set 'Customer Data' to 'JSON'");
	});

	test('leaves in the field mapper what is mapped already', async () => {
		stage.emulator.fault({ path: '/v1/cpf', times: 9, status: 400, body });
		const { credentials } = stage;
		const schema = [{ id: 'email', displayName: 'email', required: true }];
		const profileFields = { mappingMode: 'defineBelow', value: { email: 'a' }, schema };
		const parameters = { ...mapper, profileFields };
		await expect(mapFields('mapProfileFields', { credentials, parameters })).rejects.toThrow(
			'Validation failed: group: must not be null',
		);
	});
});

describe('An address that a file can be downloaded from', () => {
	const download = async () =>
		await stage.run(
			withCampaign(stage, 'Spring launch', { resource: 'message', operation: 'download' }),
		);

	test('that is refused the second time is told in the words of the API', async () => {
		const body = JSON.stringify({ message: 'No more addresses today' });
		const fetched = { path: '/v1/messages/fetch', times: 99, status: 400, body };
		// The look at the first page and the first address pass.
		await download();
		const before = stage.sent('/v1/messages/fetch', 'format');
		stage.reset();
		stage.emulator.fault({ ...fetched, skip: before.indexOf('url') + 1 });
		stage.emulator.fault({ path: '/_exports/', times: 1, status: 403 });
		expect(wordsOf(await download())).toContain('No more addresses today');
	});

	test('that is none is an error in plain words', async () => {
		const brokenBody = JSON.stringify({ code: 200, message: 'Success', url: 'soon' });
		await download();
		const before = stage.sent('/v1/messages/fetch', 'format');
		stage.reset();
		stage.emulator.fault({
			path: '/v1/messages/fetch',
			times: 1,
			skip: before.indexOf('url'),
			brokenBody,
		});
		expect(failureOf(await download()).message).toContain('is not a web address');
	});
});

test('Customer Group: Delete offers what the API says', async () => {
	const brokenBody = JSON.stringify({ code: 200, message: 'Success', customers_left: 3 });
	stage.emulator.fault({ path: '/v1/cg', times: 1, brokenBody });
	const remove = { resource: 'customerGroup', operation: 'delete' };
	const result = await stage.run({ ...stage.in('VIP customers'), ...remove });
	expect(jsonOf(result)).toEqual([{ customers_left: 3, deleted: true }]);
});

test('A poll that is refused names what the trigger has, and no option of the node', async () => {
	const body = JSON.stringify({ message: 'Slow down.' });
	for (const status of [400, 429]) {
		stage.reset();
		const trigger = triggerOn(stage, 'campaignPublished');
		await trigger.activate();
		const headers = { 'retry-after': '7200' };
		stage.emulator.fault({ path: '/v1/campaign/all', times: 9, status, body, headers });
		const { error } = await trigger.poll();
		const words = JSON.stringify([error?.message, error]);
		expect(words).toContain('Slow down.');
		expect(words).not.toContain("'Requests at Once'");
	}
});
