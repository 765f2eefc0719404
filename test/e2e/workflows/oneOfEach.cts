import type { JsonObject } from '../../../tools/demo/rest/json.cts';
import type { Workflow } from '../../../tools/demo/rest/workflows.cts';
import { chain, type ChainNode } from './chain.cts';
import { byId, nudgescribe } from './nudgescribe.cts';

/** The IDs of what is asked for. */
interface Wanted {
	workspaceId: string;
	groupId: string;
	fieldId: string;
	campaignId: string;
}

/** Gets one thing of each kind, in the nodes "Group", "Field", "Campaign" and "Latest run". */
export function oneOfEach({ workspaceId, groupId, fieldId, campaignId }: Wanted): Workflow {
	const workspace = byId(workspaceId);
	const campaign = byId(campaignId);
	const get = (name: string, resource: string, parameters: JsonObject): ChainNode =>
		nudgescribe(name, { resource, operation: 'get', ...parameters });
	return chain(
		'One of each',
		get('Group', 'customerGroup', { workspace, customerGroup: byId(groupId) }),
		get('Field', 'profileField', { workspace, profileField: byId(fieldId) }),
		get('Campaign', 'campaign', { campaign }),
		get('Latest run', 'campaignRun', { campaign }),
	);
}
