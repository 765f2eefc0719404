import { account, otherAccount } from '../../tools/emulator/accounts.cts';
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
import { output } from './outputs.cts';
import { groupLife } from './workflows/groups.cts';
import { polling } from './workflows/polling.cts';
import { workspacesOf } from './workflows/tenants.cts';

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

	it('is refused where it differs by item, and used one item at a time in a loop', async () => {
		const perItem = await stored('By item', {
			email: '={{ $json.email }}',
			password: '={{ $json.password }}',
			apiKey: '={{ $json.apiKey }}',
		});
		const together = await real.n8n.run(workspacesOf([account, otherAccount]), perItem);
		expect(together.error).toContain("Put n8n's Loop Over Items before it");
		expect(real.emulator.requests()).toEqual([]);

		const looped = await real.n8n.run(workspacesOf([account, otherAccount], 1), perItem);
		expect(looped.error).toBeUndefined();
		const names = real.store.workspaces.map(({ name }) => name);
		const found = output(looped, 'All').map(({ workspaceName }) => workspaceName);
		expect(found.slice(0, names.length)).toEqual(names);
		expect(found).toHaveLength(names.length + 1);
	});

	it.each([
		['a variable of the environment that is not set', '={{ $env.NOT_SET }}'],
		["one of n8n's variables, which need a licence", '={{ $vars.password }}'],
	])('says which field came to nothing for %s, and sends nothing', async (_, password) => {
		const empty = await stored('Comes to nothing', { password });
		const life = groupLife(workspaceId, 'Not born', 'Not renamed');
		const { error } = await real.n8n.run(life, empty);
		expect(error).toContain("'Password' in the credential is empty");
		const tested = await testCredential(real.n8n.site.rest, empty.reference, empty.content);
		expect(tested.message).toContain("'Password' in the credential is empty");
		expect(real.emulator.requests()).toEqual([]);
	});

	it('is not stored by n8n with a secret of a vault, which need a licence', async () => {
		const asked = stored('From a vault', { password: '={{ $secrets.vault.password }}' });
		await expect(asked).rejects.toThrow('The secret provider "vault"');
	});

	it('is stored as it was entered, after all of that', async () => {
		const kept = await storedCredential(real.n8n.site, credential.reference.id);
		expect(kept).toMatchObject(expressions);
		expect(JSON.stringify(kept)).not.toContain(account.password);
	});
});
