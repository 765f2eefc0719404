import { describe, expect, it } from '@jest/globals';
import { readCommandLine } from '../../tools/emulator/commandLine.cts';
import { startEmulator, type Fault } from '../../tools/emulator/server.cts';
import { type Answer } from './emulator.client.cts';
import { useEmulator } from './emulator.use.cts';

const on = useEmulator({ customers: 10 });

function campaigns(): Promise<Answer> {
	return on.client.call('POST', '/v1/campaign/all', {});
}

function create(name: string): Promise<Answer> {
	const { workspaceId } = on.emulator.store.group('All customers');
	return on.client.call('PUT', '/v1/cg', { workspace_id: workspaceId, name });
}

function groupNames(): string[] {
	return on.emulator.store.workspaces[0]?.groups.map(({ name }) => name) ?? [];
}

describe('a fault', () => {
	it('happens so many times, after so many requests, to what it is meant for', async () => {
		const path = '/v1/campaign/all';
		on.emulator.fault({
			path,
			method: 'post',
			times: 2,
			skip: 1,
			status: 503,
			headers: { 'retry-after': '2' },
		});
		const statuses = [];
		for (let count = 0; count < 4; count += 1) statuses.push((await campaigns()).status);
		expect(statuses).toEqual([200, 503, 503, 200]);
		expect(on.emulator.requests().map(({ status }) => status)).toEqual(statuses);
		on.emulator.fault({ path, times: 1, status: 503 });
		expect((await create('Untouched')).status).toBe(200);
	});

	it('answers with headers and body as they are given', async () => {
		const fault: Fault = {
			times: 1,
			status: 429,
			headers: { 'retry-after': '7' },
			body: 'slow down',
		};
		on.emulator.fault({ ...fault, contentType: 'text/plain' });
		const init = { method: 'POST', headers: on.client.headers };
		const response = await fetch(`${on.emulator.url}/v1/campaign/all`, init);
		expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
		expect(await response.text()).toBe('slow down');
	});

	it.each(['before', 'headers', 'body'] as const)('cuts the connection: %s', async (cut) => {
		on.emulator.fault({ times: 1, cut });
		await expect(campaigns()).rejects.toThrow();
		expect(on.emulator.requests()).toMatchObject([{ path: '/v1/campaign/all', status: null }]);
		expect((await campaigns()).status).toBe(200);
	});

	it('lets the answer begin when it cuts the body', async () => {
		on.emulator.fault({ times: 1, cut: 'body' });
		const init = { method: 'POST', headers: on.client.headers, body: '{}' };
		const headers = { ...on.client.headers, 'content-type': 'application/json' };
		const response = await fetch(`${on.emulator.url}/v1/campaign/all`, { ...init, headers });
		expect(response.status).toBe(200);
		await expect(response.text()).rejects.toThrow();
	});

	it('before handling leaves nothing done, after handling only loses the answer', async () => {
		on.emulator.fault({ times: 1, cut: 'before' });
		await expect(create('Never')).rejects.toThrow();
		expect(groupNames()).not.toContain('Never');
		on.emulator.fault({ times: 1, cut: 'before', afterHandling: true });
		await expect(create('Lost')).rejects.toThrow();
		expect(groupNames()).toContain('Lost');
		on.emulator.fault({ times: 1, status: 504, afterHandling: true });
		expect((await create('Also lost')).status).toBe(504);
		expect(groupNames()).toContain('Also lost');
	});

	it('sends something else than JSON with status 200', async () => {
		on.emulator.fault({ times: 1, brokenBody: '<html>', contentType: 'text/html' });
		expect(await campaigns()).toMatchObject({ status: 200, text: '<html>' });
	});

	it('reaches downloads only when it is meant for them', async () => {
		const { campaignId } = on.emulator.store.campaign('Spring launch');
		const ask = { campaign_id: campaignId, page: 1, format: 'url' };
		const { body } = await on.client.call('POST', '/v1/messages/fetch', ask);
		on.emulator.fault({ times: 1, status: 500 });
		expect((await fetch(String(body.url))).status).toBe(200);
		on.emulator.fault({ path: '/_exports/', times: 1, status: 503 });
		expect((await fetch(String(body.url))).status).toBe(503);
	});
});

describe('the control endpoints', () => {
	const own = { 'x-emulator-control': '1' };

	it('inject, log, expire and reset', async () => {
		await on.client.call('POST', '/_control/fault', { times: 1, status: 502 }, own);
		expect((await campaigns()).status).toBe(502);
		const log = await on.client.call('GET', '/_control/requests');
		expect(log.body.requests).toMatchObject([{ path: '/v1/campaign/all', status: 502 }]);
		await on.client.call('DELETE', '/_control/requests', undefined, own);
		expect(on.emulator.requests()).toEqual([]);
		await create('Short-lived');
		await on.client.call('POST', '/_control/reset', undefined, own);
		expect(groupNames()).not.toContain('Short-lived');
		await on.client.call('POST', '/_control/expire-tokens', undefined, own);
		expect((await campaigns()).status).toBe(403);
		await on.client.logIn();
		expect((await on.client.call('GET', '/_control/health')).status).toBe(200);
	});

	it('refuse pages in a browser, and faults that are none', async () => {
		expect((await on.client.call('POST', '/_control/reset', {}, {})).status).toBe(403);
		for (const fault of [{}, { times: '1' }, { times: 1, cut: 'later' }, { times: 1, kind: 'x' }]) {
			expect((await on.client.call('POST', '/_control/fault', fault, own)).status).toBe(400);
		}
	});
});

describe('settings', () => {
	it.each(['0.0.0.0', '192.168.1.4', 'example.com', '::', '127.0.0.1.example.com'])(
		'refuse to serve %s',
		async (host) => {
			await expect(startEmulator({ host })).rejects.toThrow('this machine only');
		},
	);

	it('refuse numbers that make no sense, and a port that is taken', async () => {
		await expect(startEmulator({ pageSize: 0 })).rejects.toThrow('pageSize');
		await expect(startEmulator({ customers: 1.5 })).rejects.toThrow('customers');
		const port = Number(new URL(on.emulator.url).port);
		await expect(startEmulator({ port })).rejects.toThrow('EADDRINUSE');
	});

	it('are read from the command line', () => {
		expect(readCommandLine(['--page-size', '7', '--dialect', 'zero-based'])).toMatchObject({
			port: 5690,
			pageSize: 7,
			dialect: { name: 'zero-based', firstPage: 0 },
		});
		expect(readCommandLine(['--help'])).toBe('help');
		expect(() => readCommandLine(['--latency', 'slow'])).toThrow('--latency takes a whole number');
		expect(() => readCommandLine(['--colour'])).toThrow("'--colour'");
	});
});
