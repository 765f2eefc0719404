import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { startEmulator } from '../../tools/emulator/server.cts';
import { Client, listIn, type Answer } from './emulator.client.cts';
import { useEmulator } from './emulator.use.cts';

const on = useEmulator({ customers: 10 });

function idOf(name: string): string {
	return on.emulator.store.campaign(name).campaignId;
}

function about(name: string, path: string, body: object = {}): Promise<Answer> {
	return on.client.call('POST', path, { campaign_id: idOf(name), ...body });
}

async function namesWithin(window: object): Promise<unknown[]> {
	const { body } = await on.client.call('POST', '/v1/campaign/all', window);
	return listIn(body, 'workspaces').flatMap((workspace) =>
		listIn(workspace, 'campaigns').map(({ name }) => name),
	);
}

describe('all campaigns', () => {
	it('come with every status, of every workspace', async () => {
		const stored = on.emulator.store.workspaces.flatMap(({ campaigns }) => campaigns);
		expect(await namesWithin({})).toEqual(stored.map(({ name }) => name));
		const statuses = [
			'Draft',
			'Ready for review',
			'Ready to publish',
			'Ready to Publish',
			'Published',
		];
		expect(stored.map(({ status }) => status)).toEqual(expect.arrayContaining(statuses));
	});

	it('are narrowed to whole days of publication, both included', async () => {
		const window = { start_date: '2026-05-31', end_date: '2026-06-01' };
		expect(await namesWithin(window)).toEqual(['Summer sale – “très chaud”', 'Flash weekend']);
		expect(await namesWithin({ start_date: '2026-06-01' })).toEqual(['Flash weekend']);
		expect(await namesWithin({ end_date: '2025-12-31' })).toEqual(['Gift guide']);
		const reversed = { start_date: '2026-06-01', end_date: '2026-05-31' };
		expect((await on.client.call('POST', '/v1/campaign/all', reversed)).status).toBe(400);
		const noDate = { start_date: '2026-02-30' };
		expect((await on.client.call('POST', '/v1/campaign/all', noDate)).status).toBe(400);
	});
});

describe('publishing', () => {
	it.each(['Back to school', 'Autumn preview'])('publishes %s and exports it', async (name) => {
		const campaign = on.emulator.store.campaign(name);
		expect((await about(name, '/v1/messages/pages')).body.pages).toBe(0);
		expect((await about(name, '/v1/messages/publish')).status).toBe(200);
		expect(campaign.status).toBe('Published');
		expect(Date.parse(campaign.publishedAt ?? '')).toBeLessThanOrEqual(Date.now());
		expect((await about(name, '/v1/messages/pages')).body.pages).toBe(1);
	});

	it('refuses what is not ready, and exports again what is published', async () => {
		expect((await about('Win-back', '/v1/messages/publish')).body).toMatchObject({
			code: 400,
			message: 'The campaign is "Draft", not ready to publish',
		});
		expect((await about('Spring launch', '/v1/messages/publish')).status).toBe(200);
	});

	it('stops at the usage quota', async () => {
		on.emulator.store.account().quota.limit = 1286;
		const refused = await about('Back to school', '/v1/messages/publish');
		expect(refused).toMatchObject({ status: 402, body: { code: 402 } });
		expect(refused.body.message).toContain('usage quota');
		expect(on.emulator.store.campaign('Back to school').status).toBe('Ready to publish');
	});
});

