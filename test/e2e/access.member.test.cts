import { account } from '../../tools/emulator/accounts.cts';
import { withCredential } from '../../tools/demo/emulator-credential.cts';
import {
	createCredential,
	testCredential,
	type CredentialReference,
} from '../../tools/demo/rest/credentials.cts';
import { type Execution, runWorkflow } from '../../tools/demo/rest/executions.cts';
import { type N8nRest, RestError } from '../../tools/demo/rest/n8n-rest.cts';
import { createWorkflow, type Workflow } from '../../tools/demo/rest/workflows.cts';
import { openDropdown } from './dropdown.cts';
import { inviteMember } from './member.cts';
import type { N8nUnderTest } from './n8n-under-test.cts';
import { useRealN8n } from './real-n8n.cts';
import { groupLife } from './workflows/groups.cts';
import { callable, calling } from './workflows/paired.cts';

const openWorkspaces = {
	method: 'searchWorkspaces',
	parameter: 'workspace',
	parameters: { resource: 'customer', operation: 'getAll' },
};
const secrets = [account.password, account.apiKey];

describe('A second user of n8n, a member', () => {
	const real = useRealN8n();
	let member: N8nRest;
	let workspaceId = '';
	let groupId = '';

	beforeAll(async () => {
		member = await inviteMember(real.n8n.site.rest);
		({ workspaceId, groupId } = real.store.group('VIP customers'));
	});

	/** What the member does in the editor, with a credential. */
	function asMember(reference: CredentialReference): N8nUnderTest {
		const { n8n } = real;
		const good = { content: n8n.good.content, reference };
		return { ...n8n, good, site: { ...n8n.site, rest: member } };
	}

	async function store(rest: N8nRest, workflow: Workflow, credential: CredentialReference) {
		const nodes = withCredential(workflow.nodes, credential);
		return await createWorkflow(rest, { ...workflow, nodes });
	}

	async function refusal(asked: Promise<unknown>): Promise<string> {
		const error: unknown = await asked.catch((thrown: unknown) => thrown);
		return error instanceof RestError ? error.message : 'not refused';
	}

	function succeeded({ status, error }: Execution): void {
		expect({ status, error }).toEqual({ status: 'success', error: undefined });
	}

	it('can do nothing with the credential of the owner, whose secrets nobody is told', async () => {
		const { reference, content } = real.n8n.good;
		const life = groupLife(workspaceId, 'Not born', 'Not renamed');
		const { id } = await store(member, life, reference);
		const told = [
			await refusal(member.call('GET', `/credentials/${reference.id}?includeData=true`)),
			await refusal(testCredential(member, reference, content)),
			await refusal(openDropdown(asMember(reference), openWorkspaces)),
			(await runWorkflow(member, id, 'Start')).error,
		];
		for (const words of told) expect(words).toMatch(/scope|Forbidden|does not have access/);
		for (const secret of secrets) expect(told.join()).not.toContain(secret);
		expect(real.emulator.requests()).toEqual([]);
	});

	it('is not let use it without seeing it, for which n8n asks a licence', async () => {
		const path = `/credentials/${real.n8n.good.reference.id}/share`;
		const asked = real.n8n.site.rest.call('PUT', path, { shareWithIds: [] });
		expect(await refusal(asked)).toContain('lacks license');
	});

	it('works with a credential of their own, which the owner can use as well', async () => {
		const { content } = real.n8n.good;
		const own = await createCredential(member, { ...content, name: 'Of the member' });
		expect(await testCredential(member, own, content)).toMatchObject({ status: 'OK' });
		expect(await openDropdown(asMember(own), openWorkspaces)).toHaveLength(2);
		const life = groupLife(workspaceId, 'Born to a member', 'Renamed by a member');
		const { id } = await store(member, life, own);
		succeeded(await runWorkflow(member, id, 'Start'));
		succeeded(await runWorkflow(real.n8n.site.rest, id, 'Start'));
		expect(
			await openDropdown({ ...real.n8n, good: { content, reference: own } }, openWorkspaces),
		).toHaveLength(2);
	});

	it('runs a workflow that calls one of the owner’s, and sees nothing of its credential', async () => {
		const { rest } = real.n8n.site;
		const called = callable(workspaceId);
		const { id } = await store(rest, called, real.n8n.good.reference);
		const caller = await createWorkflow(member, calling([{ order: 0, group: groupId }], id));
		const settings = { callerPolicy: 'workflowsFromAList', callerIds: caller.id };
		await rest.call('PATCH', `/workflows/${id}?forceSave=true`, { settings });
		const execution = await runWorkflow(member, caller.id, 'Start');
		succeeded(execution);
		expect(execution.items('Found')).toHaveLength(1);
		const shown =
			JSON.stringify(await member.call('GET', '/executions?limit=20')) +
			JSON.stringify(execution.items('Found'));
		for (const secret of secrets) expect(shown).not.toContain(secret);
	});
});
