import { once } from 'node:events';
import { createServer } from 'node:http';
import { testCredential } from '../engine/credentials.cts';
import { failureOf, wordsOf } from './results.cts';
import { useStage } from './stage.cts';
import { UntrustedServer } from './untrustedServer.cts';

const stage = useStage();
const password = 'wrong-but-still-secret';
const run = async (baseUrl: string) =>
	await stage.run(stage.customers('countPages', 'VIP customers', { options: { timeout: 1 } }), {
		credentials: stage.credential({ baseUrl, password }),
	});

describe('A server whose certificate is not trusted', () => {
	const server = new UntrustedServer();
	let address = '';
	beforeAll(async () => {
		address = await server.start();
	});
	beforeEach(() => (server.connections = 0));
	afterAll(async () => {
		await server.stop();
	});
	const words = () =>
		`n8n does not trust the certificate of ${address}: it was not issued by an authority that n8n knows`;

	test('is told as that, after one try', async () => {
		const result = await run(address);
		expect(failureOf(result).message).toContain(words());
		expect(wordsOf(result)).not.toContain(password);
		expect(server.connections).toBe(1);
		expect(server.requests).toBe(0);
	});

	test('is told as that on the test button', async () => {
		const { status, message } = await testCredential(
			stage.credential({ baseUrl: address, password }),
		);
		expect(status).toBe('Error');
		expect(message).toContain(words());
	});
});

test('A login whose answer drips has an end', async () => {
	const timeout = AbortSignal.timeout.bind(AbortSignal);
	// The time that a login has, made short.
	const spy = jest
		.spyOn(AbortSignal, 'timeout')
		.mockImplementation((ms) => timeout(ms === 30_000 ? 300 : ms));
	const drips = new Set<NodeJS.Timeout>();
	const server = createServer((_request, response) => {
		response.write('{');
		drips.add(setInterval(() => response.write(' '), 20));
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const bound = server.address();
	try {
		const address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;
		expect(failureOf(await run(address)).message).toContain(
			'Nudgescribe did not answer the login within 30 seconds',
		);
	} finally {
		spy.mockRestore();
		for (const drip of drips) clearInterval(drip);
		server.closeAllConnections();
		server.close();
	}
});
