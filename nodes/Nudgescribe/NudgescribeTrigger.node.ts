import type {
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { listSearch } from './listSearch';
import { properties } from './trigger';
import { poll } from './trigger/poll';

export class NudgescribeTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Nudgescribe Trigger',
		name: 'nudgescribeTrigger',
		icon: {
			light: 'file:../../icons/nudgescribe.svg',
			dark: 'file:../../icons/nudgescribe.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{$parameter["event"]}}',
		// n8n's panel shows it for both nodes, which are one entry there.
		description:
			'Manage customers, campaigns and messages in Nudgescribe, or start workflows on campaign events',
		defaults: { name: 'Nudgescribe Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'nudgescribeApi', required: true }],
		properties,
	};

	methods = { listSearch };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this);
	}
}
