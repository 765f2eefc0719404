import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

/** A field of an operation, with where its value is kept: `limit`, or `filters.statuses`. */
export interface Field {
	path: string;
	property: INodeProperties;
}

/** One operation of a node, by the values of the two dropdowns. */
export interface NodeOperation {
	resource: string;
	operation: string;
	option: INodePropertyOptions;
}

type Option = INodePropertyOptions | INodeProperties | INodePropertyCollection;

function isChoice(option: Option): option is INodePropertyOptions {
	return 'value' in option;
}

function isProperty(option: Option): option is INodeProperties {
	return 'type' in option;
}

/** The operations of a node, as its Operation dropdowns offer them. */
export function operationsOf(properties: INodeProperties[]): NodeOperation[] {
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options = [], displayOptions }) => {
			const [resource] = displayOptions?.show?.resource ?? [];
			if (typeof resource !== 'string') return [];
			return options
				.filter(isChoice)
				.map((option) => ({ resource, operation: String(option.value), option }));
		});
}

function withMembers(property: INodeProperties, folder = ''): Field[] {
	const path = folder + property.name;
	if (property.type !== 'collection') return [{ path, property }];
	const members = (property.options ?? []).filter(isProperty);
	return members.flatMap((member) => withMembers(member, `${path}.`));
}

/** The fields of one operation that take a value; of a collection, its members. */
export function fieldsOf(
	properties: INodeProperties[],
	{ resource, operation }: Pick<NodeOperation, 'resource' | 'operation'>,
): Field[] {
	return properties
		.filter(({ displayOptions, type }) => {
			const show = displayOptions?.show;
			const isOfOperation =
				show?.resource?.includes(resource) && show.operation?.includes(operation);
			return isOfOperation === true && type !== 'notice';
		})
		.flatMap((property) => withMembers(property));
}

/** One field of an operation. */
export function fieldAt(
	properties: INodeProperties[],
	operation: Pick<NodeOperation, 'resource' | 'operation'>,
	path: string,
): INodeProperties {
	const found = fieldsOf(properties, operation).find((field) => field.path === path);
	if (!found) throw new Error(`${operation.resource}/${operation.operation} has no field ${path}`);
	return found.property;
}