describe('exported files', () => {
	it('are counted for the campaign, and for each run', async () => {
		const pages = async (body: object): Promise<unknown> =>
			(await about('Spring launch', '/v1/messages/pages', body)).body.pages;
		expect(await pages({})).toBe(3);
		expect(await pages({ run_number: 1 })).toBe(1);
		expect(await pages({ run_number: 2 })).toBe(2);
		const unknown = await about('Spring launch', '/v1/messages/pages', { run_number: 4 });
		expect(unknown.body.message).toBe('Campaign run not found: 4');
	});

	it('come as CSV whole, and as JSON cut at 1000 rows', async () => {
		const fetched = (body: object): Promise<Answer> =>
			about('Spring launch', '/v1/messages/fetch', { page: 2, ...body });
		const rows: unknown[] = parse(String((await fetched({ format: 'csv' })).body.data), {
			columns: true,
		});
		expect(rows).toHaveLength(1200);
		const json = listIn((await fetched({ format: 'json' })).body, 'data');
		expect(json).toHaveLength(1000);
		expect(rows.slice(0, 1000)).toEqual(json);
		const historical = await fetched({ format: 'json', run_number: 2 });
		expect(listIn(historical.body, 'data')).toHaveLength(400);
		expect(listIn(historical.body, 'data')[0]).not.toEqual(json[0]);
	});

	it('have a URL for the current run, which takes no secret', async () => {
		const ask = { page: 1, format: 'url' };
		const historical = await about('Spring launch', '/v1/messages/fetch', {
			...ask,
			run_number: 1,
		});
		expect(historical).toMatchObject({ status: 400 });
		const url = String((await about('Spring launch', '/v1/messages/fetch', ask)).body.url);
		const csv = await about('Spring launch', '/v1/messages/fetch', { page: 1, format: 'csv' });
		const file = await fetch(url);
		expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
		expect(await file.text()).toBe(csv.body.data);
		for (const name of ['authorization', 'x-auth-context', 'x-ip', 'x-api-key']) {
			expect((await fetch(url, { headers: { [name]: 'secret' } })).status).toBe(400);
		}
		expect((await fetch(`${url}x`)).status).toBe(403);
	});

	it('have a URL that expires', async () => {
		const hasty = await startEmulator({ customers: 1, exportLifetime: 0 });
		const own = new Client(hasty.url);
		await own.logIn();
		const { campaignId } = hasty.store.campaign('Spring launch');
		const ask = { campaign_id: campaignId, page: 1, format: 'url' };
		const { body } = await own.call('POST', '/v1/messages/fetch', ask);
		expect((await fetch(String(body.url))).status).toBe(403);
		await hasty.stop();
	});
});

describe('reruns', () => {
	it('are listed newest first, with run 1 for a campaign that had none', async () => {
		const numbers = async (name: string): Promise<unknown[]> => {
			const { body } = await about(name, '/v1/campaign/rerun/history');
			return listIn(body, 'runs').map(({ run_number }) => run_number);
		};
		expect(await numbers('Spring launch')).toEqual([3, 2, 1]);
		expect(await numbers('Back to school')).toEqual([1]);
	});

	it.each([
		['Back to school', 'The campaign is not published'],
		['Flash weekend', 'Unpublished messages exist: 1'],
		['Gift guide', 'targeted for archiving'],
	])('are refused for %s: %s', async (name, message) => {
		const { customerGroupId } = on.emulator.store.campaign(name);
		const body = { customer_group_id: customerGroupId };
		const refused = await about(name, '/v1/campaign/rerun/initiate', body);
		expect(refused).toMatchObject({ status: 400 });
		expect(refused.body.message).toContain(message);
	});

	it.each([
		['Newsletter subscribers', 'Ready to publish', 5],
		['VIP customers', 'Ready for review', 0],
	])('for %s leave the campaign %s', async (groupName, status, reused) => {
		const body = { customer_group_id: on.emulator.store.group(groupName).groupId };
		const started = await about('Spring launch', '/v1/campaign/rerun/initiate', body);
		expect(started.body.run_number).toBe(4);
		expect(on.emulator.store.campaign('Spring launch').status).toBe(status);
		const messages = async (run: object): Promise<unknown[]> =>
			listIn(
				(await about('Spring launch', '/v1/campaign/rerun/messages', run)).body,
				'messages',
			).map(({ run_number, archived }) => [run_number, archived]);
		expect(await messages({})).toEqual(Array.from({ length: 5 }, () => [4, false]));
		expect(await messages({ run_number: 3 })).toEqual(Array.from({ length: 5 }, () => [3, true]));
		const history = await about('Spring launch', '/v1/campaign/rerun/history');
		expect(listIn(history.body, 'runs')[0]).toMatchObject({ summary: { reused, archived: 5 } });
		expect((await about('Spring launch', '/v1/messages/pages')).body.pages).toBe(0);
		const before = await about('Spring launch', '/v1/messages/pages', { run_number: 3 });
		expect(before.body.pages).toBe(3);
	});
});
