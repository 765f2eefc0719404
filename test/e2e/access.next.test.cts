import { withCredential } from '../../tools/demo/emulator-credential.cts';
import { exampleNames, readExample } from '../../tools/demo/examples.cts';
import { at, type JsonObject, objectsAt, textAt } from '../../tools/demo/rest/json.cts';
import { createWorkflow, type Workflow } from '../../tools/demo/rest/workflows.cts';
import { textsOfFiles } from './exported.cts';
import { output } from './outputs.cts';
import { useRealN8n } from './real-n8n.cts';
import { uploadWithErrorOutput } from './workflows/failing.cts';
import { filesOfAllKinds } from './workflows/files.cts';
import { groupLife } from './workflows/groups.cts';
import { shoppers } from './workflows/people.cts';
import { polling } from './workflows/polling.cts';

/** What n8n 3.0 does by itself, as far as its list of breaking changes has settings for it that 2.41 knows. */
const asIn3 = {
	N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem',
	N8N_RUNNERS_TASK_TIMEOUT: '60',
	N8N_COMPRESSION_NODE_MAX_DECOMPRESSED_SIZE_BYTES: String(256 * 1024 * 1024),
	N8N_COMPRESSION_NODE_MAX_ZIP_ENTRIES: '1000',
	N8N_WORKFLOW_CALLER_POLICY_DEFAULT_OPTION: 'workflowsFromSameOwner',
	N8N_SSRF_PROTECTION_ENABLED: 'true',
	N8N_SSRF_BLOCKED_IP_RANGES: 'default,100.64.0.0/10,64:ff9b::/96,2002::/16,2001::/32',
	N8N_SSRF_ALLOWED_IP_RANGES: '127.0.0.1/32',
	// Off by default in 3.0: whoever has the package sets it.
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
};

/** The same workflow with Always Output Data in all nodes of this package. */
function alwaysWithOutput({ nodes, ...workflow }: Workflow): Workflow {
	const isOurs = (node: JsonObject) => textAt(node, 'type').startsWith('n8n-nodes-nudgescribe.');
	const changed = (node: JsonObject) => (isOurs(node) ? { ...node, alwaysOutputData: true } : node);
	return { ...workflow, nodes: nodes.map(changed) };
}

describe('An n8n with the settings of 3.0', () => {
	const real = useRealN8n(asIn3);
	const place = () => real.store.group('VIP customers');

	/** What n8n's own Migration Report for 3.0 finds: the rules that stored workflows break, and its settings. */
	async function migrationReport(): Promise<{ workflows: string[]; settings: string[] }> {
		const rules = (results: JsonObject[]) => results.map((rule) => textAt(rule, 'ruleId'));
		const path = '/breaking-changes/report/refresh?version=v3';
		const report = at(await real.n8n.site.rest.call('POST', path), 'report');
		return {
			workflows: rules(objectsAt(report, 'workflowResults')),
			settings: rules(objectsAt(report, 'instanceResults')),
		};
	}

	it('runs writes, uploads, downloads and files', async () => {
		await real.run(groupLife(place().workspaceId, 'Born in three', 'Renamed in three'));
		const campaign = real.store.campaign('Spring launch');
		const group = real.store.group('Waiting list');
		const life = await real.run(filesOfAllKinds(group, campaign.campaignId, shoppers(50)));
		expect(output(life, 'Upload')).toEqual([{ accepted: 50 }]);
		const files = await real.files('Download');
		expect(files.map(({ content }) => content.toString('utf8'))).toEqual(textsOfFiles(campaign, 3));
	});

	it('finds nothing in the examples and in a polling workflow, by its own Migration Report', async () => {
		const { rest } = real.n8n.site;
		for (const example of exampleNames().map(readExample)) await createWorkflow(rest, example);
		const { nodes, ...trigger } = polling({ event: 'campaignPublished' });
		const withAccess = withCredential(nodes, real.n8n.good.reference);
		await createWorkflow(rest, { ...trigger, nodes: withAccess });
		const { workflows, settings } = await migrationReport();
		expect(workflows).toEqual([]);
		expect(settings).not.toContain('unverified-packages-v3');
	});

	it('brings an item that fails to the error output once, with Always Output Data, of which the report tells', async () => {
		const { workspaceId, groupId } = place();
		const body = JSON.stringify({ message: 'No' });
		real.emulator.fault({ path: '/v1/customer/check', times: 1, status: 422, body });
		const workflow = alwaysWithOutput(uploadWithErrorOutput(workspaceId, groupId));
		const execution = await real.n8n.run(workflow);
		expect(output(execution, 'Failed')).toMatchObject([{ order: 7 }]);
		// What n8n 3.0 no longer adds.
		expect(output(execution, 'Upload')).toEqual([{}]);
		const { workflows } = await migrationReport();
		expect(workflows).toEqual(['always-output-data-multi-output-v3']);
	});
});
