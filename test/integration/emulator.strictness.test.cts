import { describe, expect, it } from '@jest/globals';
import { loadDialect } from '../../tools/emulator/dialect.cts';
import { useDialects, type EmulatorInUse } from './emulator.use.cts';

const startIn = useDialects();

const idsOf = ({ emulator }: EmulatorInUse) => {
	const { workspaceId, groupId } = emulator.store.group('All customers');
	return { workspaceId, groupId, campaignId: emulator.store.campaign('Spring launch').campaignId };
};

const twoWays = { customer_group_id: { send: 'group', read: 'id' }, name: 'title' };

describe('names', () => {
	it('can be others in requests than in answers, and others at one endpoint', async () => {
		const on = await startIn({
			names: twoWays,
			endpoints: { '/v1/cg': { name: { read: 'label' }, workspace_id: 'ws' } },
		});
		const { workspaceId, groupId } = idsOf(on);
		const call = async (method: string, body: object) => {
			const answer = await on.client.call(method, '/v1/cg', body);
			return answer.body;
		};
		expect(await call('POST', { ws: workspaceId })).toMatchObject({
			customer_groups: [{ id: groupId, label: 'All customers' }, {}, {}, {}, {}],
		});
		expect(await call('PUT', { ws: workspaceId, title: 'New' })).toMatchObject({ label: 'New' });
		expect(await call('PATCH', { ws: workspaceId, group: groupId, title: 'All' })).toEqual({
			code: 200,
			message: 'Success',
		});
		const elsewhere = { workspace_id: workspaceId, group: groupId };
		const pages = await on.client.call('POST', '/v1/customer/pages', elsewhere);
		expect(pages.body.pages).toBe(3);
		expect(await call('PATCH', { ws: workspaceId, id: groupId, label: 'Other' })).toEqual({
			code: 401,
			message: 'Missing required fields: group, title; Unknown fields: id, label',
		});
	});

	it.each([
		[{ names: { name: { hear: 'x' } } }, 'send and read, not hear'],
		[{ names: { pages: { send: 'x' } } }, 'no pages has a name to send'],
		[{ names: { format: { read: 'x' } } }, 'no format has a name to read'],
		[{ endpoints: { '/v1/none': {} } }, 'no endpoint /v1/none'],
		[{ endpoints: { '/v1/cg': { page: 'p' } } }, '/v1/cg has no page'],
		[{ endpoints: { '/v1/cg': { workspace_id: 'name' } } }, 'both called name in PUT /v1/cg'],
		[{ values: { nothing: {} } }, 'the contract has no nothing'],
		[{ values: { format: { csv: null } } }, 'no text, number or boolean'],
		[{ prefixes: { name: 'x' } }, 'the contract has no ID name'],
		[{ foreign: ['owner_id', 1] }, 'a foreign name is not a text'],
	])('%j is refused: %s', async (dialect, message) => {
		await expect(startIn(dialect)).rejects.toThrow(message);
	});
});

describe('what is wrong with the fields of a request', () => {
	const bad = { customer_group_id: 'cg_1', workspace_id: 'ws_1' };

	it.each<[object, object]>([
		[{}, { message: 'Missing required fields: group; Unknown fields: customer_group_id' }],
		[{ findings: 'one' }, { message: 'Missing required parameter: group' }],
		[{ findings: 'unknownFirst' }, { message: "Unknown field 'customer_group_id'" }],
		[
			{ findings: 'sentences' },
			{
				message: 'The group field is required. The customer_group_id field is not allowed.',
			},
		],
		[{ findings: 'none' }, { message: 'Bad request' }],
		[
			{ findings: 'none', words: 'errors' },
			{ message: 'Bad request', errors: [] },
		],
		[{ unknownFields: 'ignored' }, { message: 'Missing required fields: group' }],
		[
			{ words: 'errors' },
			{
				message: 'Validation failed',
				errors: [
					{ field: 'group', message: 'must not be null' },
					{ field: 'customer_group_id', message: 'is not a known field' },
				],
			},
		],
		[
			{ words: 'errors', findings: 'unknownFirst' },
			{
				message: 'Validation failed',
				errors: [{ field: 'customer_group_id', message: 'is not a known field' }],
			},
		],
		[
			{ words: 'fields', findings: 'one', no: 'success' },
			{ success: false, group: ['must not be null'] },
		],
	])('is told in the way of %j', async (dialect, expected) => {
		const { client } = await startIn({ names: twoWays, ...dialect });
		const { body } = await client.call('POST', '/v1/customer/pages', bad);
		expect({ ...body, code: 0 }).toEqual({ ...expected, code: 0 });
	});

	it('is told after the token was looked at', async () => {
		const on = await startIn({ values: { format: { csv: 'C', json: 'J', url: 'U' } } });
		on.emulator.expireTokens();
		const { campaignId } = idsOf(on);
		const body = { campaign_id: campaignId, page: 1, format: 'csv' };
		const answer = await on.client.call('POST', '/v1/messages/fetch', body);
		expect(answer.body.message).toBe('The token has expired');
	});
});

