import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { csvItem } from '../engine/binary.cts';
import { withCampaign } from './campaigns.cts';
import { byId, type Stage } from './stage.cts';

/** One operation with all that it needs to run. */
export interface OperationCase {
	resource: string;
	operation: string;
	/** The endpoint that does its work. */
	path: string;
	fields?: INodeParameters;
}

/** Every operation, one by one. */
export const operations: OperationCase[] = [
	{ resource: 'customer', operation: 'upsert', path: '/v1/customer/check' },
	{ resource: 'customer', operation: 'upload', path: '/v1/customer/check' },
	{ resource: 'customer', operation: 'countPages', path: '/v1/customer/pages' },
	{ resource: 'customer', operation: 'getAll', path: '/v1/customer' },
	{
		resource: 'customer',
		operation: 'delete',
		path: '/v1/customer',
		fields: { customerIds: 'cus_1' },
	},
	{ resource: 'customerGroup', operation: 'create', path: '/v1/cg', fields: { name: 'New' } },
	{ resource: 'customerGroup', operation: 'getAll', path: '/v1/cg' },
	{ resource: 'customerGroup', operation: 'update', path: '/v1/cg', fields: { name: 'New' } },
	{ resource: 'customerGroup', operation: 'delete', path: '/v1/cg' },
	{ resource: 'profileField', operation: 'create', path: '/v1/cpf', fields: { fieldName: 'new' } },
	{ resource: 'profileField', operation: 'getAll', path: '/v1/cpf' },
	{
		resource: 'profileField',
		operation: 'update',
		path: '/v1/cpf',
		fields: { updateFields: { fieldName: 'new' } },
	},
	{ resource: 'profileField', operation: 'delete', path: '/v1/cpf' },
	{ resource: 'campaign', operation: 'getAll', path: '/v1/campaign/all' },
	{ resource: 'workspace', operation: 'getAll', path: '/v1/campaign/all' },
	{ resource: 'message', operation: 'publish', path: '/v1/messages/publish' },
	{ resource: 'message', operation: 'countFiles', path: '/v1/messages/pages' },
	{ resource: 'message', operation: 'getAll', path: '/v1/messages/pages' },
	{ resource: 'message', operation: 'download', path: '/v1/messages/pages' },
	{ resource: 'campaignRun', operation: 'getAll', path: '/v1/campaign/rerun/history' },
	{ resource: 'campaignRun', operation: 'getMessages', path: '/v1/campaign/rerun/messages' },
	{ resource: 'campaignRun', operation: 'start', path: '/v1/campaign/rerun/initiate' },
];

/** The parameters of an operation, on things that the emulator has. */
export function parametersOf(
	stage: Stage,
	{ resource, operation, fields = {} }: OperationCase,
	more: INodeParameters = {},
): INodeParameters {
	const field = stage.emulator.store.workspaces[0]?.fields.at(-1);
	const places =
		resource === 'customer' || resource === 'customerGroup' || resource === 'profileField'
			? stage.customers(operation, 'VIP customers')
			: { ...stage.in('VIP customers'), ...withCampaign(stage, 'Spring launch', { operation }) };
	return { ...places, profileField: byId(field?.field_id ?? ''), ...fields, resource, ...more };
}

/** An input item that every operation can do with: a customer, who brings a file. */
export async function inputItems(): Promise<INodeExecutionData[]> {
	const item = await csvItem('email,first_name\nnathan@example.net,Nathan\n');
	return [{ ...item, json: { email: 'nathan@example.net', first_name: 'Nathan' } }];
}
