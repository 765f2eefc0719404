/** A JSON schema as n8n's preview reads it: of an object with names of its own it knows no names. */
export interface Schema {
	type?: string | string[];
	properties?: Record<string, Schema>;
	items?: Schema;
	additionalProperties?: true;
}

/** An object whose names nobody can tell beforehand. */
export const openObject: Schema = { type: 'object', additionalProperties: true };

type JsonObject = Record<string, unknown>;

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	return Array.isArray(value) ? 'array' : typeof value;
}

function isObject(value: unknown): value is JsonObject {
	return typeOf(value) === 'object';
}

function propertiesOf(objects: JsonObject[], open: string[]): Record<string, Schema> {
	const names = new Set(objects.flatMap((object) => Object.keys(object)));
	const properties: Record<string, Schema> = {};
	for (const name of names) {
		const values = objects.flatMap((object) => (name in object ? [object[name]] : []));
		properties[name] = open.includes(name) ? openObject : schemaOf(values, open);
	}
	return properties;
}

/**
 * Describes values that stand in the same place, of several items.
 *
 * @param values what was found there; a property may be missing in some of them
 * @param open names of properties that hold objects with names of their own
 */
export function schemaOf(values: unknown[], open: string[]): Schema {
	// The editor shows the icon of the first type, so `null` stands last.
	const kinds = [...new Set(values.map(typeOf))];
	const types = [
		...kinds.filter((kind) => kind !== 'null'),
		...kinds.filter((kind) => kind === 'null'),
	];
	const schema: Schema = types.length === 1 ? { type: types[0] } : { type: types };
	const objects = values.filter(isObject);
	if (objects.length > 0) schema.properties = propertiesOf(objects, open);
	const elements = values.filter(Array.isArray).flat();
	if (elements.length > 0) schema.items = schemaOf(elements, open);
	return schema;
}
