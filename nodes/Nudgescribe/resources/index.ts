import type { INodeProperties } from 'n8n-workflow';
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

/** @throws RangeError for a pair that no dropdown offers */
export function operationOf(resource: string, operation: string): Operation {
	const found = resources[resource]?.operations[operation];
	if (found) return found;
	throw new RangeError(`There is no operation '${operation}' of the resource '${resource}'`);
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
