import { describe, expect, it } from '@jest/globals';
import { account } from '../../tools/emulator/accounts.cts';
import { choices } from '../../tools/emulator/choices.cts';
import { loadDialect } from '../../tools/emulator/dialect.cts';
import type { Answer } from './emulator.client.cts';
import { useDialects, type EmulatorInUse } from './emulator.use.cts';

const startIn = useDialects();

function groupNames({ emulator }: EmulatorInUse): string[] {
	return emulator.store.workspaces.flatMap(({ groups }) => groups.map(({ name }) => name));
}

/** Asks for a group whose name is taken already. */
async function createTaken(on: EmulatorInUse): Promise<Answer> {
	const { workspaceId } = on.emulator.store.group('VIP customers');
	const body = { workspace_id: workspaceId, name: 'VIP customers' };
	const before = groupNames(on);
	const answer = await on.client.call('PUT', '/v1/cg', body);
	expect(groupNames(on)).toEqual(before);
	return answer;
}

const taken = 'A customer group named "VIP customers" exists already';

describe('a refusal', () => {
	it.each([
		[{}, 400, { code: 400, message: taken }],
		[{ no: 'code' }, 200, { code: 1, message: taken }],
		[{ no: 'success' }, 200, { success: false, message: taken }],
		[{ no: 'statusText' }, 200, { status: 'error', message: taken }],
		[{ no: 'errors' }, 200, { errors: [{ field: 'name', message: taken }] }],
		[{ no: 'errors', words: 'fields' }, 200, { errors: { name: [taken] } }],
		[{ no: 'errors', words: 'detail' }, 200, { errors: [{ title: 'Bad Request', detail: taken }] }],
		[{ no: 'inData' }, 200, { data: { success: false, message: taken } }],
		[{ no: 'inData', envelope: 'result' }, 200, { result: { success: false, message: taken } }],
		[{ words: 'error' }, 400, { error: taken }],
		[{ words: 'errorObject' }, 400, { error: { code: 400, message: taken } }],
		[
			{ words: 'errors' },
			400,
			{ message: 'Validation failed', errors: [{ field: 'name', message: taken }] },
		],
		[{ words: 'detail' }, 400, { title: 'Bad Request', detail: taken }],
		[{ words: 'fields' }, 400, { name: [taken] }],
		[{ words: 'inData' }, 400, { data: { message: taken } }],
		[{ no: 'code', words: 'errorObject' }, 200, { code: 1, error: { code: 1, message: taken } }],
		[
			{ no: 'success', words: 'errorObject' },
			200,
			{ success: false, error: { code: 1, message: taken } },
		],
		[{ no: 'success', words: 'inData' }, 200, { success: false, data: { message: taken } }],
	])('in the dialect %j has the status %i and says %j', async (dialect, status, body) => {
		const answer = await createTaken(await startIn(dialect));
		expect({ status: answer.status, body: answer.body }).toEqual({ status, body });
		expect(answer.type).toBe('application/json; charset=utf-8');
	});

	it('is plain text', async () => {
		const answer = await createTaken(await startIn({ words: 'text' }));
		expect(answer).toMatchObject({ status: 400, type: 'text/plain; charset=utf-8', text: taken });
	});

	it('has a code of its own for each reason', async () => {
		const on = await startIn({ no: 'code' });
		const { workspaceId } = on.emulator.store.group('VIP customers');
		const codeOf = async (method: string, path: string, body: object): Promise<unknown> =>
			(await on.client.call(method, path, body)).body.code;
		expect(await codeOf('PUT', '/v1/cg', { workspace_id: workspaceId })).toBe('4001');
		expect(await codeOf('POST', '/v1/cg', { workspace_id: 'none' })).toBe(1);
		expect(await codeOf('POST', '/v1/cpf', { workspace_id: 'none' })).toBe(-1);
		on.emulator.store.account().quota.limit = 0;
		const { campaignId } = on.emulator.store.campaign('Back to school');
		expect(await codeOf('POST', '/v1/messages/publish', { campaign_id: campaignId })).toBe(1001);
		expect(on.emulator.store.campaign('Back to school').status).toBe('Ready to publish');
	});
});

