import { account } from '../../tools/emulator/accounts.cts';
import { emulatorCredential, withCredential } from '../../tools/demo/emulator-credential.cts';
import {
	createCredential,
	testCredential,
	type NewCredential,
} from '../../tools/demo/rest/credentials.cts';
import { ActiveWorkflow } from './active-workflow.cts';
import { openDropdown } from './dropdown.cts';
import { openFieldMapper } from './field-mapper.cts';
import type { StoredCredential } from './n8n-under-test.cts';
import { useRealN8n } from './real-n8n.cts';
import { bodies } from './request-log.cts';
import { storedCredential } from './stored-credential.cts';
import { until } from './until.cts';
import { groupLife } from './workflows/groups.cts';
import { polling } from './workflows/polling.cts';

const fromEnvironment = '={{ $env.NUDGESCRIBE_PASSWORD }}';
const openWorkspaces = {
	method: 'searchWorkspaces',
	parameter: 'workspace',
	parameters: { resource: 'customer', operation: 'getAll' },
};

describe('A credential whose fields are expressions', () => {
	const real = useRealN8n({
		N8N_BLOCK_ENV_ACCESS_IN_NODE: 'false',
		NUDGESCRIBE_PASSWORD: account.password,
	});
	let credential: StoredCredential;
	let expressions: Record<string, string>;
	let workspaceId = '';

	beforeAll(async () => {
		const { url } = real.emulator;
		expressions = {
			baseUrl: `={{ 'http://' + '${url.slice('http://'.length)}' }}`,
			email: "={{ ['nathan', 'example.com'].join('@') }}",
			password: fromEnvironment,
			apiKey: `=${account.apiKey}`,
		};
		credential = await stored('By expressions', expressions);
		({ workspaceId } = real.store.group('All customers'));
	});

	async function stored(name: string, data: Record<string, string>): Promise<StoredCredential> {
		const base = emulatorCredential(real.emulator.url);
		const content: NewCredential = { ...base, name, data: { ...base.data, ...data } };
		return { content, reference: await createCredential(real.n8n.site.rest, content) };
	}

	/** Creates, renames and deletes a group. @returns all that came out */
	async function work(): Promise<string> {
		const life = groupLife(workspaceId, 'Born by expression', 'Renamed by expression');
		const { status, error, items } = await real.n8n.run(life, credential);
		expect({ status, error }).toEqual({ status: 'success', error: undefined });
		return JSON.stringify(['Create', 'Rename', 'Delete'].map((name) => items(name)));
	}

	function logIns(): [number, number] {
		const of = (method: string) => bodies(real.emulator, method, '/v1/auth').length;
		return [of('POST'), of('GET')];
	}

	it('passes its test, and fills dropdowns and the field mapper', async () => {
		const { site } = real.n8n;
		const tested = await testCredential(site.rest, credential.reference, credential.content);
		expect(tested).toMatchObject({ status: 'OK' });
		const n8n = { ...real.n8n, good: credential };
		expect(await openDropdown(n8n, openWorkspaces)).toHaveLength(2);
		expect(await openFieldMapper(n8n, workspaceId)).not.toHaveLength(0);
	});

	it('runs with one login, and with one renewal once its token has expired', async () => {
		await work();
		const before = logIns();
		real.emulator.clearLog();
		await work();
		expect(logIns()).toEqual([0, 0]);
		real.emulator.expireTokens();
		const shown = await work();
		expect([before, logIns()]).toEqual([
			[0, 0],
			[0, 1],
		]);
		expect(shown).not.toContain(account.password);
		expect(shown).not.toContain(account.apiKey);
	});

	it('is polled with', async () => {
		const { nodes, ...more } = polling({ event: 'campaignPublished' });
		const { rest } = real.n8n.site;
		const withAccess = withCredential(nodes, credential.reference);
		const workflow = await ActiveWorkflow.store(rest, { ...more, nodes: withAccess });
		await workflow.activate();
		const polls = () => bodies(real.emulator, 'POST', '/v1/campaign/all').length;
		await until('a poll', () => (polls() > 0 ? true : undefined));
		await workflow.deactivate();
		expect(await workflow.executions()).toEqual([]);
		expect(logIns()).toEqual([0, 0]);
	});

	it('is stored as it was entered, after all of that', async () => {
		const kept = await storedCredential(real.n8n.site, credential.reference.id);
		expect(kept).toMatchObject(expressions);
		expect(JSON.stringify(kept)).not.toContain(account.password);
	});
});
