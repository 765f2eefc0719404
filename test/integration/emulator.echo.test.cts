import { describe, expect, it } from '@jest/globals';
import { account } from '../../tools/emulator/accounts.cts';
import { useEmulator } from './emulator.use.cts';

const inUse = useEmulator({ customers: 5, echo: true });

const group = () => inUse.emulator.store.group('VIP customers');
const create = async (name: string) =>
	await inUse.client.call('PUT', '/v1/cg', { workspace_id: group().workspaceId, name });

/** The token that the client sends with each request. */
const token = () => inUse.client.headers.authorization ?? inUse.client.headers.Authorization ?? '';

describe('an emulator that repeats each request in its answer', () => {
	it('says it beside what was asked for', async () => {
		const { workspaceId, groupId } = group();
		const body = { workspace_id: workspaceId, customer_group_id: groupId };
		const answer = await inUse.client.call('POST', '/v1/customer/pages', body);
		expect(answer.body).toMatchObject({
			code: 200,
			message: 'Success',
			pages: 1,
			request: { headers: { authorization: token() }, body: JSON.stringify(body) },
		});
		expect(token()).toMatch(/^Bearer ey/);
	});

	it('says it in the words of a refusal, and beside them', async () => {
		const { body, status } = await create('VIP customers');
		expect(status).toBe(400);
		expect(body.message).toContain(token());
		expect(body.message).toContain('"name":"VIP customers"');
		expect(body.request).toMatchObject({ headers: { authorization: token() } });
	});

	it('says it in the words of a yes that has nothing else to say', async () => {
		const { groupId, workspaceId } = group();
		const body = { workspace_id: workspaceId, customer_group_id: groupId, name: 'Other' };
		const answer = await inUse.client.call('PATCH', '/v1/cg', body);
		expect(Object.keys(answer.body)).toEqual(['code', 'message']);
		expect(answer.body.message).toContain(token());
	});

	it('says it in the answer of a fault, be it JSON or a text', async () => {
		inUse.emulator.fault({ times: 1, status: 503 });
		expect((await create('New')).text).toContain(token());
		const brokenBody = 'Not today';
		inUse.emulator.fault({ times: 1, status: 500, brokenBody, contentType: 'text/plain' });
		const { text } = await create('New');
		expect(text).toMatch(/^Not today \(you sent .*Bearer ey/);
	});

	it('repeats password and API key of a login that it refuses, and nothing of one that it takes', async () => {
		const logIn = async (email: string) => {
			const { password, apiKey } = account;
			const headers = { 'x-api-key': apiKey };
			return await inUse.client.call('POST', '/v1/auth', { email, password }, headers);
		};
		const refused = await logIn('nobody@example.com');
		expect(refused.text).toContain(account.password);
		expect(refused.text).toContain(account.apiKey);
		expect(Object.keys((await logIn(account.email)).body)).toEqual([
			'code',
			'message',
			'token',
			'refresh_token',
		]);
	});

	it('leaves lists and what is no JSON as they are', async () => {
		for (const brokenBody of ['[{"a":1}]', '{"a":']) {
			inUse.emulator.fault({ times: 1, brokenBody });
			expect((await create('New')).text).toBe(brokenBody);
		}
	});
});
