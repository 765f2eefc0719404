import { describe, expect, it } from '@jest/globals';
import { inferredNames } from '../../tools/emulator/contract.cts';
import { loadDialect, readDialect } from '../../tools/emulator/dialect.cts';
import type { Emulator } from '../../tools/emulator/server.cts';
import type { Client } from './emulator.client.cts';
import { useDialects } from './emulator.use.cts';

const startIn = useDialects();

async function start(dialect: unknown): Promise<[Emulator, Client]> {
	const { emulator, client } = await startIn(dialect);
	return [emulator, client];
}

describe('a dialect', () => {
	it('called renamed renames every inferred name', () => {
		expect(new Set(Object.keys(loadDialect('renamed').names))).toEqual(inferredNames);
	});

	it.each([
		[{ names: { run_number: 'run' } }, 'run_number is documented'],
		[{ names: { field_type: 'type' } }, 'field_type is documented'],
		[{ names: { nothing: 'x' } }, 'the contract has no nothing'],
		[{ names: { page: 'campaign_id' } }, 'both called campaign_id in POST /v1/messages/fetch'],
		[{ names: { message_id: 'subject' } }, 'both called subject'],
		[{ firstPage: 2 }, 'firstPage is one of 1, 0'],
		[{ envelop: 'data' }, 'a dialect has no envelop'],
		[{ no: 'perhaps' }, 'no is one of status, code, success, statusText, errors, inData'],
		[
			{ words: 'html' },
			'words is one of message, error, errorObject, errors, detail, fields, text',
		],
		[{ part: 'half' }, 'part is one of none, counts, index, row, id, multi, accepted'],
		[{ afterWrite: '' }, 'afterWrite is one of envelope, empty200, empty202, empty204, text'],
		[{ accessHeaders: true }, 'accessHeaders is one of optional, required'],
		[{ readCode: 0 }, 'readCode is one of 200, zero, one'],
		[{ no: 'code', words: 'text' }, 'words are text only where the HTTP status says no'],
		[[], 'a dialect is a JSON object'],
	])('%j is refused: %s', (dialect, message) => {
		expect(() => readDialect(dialect)).toThrow(message);
	});

	it('has from its base what it does not say itself', () => {
		const { names, envelope, outOfRange } = loadDialect('renamed');
		expect(loadDialect('renamed-batches')).toMatchObject({
			name: 'renamed-batches',
			names,
			envelope,
			outOfRange,
			part: 'id',
		});
	});

	it('that does not exist is refused by its name', () => {
		expect(() => loadDialect('klingon')).toThrow('The dialect "klingon" cannot be used');
	});
});

describe('with other names', () => {
	const names = loadDialect('renamed').names;

	it('answers in them, but leaves what is the own of customers and campaigns alone', async () => {
		const [{ store }, client] = await start({ names, envelope: 'result', profileData: 'plain' });
		const { workspaceId, groupId } = store.group('All customers');
		const [customer] = store.customers(groupId);
		const [workspace] = store.workspaces;
		const [city] = workspace?.fields.filter((field) => field.field_name === 'city') ?? [];
		await client.call('PATCH', '/v1/cpf', {
			ws_id: workspaceId,
			cpf_id: city?.field_id,
			label: 'status',
		});
		const body = { ws_id: workspaceId, cg_id: groupId, page_number: 1 };
		const answer = await client.call('POST', '/v1/customer', body);
		expect(answer.body).toMatchObject({
			code: 200,
			result: {
				rows: [
					{
						id: customer?.customer_id,
						profile: { status: customer?.profile_data.city },
					},
					{},
				],
			},
		});
		expect(Object.keys(answer.body)).toEqual(['code', 'message', 'result']);
		const campaigns = await client.call('POST', '/v1/campaign/all', {
			published_to: '2025-12-31',
		});
		const { campaignId } = store.campaign('Gift guide');
		expect(campaigns.body).toMatchObject({
			result: { spaces: [{ ws_id: workspaceId, campaign_list: [{ cam_id: campaignId }] }, {}] },
		});
	});

	it('leaves segments alone', async () => {
		const [{ store }, client] = await start({ names });
		const { campaignId } = store.campaign('Spring launch');
		const { body } = await client.call('POST', '/v1/campaign/rerun/messages', {
			cam_id: campaignId,
		});
		expect(body).toMatchObject({
			items: [
				{ segment_data: { name: 'DACH, 18-29' }, stage: 'published', run_number: 3 },
				{},
				{},
				{},
				{},
			],
		});
	});

	it('does not know the names of the contract any more', async () => {
		const [{ store }, client] = await start({ names });
		const { workspaceId, groupId } = store.group('All customers');
		const own = { workspace_id: workspaceId, cg_id: groupId };
		expect(await client.call('POST', '/v1/customer/pages', own)).toMatchObject({
			status: 401,
			body: { message: 'Missing required fields: ws_id; Unknown fields: workspace_id' },
		});
	});

	it('takes a file under its own name', async () => {
		const [{ store }, client] = await start({ names });
		const { workspaceId, groupId } = store.group('All customers');
		const form = new FormData();
		form.append('ws_id', workspaceId);
		form.append('cg_id', groupId);
		form.append('upload', new Blob(['email,first_name\nnew@example.com,Neu\n']), 'new.csv');
		expect((await client.send(form)).body).toMatchObject({ code: 200, accepted_count: 1 });
		expect(store.customers(groupId)).toHaveLength(6);
	});
});

describe('pages out of range', () => {
	async function pages(dialect: object, numbers: number[]): Promise<unknown[]> {
		const [{ store }, client] = await start(dialect);
		const { workspaceId, groupId } = store.group('All customers');
		const body = { workspace_id: workspaceId, customer_group_id: groupId };
		const answers = [];
		for (const page of numbers) {
			const answer = await client.call('POST', '/v1/customer', { ...body, page });
			const text = answer.text;
			const ids = store.customers(groupId).map(({ customer_id }) => text.includes(customer_id));
			answers.push(
				answer.status === 200
					? ids.flatMap((there, place) => (there ? [place] : []))
					: answer.status,
			);
		}
		return answers;
	}

	it.each([
		[{}, [[], [0, 1], [2, 3], [4], []]],
		[{ outOfRange: '400' }, [400, [0, 1], [2, 3], [4], 400]],
		[{ outOfRange: '404' }, [404, [0, 1], [2, 3], [4], 404]],
		[{ outOfRange: 'lastPage' }, [[0, 1], [0, 1], [2, 3], [4], [4]]],
		[{ firstPage: 0, outOfRange: 'lastPage' }, [[0, 1], [2, 3], [4], [4], [4]]],
		[{ firstPage: 0, outOfRange: 'empty' }, [[0, 1], [2, 3], [4], [], []]],
	])('in the dialect %j are %j', async (dialect, expected) => {
		expect(await pages(dialect, [0, 1, 2, 3, 4])).toEqual(expected);
	});
});

it('says null for an empty list, in an envelope, when the dialect does', async () => {
	const [{ store }, client] = await start(loadDialect('zero-based'));
	const { workspaceId, groupId } = store.group('Lapsed customers');
	const body = { workspace_id: workspaceId, customer_group_id: groupId, page: 0 };
	expect((await client.call('POST', '/v1/customer', body)).body).toEqual({
		code: 200,
		message: 'Success',
		data: { customers: null },
	});
	const done = await client.call('DELETE', '/v1/cg', {
		workspace_id: workspaceId,
		customer_group_id: groupId,
	});
	expect(done.body).toEqual({ code: 200, message: 'Success' });
});
