import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

type Option = INodePropertyOptions | INodeProperties | INodePropertyCollection;

/** The choices of a dropdown. */
export function choicesOf({ options = [] }: INodeProperties): INodePropertyOptions[] {
	return options.filter((option: Option): option is INodePropertyOptions => 'value' in option);
}

/** The fields in a collection. */
export function membersOf({ options = [] }: INodeProperties): INodeProperties[] {
	return options.filter((option: Option): option is INodeProperties => 'type' in option);
}

/** Whether a field is a collection, which the pages show as a table of its own. */
export function isCollection({ type }: INodeProperties): boolean {
	return type === 'collection';
}

/** The label of a value: of a choice its name, of a switch its position. */
export function labelOf(property: INodeProperties, value: unknown): string {
	if (typeof value === 'boolean') return value ? 'on' : 'off';
	const choice = choicesOf(property).find((one) => one.value === value);
	return choice?.name ?? String(value);
}
