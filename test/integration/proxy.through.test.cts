import { createServer, type Server } from 'node:https';
import { startEmulator, type Emulator } from '../../tools/emulator/server.cts';
import { endServer, listenHere, portOf } from './loopback.cts';
import { inEnvironment } from './networkProcess.cts';
import { Proxy } from './proxyServer.cts';
import { everyTask } from './networkTasks.cts';
import { Authority } from './tlsCertificates.cts';

const authority = new Authority();
const proxy = new Proxy();
const storage: Server = createServer(authority.issue('DNS:localhost'), (_request, response) => {
	response.setHeader('content-type', 'text/csv').end('from,storage\r\n');
});
let emulator: Emulator;
let proxyUrl = '';
let api = '';
let files = '';

beforeAll(async () => {
	emulator = await startEmulator({ customers: 20 }, authority.issue('IP:127.0.0.1'));
	await listenHere(storage);
	proxyUrl = await proxy.start();
	api = new URL(emulator.url).host;
	files = `localhost:${portOf(storage)}`;
});
beforeEach(() => {
	emulator.reset();
	proxy.asked = [];
	const brokenBody = JSON.stringify({ url: `https://${files}/file` });
	emulator.fault({ path: '/v1/messages/fetch', times: 1, skip: 1, brokenBody });
});
afterAll(async () => {
	await proxy.stop();
	await endServer(storage);
	await emulator.stop();
	authority.remove();
});

/** Does all that a person does, and tells whom the proxy was asked for. */
async function allWith(environment: NodeJS.ProcessEnv): Promise<Set<string>> {
	const trusted = { NODE_EXTRA_CA_CERTS: authority.file };
	const results = await inEnvironment({ ...trusted, ...environment }, everyTask(emulator));
	const errors = Object.entries(results).map(([name, { error }]) => [name, error]);
	expect(errors.filter(([, error]) => error !== undefined)).toEqual([]);
	expect(results.download.files).toMatchObject([{ head: 'from,storage\r\n' }]);
	expect(results.upload.first).toEqual({ accepted: 2 });
	expect(emulator.requests().length).toBeGreaterThan(6);
	return new Set(proxy.asked);
}

test('with HTTPS_PROXY, all goes through the proxy: login, Test button, dropdown, mapper, reads, writes and files', async () => {
	expect(await allWith({ HTTPS_PROXY: proxyUrl })).toEqual(new Set([api, files]));
	const sent = emulator.requests().length;
	// Each request has a tunnel of its own; that of the file is beside them.
	expect(proxy.asked.filter((one) => one === api)).toHaveLength(sent);
	expect(proxy.asked.filter((one) => one === files).length).toBeGreaterThan(0);
});

test('what NO_PROXY names goes there by itself, and only that', async () => {
	const environment = { HTTPS_PROXY: proxyUrl, NO_PROXY: '127.0.0.1' };
	expect(await allWith(environment)).toEqual(new Set([files]));
});

test('the storage named in NO_PROXY alone leaves the API to the proxy', async () => {
	const environment = { HTTPS_PROXY: proxyUrl, NO_PROXY: 'localhost' };
	expect(await allWith(environment)).toEqual(new Set([api]));
});
