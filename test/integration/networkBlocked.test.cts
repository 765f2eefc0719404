import { startEmulator, type Emulator } from '../../tools/emulator/server.cts';
import { inEnvironment } from './networkProcess.cts';
import { everyTask } from './networkTasks.cts';

let emulator: Emulator;
beforeAll(async () => {
	emulator = await startEmulator({ customers: 20 });
});
beforeEach(() => {
	emulator.reset();
});
afterAll(async () => {
	await emulator.stop();
});

const protectedBy = { N8N_SSRF_PROTECTION_ENABLED: 'true' };
const blocked = (server: string) =>
	`n8n's own settings do not let it reach ${server}. Ask whoever runs n8n`;

describe("n8n's protection against requests to its own network", () => {
	test('is told of whatever is asked of the API, with its settings, and nothing goes out', async () => {
		const results = await inEnvironment(protectedBy, everyTask(emulator));
		for (const { error, ms } of Object.values(results)) {
			expect(error?.message).toContain(blocked(emulator.url));
			expect(error?.message).toContain('N8N_SSRF_ALLOWED_HOSTNAMES');
			// One try: a repeat would not help.
			expect(ms).toBeLessThan(5_000);
		}
		expect(emulator.requests()).toEqual([]);
	});

	test('lets through what is allowed, and is told of the storage where that is not', async () => {
		const url = emulator.url.replace('127.0.0.1', 'localhost');
		const brokenBody = JSON.stringify({ url: `${emulator.url}/file?signature=5ecre7` });
		emulator.fault({ path: '/v1/messages/fetch', times: 1, skip: 1, brokenBody });
		const environment = { ...protectedBy, N8N_SSRF_ALLOWED_HOSTNAMES: 'localhost' };
		const { download, ...others } = await inEnvironment(environment, everyTask(emulator, url));
		expect(Object.values(others).map(({ error }) => error)).toEqual(
			Object.keys(others).map(() => undefined),
		);
		expect(download.error?.message).toBe(
			"n8n's own settings do not let it reach the server that holds the file",
		);
		expect(download.error?.description).toContain('N8N_SSRF_PROTECTION_ENABLED');
		expect(download.error?.description).not.toContain('5ecre7');
	});

	test('is told with the list of blocked names where the name is on that', async () => {
		const url = emulator.url.replace('127.0.0.1', 'localhost');
		const environment = { ...protectedBy, N8N_SSRF_BLOCKED_HOSTNAMES: 'localhost' };
		const { read } = everyTask(emulator, url);
		const { read: result } = await inEnvironment(environment, { read });
		expect(result.error?.message).toContain(blocked(url));
		expect(result.error?.message).toContain('N8N_SSRF_BLOCKED_HOSTNAMES');
	});
});
