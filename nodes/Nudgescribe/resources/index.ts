import type { INode, INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { entryOf } from '../api/dialect/entry';
import { account } from './account';
import { campaign } from './campaign';
import { campaignRun } from './campaignRun';
import { customer } from './customer';
import { customerGroup } from './customerGroup';
import { errorForModel, isTool } from '../items/forModel';
import { asTold, wordsOf } from '../items/unforeseen';
import { message } from './message';
import { nextCalls } from './nextCalls';
import type { Operation, Resource } from './operation';
import { profileField } from './profileField';
import { workspace } from './workspace';

/** The registry: resource value -> its operations. */
const resources: Record<string, Resource> = {
	account,
	campaign,
	campaignRun,
	customer,
	customerGroup,
	message,
	profileField,
	workspace,
};

/** n8n's own entry in both dropdowns: a notice that sends the user to the HTTP Request node. */
const CUSTOM_API_CALL = '__CUSTOM_API_CALL__';

/** @throws NodeOperationError for n8n's own entry, and for a pair that no dropdown offers */
export function operationOf(node: INode, resource: string, operation: string): Operation {
	const found = entryOf(entryOf(resources, resource)?.operations ?? {}, operation);
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

/** @returns the error as its reader can use it: a person, or a model, for whom another call may be the way on */
export function toldTo(node: INode, thrown: unknown): Error {
	const error = asTold(node, thrown);
	if (!isTool(node)) return error;
	const { message, description } = wordsOf(error);
	const chosen = Object.values(resources).filter(({ name }) =>
		properties.some(({ type, displayName }) => type === 'resourceLocator' && displayName === name),
	);
	return errorForModel(error, nextCalls(`${message} ${description}`, chosen));
}

/** The Resource dropdown, each resource's Operation dropdown, and the forms of all operations. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: Object.entries(resources)
			.map(([value, { name }]) => ({ name, value }))
			.sort(byName),
		default: 'campaign',
	},
	...Object.entries(resources).flatMap(([resource, { operations }]) => [
		operationDropdown(resource, operations),
		...Object.entries(operations).flatMap(([operation, form]) =>
			shownOnlyFor({ resource: [resource], operation: [operation] }, form.properties),
		),
	]),
];

function operationDropdown(
	resource: string,
	operations: Record<string, Operation>,
): INodeProperties {
	const options = Object.entries(operations)
		.map(([value, { name, action, description }]) => ({ name, value, action, description }))
		.sort(byName);
	const begin = 'getAll' in operations ? 'getAll' : (options[0]?.value ?? '');
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options,
		default: begin,
	};
}

/** What the fields say of each other stays. */
function shownOnlyFor(
	show: Record<string, string[]>,
	fields: INodeProperties[],
): INodeProperties[] {
	return fields.map((field) => ({
		...field,
		displayOptions: {
			...field.displayOptions,
			show: { ...field.displayOptions?.show, ...show },
		},
	}));
}

/** By plain comparison: one by locale would take a good part of the time in which n8n loads the node. */
function byName(one: { name: string }, other: { name: string }): number {
	return one.name < other.name ? -1 : 1;
}
