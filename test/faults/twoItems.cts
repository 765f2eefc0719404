import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { csvItem } from '../engine/binary.cts';
import type { OperationCase } from '../integration/operations.cts';
import { byId } from '../integration/stage.cts';
import type { WatchedStage } from './watchedStage.cts';

type Named = Pick<OperationCase, 'resource' | 'operation'>;

const fromItem: INodeParameters = {
	profileField: byId('={{ $json.field }}'),
	campaign: byId('={{ $json.campaign }}'),
	customerIds: '={{ $json.customer }}',
	name: '={{ $json.name }}',
	fieldName: '={{ $json.name }}',
	updateFields: { fieldName: '={{ $json.name }}' },
	dataMode: 'json',
	customer: '={{ { email: $json.email, first_name: $json.name } }}',
	options: { batchSize: 1 },
};

/** Where the customer group of an operation stands in the input item. */
const groups: Record<string, string> = {
	customer: 'group',
	customerGroup: 'ownGroup',
	campaignRun: 'runGroup',
};

/** The parameters of an operation, on things that each input item names. */
export function parametersFor(
	stage: WatchedStage,
	{ resource, operation }: Named,
): INodeParameters {
	const { workspace = '' } = stage.in('VIP customers');
	const customerGroup = byId(`={{ $json.${groups[resource] ?? 'group'} }}`);
	return { ...fromItem, workspace, customerGroup, resource, operation };
}

/** Two campaigns that an operation can do with. */
function campaignsFor(operation: string): [string, string] {
	if (operation === 'publish') return ['Back to school', 'Autumn preview'];
	return ['Spring launch', 'Summer sale – “très chaud”'];
}

/** Two input items for an operation, each about things of its own. */
export async function twoItems(
	stage: WatchedStage,
	{ operation }: Named,
): Promise<INodeExecutionData[]> {
	const { store } = stage.emulator;
	const [workspace] = store.workspaces;
	const customers = stage.stored('VIP customers');
	return await Promise.all(
		campaignsFor(operation).map(async (name, index) => {
			const campaign = store.campaign(name);
			const json = {
				group: store.group('VIP customers').groupId,
				ownGroup: workspace?.groups[3 + index]?.groupId ?? '',
				runGroup: campaign.customerGroupId,
				field: workspace?.fields.at(-1 - index)?.field_id ?? '',
				campaign: campaign.campaignId,
				customer: customers[index]?.customer_id ?? '',
				name: `Name ${index}`,
				email: `item.${index}@example.net`,
			};
			const file = await csvItem(`email,first_name\n${json.email},${json.name}\n`);
			return { ...file, json };
		}),
	);
}
