import type { INode, INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { showFor } from '../shared/fields/show';
import { campaign } from './campaign';
import { campaignRun } from './campaignRun';
import { customer } from './customer';
import { customerGroup } from './customerGroup';
import { message } from './message';
import type { Operation, Resource } from './operation';
import { profileField } from './profileField';

/** The registry: resource value -> operation value -> what to do. */
const resources: Record<string, Resource> = {
	campaign,
	campaignRun,
	customer,
	customerGroup,
	message,
	profileField,
};

/** n8n's own entry in both dropdowns: a notice that sends the user to the HTTP Request node. */
const CUSTOM_API_CALL = '__CUSTOM_API_CALL__';

/** @throws NodeOperationError for n8n's own entry, and for a pair that no dropdown offers */
export function operationOf(node: INode, resource: string, operation: string): Operation {
	const found = resources[resource]?.operations[operation];
	if (found) return found;
	if ([resource, operation].includes(CUSTOM_API_CALL)) {
		throw new NodeOperationError(node, 'A custom API call is made with the HTTP Request node', {
			description:
				"Add an HTTP Request node, and choose 'Predefined Credential Type' and 'Nudgescribe API' there.",
		});
	}
	throw new NodeOperationError(
		node,
		`There is no operation '${operation}' of the resource '${resource}'`,
		{ description: "Choose others in 'Resource' and 'Operation'." },
	);
}

/** The fields of all resources: each one's Operation dropdown, then the fields of its operations. */
export const fieldsOfResources: INodeProperties[] = Object.entries(resources).flatMap(
	([resource, { operation, operations }]) => [
		{ ...operation, displayOptions: { show: { resource: [resource] } } },
		...Object.entries(operations).flatMap(([value, { fields }]) =>
			showFor(resource, value, fields),
		),
	],
);