describe('values', () => {
	it('are the account’s own in requests, and no others', async () => {
		const on = await startIn({ values: { format: { csv: 'C', json: 'J', url: 'U' } } });
		const { campaignId } = idsOf(on);
		const fetch = async (format: string) => {
			const body = { campaign_id: campaignId, page: 1, format };
			return (await on.client.call('POST', '/v1/messages/fetch', body)).body;
		};
		expect((await fetch('C')).data).toContain('message_id,');
		expect(await fetch('csv')).toEqual({ code: 400, message: 'format must be one of C, J, U' });
	});

	it('are the account’s own in answers', async () => {
		const bits = { true: 1, false: 0 };
		const on = await startIn({
			values: { required: bits, status: { 'Ready to publish': 'READY_TO_PUBLISH' } },
		});
		const { workspaceId } = idsOf(on);
		const put = async (field_name: string, required: unknown) => {
			const body = { workspace_id: workspaceId, field_name, field_type: 'string', required };
			return (await on.client.call('PUT', '/v1/cpf', body)).body;
		};
		expect(await put('one', 1)).toMatchObject({ code: 200, required: 1 });
		expect(await put('two', true)).toMatchObject({ message: 'required must be one of 1, 0' });
		const campaigns = await on.client.call('POST', '/v1/campaign/all', {});
		const statuses = [...campaigns.text.matchAll(/"status":"([^"]+)"/g)].map(([, one]) => one);
		expect(statuses.slice(3, 7)).toEqual([
			...['Published', 'READY_TO_PUBLISH', 'READY_TO_PUBLISH', 'Ready for review'],
		]);
	});

	it('of a window are moments, where the dialect says so', async () => {
		const on = await startIn({ dates: 'moments' });
		const names = async (window: object) => {
			const { text } = await on.client.call('POST', '/v1/campaign/all', window);
			return [...text.matchAll(/"name":"([^"]+)"/g)].map(([, name]) => name);
		};
		const start_date = '2026-05-31T00:00:00Z';
		const summer = 'Summer sale – “très chaud”';
		const to = async (end_date: string) => await names({ start_date, end_date });
		expect(await to('2026-05-31T23:59:59Z')).toEqual([summer]);
		expect(await to('2026-06-01T00:00:00.000Z')).toEqual([summer]);
		expect(await to('2026-05-31T00:00:00Z')).toEqual([]);
		expect(await to('2026-06-01T23:59:59.999Z')).toEqual([summer, 'Flash weekend']);
		const refused = await on.client.call('POST', '/v1/campaign/all', { end_date: '2026-06-01' });
		expect(refused.body.message).toContain('end_date must be a date and time');
	});

	it.each<[string, (id: number) => unknown, boolean]>([
		['number', (id) => id, true],
		['number', String, false],
		['numberAsText', String, true],
		['numberAsText', (id) => id, false],
		['either', String, true],
		['either', (id) => id, true],
	])('of IDs are numbers: %s', async (ids, form, isTaken) => {
		const on = await startIn({ ids });
		const [workspace] = on.emulator.store.workspaces;
		const workspace_id = on.emulator.ids.said('workspace_id', workspace?.workspaceId ?? '');
		expect(workspace_id).toBe(11);
		const body = { workspace_id: form(11) };
		const { status, text } = await on.client.call('POST', '/v1/cg', body);
		expect(status).toBe(isTaken ? 200 : 400);
		expect(text).toMatch(isTaken ? /"customer_group_id":101\b/ : /workspace_id must be a/);
	});
});

describe('a strange account', () => {
	it.each([
		'group-and-id',
		'nested-code-one',
		'keyed-by-id',
		'spring-page',
		'rails-nouns',
		'bare-gateway',
	])('%s refuses a request in the names of the contract', async (name) => {
		const on = await startIn(loadDialect(name));
		const { workspaceId, groupId } = idsOf(on);
		const sent = {
			workspace_id: on.emulator.ids.asked('workspace_id', workspaceId),
			customer_group_id: on.emulator.ids.asked('customer_group_id', groupId),
		};
		const answer = await on.client.call('POST', '/v1/customer/pages', sent);
		expect(answer.text).toMatch(/group|audience|cg_id|parameter|field|known/i);
		expect(answer.text).not.toMatch(/\b3\b/);
	});
});