describe('what is wrong field by field', () => {
	const { names } = loadDialect('renamed');

	it('is a list, in the names of the dialect', async () => {
		const on = await startIn({ words: 'errors', names });
		const body = { ws_id: '', page_number: '1', pge: 1 };
		expect((await on.client.call('POST', '/v1/customer', body)).body).toEqual({
			message: 'Validation failed',
			errors: expect.arrayContaining([
				{ field: 'cg_id', message: 'must not be null' },
				{ field: 'ws_id', message: 'must not be null' },
				{ field: 'page_number', message: 'must be integer' },
				{ field: 'pge', message: 'is not a known field' },
			]),
		});
	});

	it('stands under the name of each field', async () => {
		const on = await startIn({ words: 'fields', names });
		expect(await on.client.call('DELETE', '/v1/customer', { ws_id: 'a' })).toMatchObject({
			status: 401,
			body: { cg_id: ['must not be null'], ids: ['must not be null'] },
		});
		expect((await on.client.call('POST', '/v1/nothing', {})).body).toEqual({
			detail: ['not found'],
		});
	});

	it('has an entry for each customer at fault, and leaves the names of profile fields alone', async () => {
		const on = await startIn({ words: 'errors', names });
		const { workspaceId, groupId } = on.emulator.store.group('VIP customers');
		const before = on.emulator.store.customers(groupId);
		const good = { email: 'a@example.com', first_name: 'A' };
		const rows = [good, { ...good, loyalty_points: 'many' }, { email: 'b@example.com' }];
		const body = { ws_id: workspaceId, cg_id: groupId, rows };
		expect((await on.client.call('POST', '/v1/customer/check', body)).body).toEqual({
			message: 'Validation failed',
			errors: [
				{ field: 'rows[1].loyalty_points', message: '"many" is not a number' },
				{ field: 'rows[2].first_name', message: 'is required' },
			],
		});
		expect(on.emulator.store.customers(groupId)).toEqual(before);
	});

	it('has lists for the columns of a file', async () => {
		const on = await startIn({ words: 'fields' });
		const { workspaceId, groupId } = on.emulator.store.group('VIP customers');
		const group = { workspace_id: workspaceId, customer_group_id: groupId };
		const csv = 'email,first_name\na@example.com,\nb@example.com,B\nc@example.com,\n';
		expect((await on.client.upload(group, csv)).body).toEqual({
			first_name: ['Row 1: is required', 'Row 3: is required'],
		});
	});
});

/** The answers to a wrong password, a token that has expired, one that never was good, and a renewal with one. */
async function refusedTokens({ emulator, client }: EmulatorInUse): Promise<Answer[]> {
	const logIn = { email: account.email, password: 'wrong' };
	const wrong = await client.call('POST', '/v1/auth', logIn);
	emulator.expireTokens();
	const expired = await client.call('POST', '/v1/campaign/all', {});
	const forged = { authorization: 'Bearer forged' };
	const invalid = await client.call('POST', '/v1/campaign/all', {}, forged);
	return [wrong, expired, invalid, await client.call('GET', '/v1/auth', undefined, forged)];
}

describe('a refused login or token', () => {
	it('has the code 401 where refusals have codes', async () => {
		const answers = await refusedTokens(await startIn({ no: 'code' }));
		expect(answers.map(({ status, body }) => [status, body])).toEqual([
			[200, { code: 401, message: 'Wrong email or password' }],
			[200, { code: 401, message: 'Token expired' }],
			[200, { code: 401, message: 'Invalid token' }],
			[200, { code: 401, message: 'Invalid token' }],
		]);
	});

	const saysNoIn200 = choices.no.filter((no) => no !== 'status');
	const wordings = choices.words.filter((words) => words !== 'text');
	const pairs = [
		...saysNoIn200.map((no) => ({ no, words: 'errors' })),
		...wordings.map((words) => ({ no: 'success', words })),
	];

	it.each(pairs)('can be told by its words: %j', async (dialect) => {
		const answers = await refusedTokens(await startIn(dialect));
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
		const said = ['Wrong email or password', 'Token expired', 'Invalid token', 'Invalid token'];
		for (const [index, { text }] of answers.entries()) expect(text).toContain(said[index]);
	});
});

it('leaves faults of the emulator itself and the storage host out of it', async () => {
	const on = await startIn({ no: 'success', words: 'error' });
	Object.assign(on.emulator.store.campaign('Spring launch'), { name: 5 });
	const broken = await on.client.call('POST', '/v1/campaign/all', {});
	expect(broken).toMatchObject({ status: 500, body: { code: 500 } });
	expect((await on.client.call('GET', '/_exports/none')).status).toBe(400);
	expect((await on.client.call('GET', '/_exports/none', undefined, {})).status).toBe(403);
});
