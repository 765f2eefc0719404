import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { account } from '../../tools/emulator/accounts.cts';
import { loadDialect } from '../../tools/emulator/dialect.cts';
import { nameFor } from '../../tools/emulator/names.cts';
import type { Answer } from './emulator.client.cts';
import { useDialects, type EmulatorInUse } from './emulator.use.cts';

const startIn = useDialects();

function groupNames({ emulator }: EmulatorInUse): string[] {
	return emulator.store.workspaces.flatMap(({ groups }) => groups.map(({ name }) => name));
}

function idsOf(
	{ emulator }: EmulatorInUse,
	group = 'VIP customers',
): { workspace_id: string; customer_group_id: string } {
	const { workspaceId, groupId } = emulator.store.group(group);
	return { workspace_id: workspaceId, customer_group_id: groupId };
}

describe('after a write that worked', () => {
	it.each([
		['empty200', 200, undefined, ''],
		['empty202', 202, undefined, ''],
		['empty204', 204, undefined, ''],
		['text', 200, 'text/plain; charset=utf-8', 'OK'],
	])('%s is answered', async (afterWrite, status, type, text) => {
		const on = await startIn({ afterWrite });
		const ids = idsOf(on);
		const { workspace_id } = ids;
		const { customerGroupId, campaignId } = on.emulator.store.campaign('Spring launch');
		const campaign = { campaign_id: campaignId };
		const run = { ...campaign, customer_group_id: customerGroupId };
		const customers = [{ email: 'new@example.com', first_name: 'New' }];
		const answers = [
			await on.client.call('PUT', '/v1/cg', { workspace_id, name: 'Made' }),
			await on.client.call('PATCH', '/v1/cg', { ...ids, name: 'Renamed' }),
			await on.client.call('POST', '/v1/customer/check', { ...ids, customers }),
			await on.client.call('POST', '/v1/messages/publish', campaign),
			await on.client.call('POST', '/v1/campaign/rerun/initiate', run),
		];
		for (const answer of answers) expect(answer).toMatchObject({ status, text });
		expect(answers.map((answer) => answer.type)).toEqual(answers.map(() => type));
		expect(groupNames(on)).toEqual(expect.arrayContaining(['Made', 'Renamed']));
		const { groupId } = on.emulator.store.group('Renamed');
		expect(on.emulator.store.customers(groupId).at(-1)?.profile_data.first_name).toBe('New');
		expect(on.emulator.store.campaign('Spring launch').runs).toHaveLength(4);
		expect(on.emulator.requests().at(-1)?.status).toBe(status);
	});

	it('reads, refusals and logins are answered as ever', async () => {
		const on = await startIn({ afterWrite: 'empty204' });
		const { workspace_id } = idsOf(on);
		expect((await on.client.call('POST', '/v1/cg', { workspace_id })).body.code).toBe(200);
		const { email, password } = account;
		const { body } = await on.client.call('POST', '/v1/auth', { email, password });
		expect(body).toMatchObject({ code: 200, message: 'Success' });
		const taken = { workspace_id, name: 'VIP customers' };
		expect((await on.client.call('PUT', '/v1/cg', taken)).body.code).toBe(400);
	});
});

describe('the code of a good read', () => {
	it.each([
		['200', 200],
		['zero', 0],
		['one', 1],
	])('is, with %s, %i', async (readCode, code) => {
		const on = await startIn({ readCode, envelope: 'data' });
		const ids = idsOf(on, 'All customers');
		const read = await on.client.call('POST', '/v1/customer/pages', ids);
		expect(read).toMatchObject({ status: 200 });
		expect(read.body).toEqual({ code, message: 'Success', data: { pages: 3 } });
		const written = await on.client.call('DELETE', '/v1/cg', ids);
		expect(written.body).toEqual({ code: 200, message: 'Success' });
	});
});

describe('API code and IP', () => {
	const context = (api_code: string): Record<string, string> => ({
		'x-auth-context': JSON.stringify({ api_access: true, api_code }),
		'x-ip': '203.0.113.7',
	});

	function askedWith(on: EmulatorInUse, more: Record<string, string>): Promise<Answer>[] {
		const { campaignId } = on.emulator.store.campaign('Spring launch');
		const headers = { ...on.client.headers, ...more };
		return [
			on.client.call('POST', '/v1/campaign/all', {}, headers),
			on.client.call('POST', '/v1/messages/pages', { campaign_id: campaignId }, headers),
			on.client.call('POST', '/v1/campaign/rerun/history', { campaign_id: campaignId }, headers),
		];
	}

	it.each([
		[{}, 'x-auth-context is missing'],
		[{ 'x-auth-context': context(account.apiCode)['x-auth-context'] ?? '' }, 'x-ip is missing'],
		[context('wrong'), 'The API code is wrong'],
		[{ ...context(account.apiCode), 'x-ip': 'here' }, 'x-ip is not an IP address'],
	])(
		'have to be there and right for campaigns, messages and runs: %j',
		async (headers, message) => {
			const on = await startIn({ accessHeaders: 'required', statusCodes: 'older' });
			for (const answer of await Promise.all(askedWith(on, headers))) {
				expect(answer).toMatchObject({ status: 403, body: { code: 403, message } });
			}
			const { workspace_id } = idsOf(on);
			const own = { ...on.client.headers, ...headers };
			expect((await on.client.call('POST', '/v1/cg', { workspace_id }, own)).status).toBe(200);
			expect((await on.client.call('POST', '/v1/cpf', { workspace_id }, own)).status).toBe(200);
			const right = await Promise.all(askedWith(on, context(account.apiCode)));
			expect(right.map(({ status }) => status)).toEqual([200, 200, 200]);
		},
	);

	it('have the code 403 where a token has 401', async () => {
		const on = await startIn({ accessHeaders: 'required', no: 'code' });
		const [answer] = await Promise.all(askedWith(on, {}));
		expect(answer?.body).toEqual({ code: 403, message: 'x-auth-context is missing' });
	});
});

describe('each dialect in the folder', () => {
	const folder = join(__dirname, '../../tools/emulator/dialects');
	const names = readdirSync(folder).map((file) => basename(file, '.json'));

	it.each(names)('%s has the name of its file, and reads what it is asked for', async (name) => {
		const dialect = loadDialect(name);
		expect(dialect.name).toBe(name);
		const on = await startIn(dialect);
		const { workspaceId, groupId } = on.emulator.store.group('All customers');
		const path = '/v1/customer/pages';
		const sent = (contractName: string, id: string) => ({
			[nameFor(dialect, 'send', contractName, path)]: on.emulator.ids.asked(contractName, id),
		});
		const ids = sent('workspace_id', workspaceId);
		const group = sent('customer_group_id', groupId);
		const pages = await on.client.call('POST', path, { ...ids, ...group });
		// Three pages, or five records of which two make a page.
		expect(pages.text).toMatch(dialect.count === 'totals' ? /:5,.*:2\b/ : /(^|[:"])3\b/);
		const refused = await on.client.call('POST', path, ids);
		if (dialect.findings === 'none') expect(refused.text).toContain('Bad request');
		else expect(refused.text).toContain(Object.keys(group)[0]);
	});
});
