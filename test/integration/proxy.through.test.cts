import { createServer, type Server } from 'node:https';
import { startEmulator, type Emulator } from '../../tools/emulator/server.cts';
import { endServer, listenHere, portOf } from './loopback.cts';
import { inEnvironment } from './networkProcess.cts';
import { Proxy } from './proxyServer.cts';
import { everyTask } from './networkTasks.cts';
import { Authority } from './tlsCertificates.cts';

const authority = new Authority();
const proxy = new Proxy();
const storage: Server = createServer(
	authority.issue('DNS:files.test,IP:127.0.0.1'),
	(_request, response) => {
		response.setHeader('content-type', 'text/csv').end('from,storage\r\n');
	},
);
let emulator: Emulator;
let proxyUrl = '';
let api = '';

beforeAll(async () => {
	emulator = await startEmulator({ customers: 20 }, authority.issue('DNS:localhost'));
	await listenHere(storage);
	proxyUrl = await proxy.start();
	api = `localhost:${new URL(emulator.url).port}`;
});
beforeEach(() => {
	emulator.reset();
	proxy.asked = [];
});
afterAll(async () => {
	await proxy.stop();
	await endServer(storage);
	await emulator.stop();
	authority.remove();
});

const filesAt = (host: string) => `${host}:${portOf(storage)}`;

/** Does all that a person does, with the storage under this name, and tells whom the proxy was asked for. */
async function allWith(host: string, environment: NodeJS.ProcessEnv): Promise<Set<string>> {
	const brokenBody = JSON.stringify({ url: `https://${filesAt(host)}/file` });
	emulator.fault({ path: '/v1/messages/fetch', times: 1, skip: 1, brokenBody });
	const trusted = { NODE_EXTRA_CA_CERTS: authority.file };
	const results = await inEnvironment(
		{ ...trusted, ...environment },
		everyTask(emulator, `https://${api}`),
	);
	const errors = Object.entries(results).map(([name, { error }]) => [name, error]);
	expect(errors.filter(([, error]) => error !== undefined)).toEqual([]);
	expect(results.download.files).toMatchObject([{ head: 'from,storage\r\n' }]);
	expect(results.upload.first).toEqual({ accepted: 2 });
	expect(emulator.requests().length).toBeGreaterThan(6);
	return new Set(proxy.asked);
}

test('with HTTPS_PROXY, all goes through the proxy: login, Test button, dropdown, mapper, reads, writes and files', async () => {
	const files = filesAt('files.test');
	expect(await allWith('files.test', { HTTPS_PROXY: proxyUrl })).toEqual(new Set([api, files]));
	// Each request has a tunnel of its own.
	const sent = emulator.requests().length;
	expect(proxy.asked.filter((one) => one === api)).toHaveLength(sent);
});

test('what NO_PROXY names is asked without the proxy, and only that', async () => {
	const environment = { HTTPS_PROXY: proxyUrl, NO_PROXY: 'localhost' };
	expect(await allWith('files.test', environment)).toEqual(new Set([filesAt('files.test')]));
});

test('with the storage in NO_PROXY, the API alone is asked through the proxy', async () => {
	const environment = { HTTPS_PROXY: proxyUrl, NO_PROXY: '127.0.0.1' };
	expect(await allWith('127.0.0.1', environment)).toEqual(new Set([api]));
});

test('HTTP_PROXY is for addresses without https', async () => {
	expect(await allWith('127.0.0.1', { HTTP_PROXY: 'http://127.0.0.1:1' })).toEqual(new Set());
});
