import { createServer, type Server } from 'node:https';
import { startEmulator, type Certificate, type Emulator } from '../../tools/emulator/server.cts';
import type { Result } from '../faults/servers/job.cts';
import { withCampaign } from './campaigns.cts';
import { endServer, listenHere, portOf } from './loopback.cts';
import { inEnvironment } from './networkProcess.cts';
import { everyTask } from './networkTasks.cts';
import { failureOf, wordsOf } from './results.cts';
import { useStage } from './stage.cts';
import { withToken } from './storedToken.cts';
import { Authority } from './tlsCertificates.cts';
import { UntrustedServer } from './untrustedServer.cts';

/** What was wrong, with the server's name before it. */
const unknownIssuer = 'it was not issued by an authority that n8n knows';

describe('A certificate that n8n does not trust', () => {
	const stage = useStage();
	const server = new UntrustedServer();
	let address = '';
	beforeAll(async () => {
		address = await server.start();
	});
	beforeEach(() => (server.connections = 0));
	afterAll(async () => {
		await server.stop();
	});

	test('is told of a request after one try, with what to set', async () => {
		const create = { resource: 'customerGroup', operation: 'create', name: 'New' };
		const parameters = { ...create, ...stage.in('VIP customers') };
		const result = await stage.run(parameters, { credentials: withToken(stage, address) });
		const { message, description } = failureOf(result);
		expect(message).toBe(`n8n does not trust the certificate of Nudgescribe: ${unknownIssuer}`);
		expect(description).toContain('NODE_EXTRA_CA_CERTS');
		expect(server.connections).toBe(1);
	});

	test('is told of the storage, and of nothing else, after one try', async () => {
		const brokenBody = JSON.stringify({ url: `${address}/file?signature=5ecre7` });
		stage.emulator.fault({ path: '/v1/messages/fetch', times: 1, skip: 1, brokenBody });
		const download = { resource: 'message', operation: 'download' };
		const result = await stage.run(withCampaign(stage, 'Gift guide', download));
		const { message } = failureOf(result);
		expect(message).toBe(
			`n8n does not trust the certificate of the server that holds the file: ${unknownIssuer}`,
		);
		expect(wordsOf(result)).toContain('NODE_EXTRA_CA_CERTS');
		expect(wordsOf(result)).not.toContain('5ecre7');
		expect(server.connections).toBe(1);
	});
});

describe('With NODE_EXTRA_CA_CERTS', () => {
	const authority = new Authority();
	const ofOthers = new Authority();
	const certificates: Record<'wrong name' | 'expired', Certificate> = {
		'wrong name': authority.issue('DNS:other.example.com'),
		expired: authority.issue('IP:127.0.0.1', -1),
	};
	const started: Emulator[] = [];
	const storage: Server = createServer(ofOthers.issue('DNS:localhost'), (_request, response) => {
		response.end();
	});
	const start = async (certificate: Certificate) => {
		const emulator = await startEmulator({ customers: 20 }, certificate);
		started.push(emulator);
		return emulator;
	};
	afterAll(async () => {
		await Promise.all(
			started.map(async (one) => {
				await one.stop();
			}),
		);
		await endServer(storage);
		authority.remove();
		ofOthers.remove();
	});

	test('a company’s own authority is trusted for all; a wrong name, an expiry and another authority are told', async () => {
		await listenHere(storage);
		const good = await start(authority.issue('IP:127.0.0.1'));
		const wrongName = await start(certificates['wrong name']);
		const expired = await start(certificates.expired);
		const jobs = everyTask(good);
		const { read, download } = jobs;
		const url = `https://localhost:${portOf(storage)}/file`;
		const fetch = { path: '/v1/messages/fetch', times: 1, brokenBody: JSON.stringify({ url }) };
		good.fault({ ...fetch, skip: 3 });
		const results = await inEnvironment(
			{ NODE_EXTRA_CA_CERTS: authority.file },
			{
				...jobs,
				wrongName: { ...read, url: wrongName.url },
				expired: { ...read, url: expired.url },
				otherStorage: download,
			},
		);
		const messageOf = ({ error }: Result) => error?.message;
		const { wrongName: wrong, expired: old, otherStorage, ...trusted } = results;
		expect(Object.values(trusted).map(messageOf)).toEqual(
			Object.keys(trusted).map(() => undefined),
		);
		expect(messageOf(wrong)).toContain(`${wrongName.url}: it belongs to another host name.`);
		expect(messageOf(old)).toContain(`${expired.url}: it has expired.`);
		expect(messageOf(otherStorage)).toContain(`server that holds the file: ${unknownIssuer}`);
		expect([...wrongName.requests(), ...expired.requests()]).toEqual([]);
	});
});
