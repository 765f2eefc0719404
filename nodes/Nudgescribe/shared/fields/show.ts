import type { INodeProperties } from 'n8n-workflow';

/**
 * @param resource the value of the resource
 * @param operation the value of the operation
 * @param fields of that operation; what they say of each other stays
 * @returns the fields, shown for that operation only
 */
export function showFor(
	resource: string,
	operation: string,
	fields: INodeProperties[],
): INodeProperties[] {
	return fields.map((field) => ({
		...field,
		displayOptions: {
			...field.displayOptions,
			show: { ...field.displayOptions?.show, resource: [resource], operation: [operation] },
		},
	}));
}
