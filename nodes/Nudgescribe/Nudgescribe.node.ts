import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { connect } from './api/http/api';
import { checkOneLogin } from './api/http/oneLogin';
import { refuseSharedKeys } from './fields/modelKeys';
import { isTool } from './items/forModel';
import { listSearch } from './listSearch';
import { mapProfileFields } from './resourceMapping/mapProfileFields';
import { operationOf, properties, toldTo } from './resources';

export class Nudgescribe implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Nudgescribe',
		name: 'nudgescribe',
		icon: {
			light: 'file:../../icons/nudgescribe.svg',
			dark: 'file:../../icons/nudgescribe.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Manage customers, campaigns and messages in Nudgescribe',
		defaults: { name: 'Nudgescribe' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'nudgescribeApi', required: true }],
		properties,
	};

	methods = { listSearch, resourceMapping: { mapProfileFields } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		try {
			const node = this.getNode();
			if (isTool(node)) refuseSharedKeys(node.parameters);
			const resource = this.getNodeParameter('resource', 0);
			const operation = this.getNodeParameter('operation', 0, '');
			const { execute } = operationOf(node, resource, operation);
			await checkOneLogin(this);
			const api = await connect(this);
			return [await execute(this, api).finally(() => api.close())];
		} catch (error) {
			throw toldTo(this.getNode(), error);
		}
	}
}
