import type { IDataObject } from 'n8n-workflow';
import { readDialect } from '../../tools/emulator/dialect.cts';
import { jsonOf } from '../integration/results.cts';
import { AccountStage } from './accountStage.cts';

const checkSetup = { resource: 'account', operation: 'checkSetup' };

/** What Check Setup says of an account of which nothing is known. */
async function checked(file: object): Promise<{ item: IDataObject; requests: number }> {
	const stage = new AccountStage(readDialect(file));
	await stage.start();
	try {
		stage.begin('{}');
		const [item = {}] = jsonOf(await stage.run(checkSetup));
		return { item, requests: stage.emulator.requests().length };
	} finally {
		await stage.stop();
	}
}

const mappingIn = ({ apiMapping }: IDataObject): unknown => JSON.parse(apiMapping as string);

const resultOf = ({ endpoints }: IDataObject, title: string): unknown =>
	(endpoints as IDataObject[]).find(({ name }) => name === title)?.result;

const after = 'Campaigns published after a day';
const before = 'Campaigns published before a day';

test('A day that is passed over does not pass for understood because the other one is', async () => {
	const names = { start_date: 'earliest_9' };
	const { item } = await checked({ names, unknownFields: 'ignored' });
	expect(resultOf(item, after)).toBe('not understood');
	expect(resultOf(item, before)).toBe('works');
	expect(item.ready).toBe(false);
});

test('Both days are found where they are called in other ways than each other', async () => {
	const names = { start_date: 'since', end_date: 'endDate' };
	const { item } = await checked({ names, findings: 'unknownFirst' });
	expect(mappingIn(item)).toEqual({
		start_date: { send: 'since' },
		end_date: { send: 'endDate' },
	});
});

test('An account that says nothing of names is found out as far as 60 requests go', async () => {
	const { item, requests } = await checked({
		names: {
			...{ workspace_id: 'workspaceId', customer_group_id: 'groupId', campaign_id: 'campaign' },
			...{ page: 'pageNo', format: 'type' },
		},
		findings: 'none',
		words: 'error',
		unknownFields: 'ignored',
	});
	expect(mappingIn(item)).toMatchObject({
		workspace_id: { send: 'workspaceId' },
		customer_group_id: { send: 'groupId' },
		campaign_id: { send: 'campaign' },
		page: { send: 'pageNo' },
		format: { send: 'type' },
	});
	expect(requests).toBeLessThanOrEqual(60);
});

test('How a yes and a no are written is learned from the fields, and said to be a guess', async () => {
	const { item } = await checked({ values: { required: { true: 1, false: 0 } } });
	expect(mappingIn(item)).toEqual({ required: { values: { true: 1, false: 0 } } });
});

test('An account that is as the contract says is ready', async () => {
	const { item } = await checked({});
	expect(item).toMatchObject({ ready: true, apiMapping: '{}' });
});
