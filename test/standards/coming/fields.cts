import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

/** A field, with the names that lead to it. */
export interface Field {
	path: string;
	isTopLevel: boolean;
	property: INodeProperties;
}

type Option = INodePropertyOptions | INodeProperties | INodePropertyCollection;

/** The fields in a list of a dropdown's choices, a collection's fields, and groups of fields. */
function membersOf(options: Option[]): INodeProperties[] {
	return options.flatMap((option) => {
		if ('values' in option) return option.values;
		return 'type' in option ? option : [];
	});
}

/** The choices of a dropdown. */
export function choicesOf({ options = [] }: INodeProperties): INodePropertyOptions[] {
	return options.filter((option): option is INodePropertyOptions => 'value' in option);
}

/** All fields of a node, those in collections too. */
export function fieldsIn(properties: INodeProperties[], folder = ''): Field[] {
	return properties.flatMap((property) => {
		const { resource, operation } = property.displayOptions?.show ?? {};
		const values = [...(resource ?? []), ...(operation ?? [])];
		const place =
			folder || values.flatMap((one) => (typeof one === 'string' ? `${one}/` : [])).join('');
		const path = `${place}${property.name}`;
		return [
			{ path, isTopLevel: folder === '', property },
			...fieldsIn(membersOf(property.options ?? []), `${path}.`),
		];
	});
}
