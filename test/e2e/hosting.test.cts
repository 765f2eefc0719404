import { emulatorCredential } from '../../tools/demo/emulator-credential.cts';
import { createCredential, testCredential } from '../../tools/demo/rest/credentials.cts';
import { startEmulator, type Emulator } from '../../tools/emulator/server.cts';
import { Proxy } from '../integration/proxyServer.cts';
import { Authority } from '../integration/tlsCertificates.cts';
import { openDropdown } from './dropdown.cts';
import { textsOfFiles } from './exported.cts';
import type { StoredCredential } from './n8n-under-test.cts';
import { output } from './outputs.cts';
import { useRealN8n, type RealN8n } from './real-n8n.cts';
import { filesOfAllKinds } from './workflows/files.cts';
import { shoppers } from './workflows/people.cts';

const openWorkspaces = {
	method: 'searchWorkspaces',
	parameter: 'workspace',
	parameters: { resource: 'customer', operation: 'getAll' },
};

/** Runs the workflow with files of all kinds, which goes all the ways that there are to the network. */
async function filesIn({ n8n }: RealN8n, emulator: Emulator, credential?: StoredCredential) {
	const place = emulator.store.group('Waiting list');
	const { campaignId } = emulator.store.campaign('Spring launch');
	return await n8n.run(filesOfAllKinds(place, campaignId, shoppers(50)), credential);
}

describe('An n8n behind a proxy, and an API with a certificate of a company’s own', () => {
	const authority = new Authority();
	const proxy = new Proxy();
	const environment: NodeJS.ProcessEnv = {};
	let emulator: Emulator;
	let credential: StoredCredential;

	beforeAll(async () => {
		environment.HTTPS_PROXY = await proxy.start();
		environment.NODE_EXTRA_CA_CERTS = authority.file;
		emulator = await startEmulator({ customers: 50 }, authority.issue('DNS:localhost'));
	});
	const real = useRealN8n(environment);
	beforeAll(async () => {
		const content = emulatorCredential(emulator.url.replace('127.0.0.1', 'localhost'));
		const named = { ...content, name: 'Behind the proxy' };
		credential = {
			content: named,
			reference: await createCredential(real.n8n.site.rest, named),
		};
	});
	afterAll(async () => {
		await emulator.stop();
		await proxy.stop();
		authority.remove();
	});

	it('logs in, tests, lists, reads, uploads and downloads, all of it through the proxy', async () => {
		const { content, reference } = credential;
		const tested = await testCredential(real.n8n.site.rest, reference, content);
		expect(tested.status).toBe('OK');
		const listed = await openDropdown({ ...real.n8n, good: credential }, openWorkspaces);
		expect(listed).toHaveLength(2);
		const life = await filesIn(real, emulator, credential);
		expect(life.error).toBeUndefined();
		expect(output(life, 'Upload')).toEqual([{ accepted: 50 }]);
		const files = await real.files('Download');
		const texts = textsOfFiles(emulator.store.campaign('Spring launch'), 3);
		expect(files.map(({ content }) => content.toString('utf8'))).toEqual(texts);

		const { port } = new URL(emulator.url);
		const asked = proxy.asked.filter((one) => one === `localhost:${port}`);
		expect(asked).toHaveLength(emulator.requests().length + files.length);
	});
});

describe('An n8n with N8N_SSRF_PROTECTION_ENABLED', () => {
	const real = useRealN8n({ N8N_SSRF_PROTECTION_ENABLED: 'true' });

	it('is told as what keeps it from an address of this machine', async () => {
		const { n8n, emulator } = real;
		const words = `n8n's own settings do not let it reach ${emulator.url}`;
		const tested = await testCredential(n8n.site.rest, n8n.good.reference, n8n.good.content);
		expect(tested).toMatchObject({
			status: 'Error',
			message: expect.stringContaining(words) as string,
		});
		expect(tested.message).toContain('N8N_SSRF_ALLOWED_HOSTNAMES');
		const { error } = await filesIn(real, emulator);
		expect(error).toContain(words);
		expect(emulator.requests()).toEqual([]);
	});
});
