import { resolved, type Schema, type Source } from './contractFile.cts';

/** A name in a request or an answer. */
export interface Name {
	/** The names that lead to it, `[]` after a list. */
	path: string;
	source: Source;
	isRequired: boolean;
	/** What stands there, in words. */
	kind: string;
}

const kinds: Record<string, string> = {
	string: 'text',
	integer: 'whole number',
	number: 'number',
	boolean: 'true or false',
	object: 'object',
	array: 'list',
	null: 'null',
	date: 'date',
	'date-time': 'date and time',
};

function typesOf({ type, format = '', oneOf = [] }: Schema): string[] {
	const isTime = format === 'date' || format === 'date-time';
	const own = [type ?? []].flat().map((one) => (isTime && one === 'string' ? format : one));
	return [...own.map((one) => kinds[one] ?? one), ...oneOf.flatMap(typesOf)];
}

function kindOf(schema: Schema): string {
	const { enum: values, description } = schema;
	const what = values
		? values.map((value) => `\`${value}\``).join(', ')
		: [...new Set(typesOf(schema))].join(' or ');
	return description === undefined ? what : `${what}. ${description}`;
}

function partsOf(schema: Schema): Schema[] {
	const whole = resolved(schema);
	return [...(whole.allOf ?? []).flatMap(partsOf), whole];
}

/** The names in a schema, with those in its objects and lists. */
export function namesIn(schema: Schema, folder = ''): Name[] {
	const parts = partsOf(schema);
	const required = new Set(parts.flatMap((part) => part.required ?? []));
	return parts
		.flatMap(({ properties = {} }) => Object.entries(properties))
		.flatMap(([name, property]) => {
			const whole = resolved(property);
			const path = `${folder}${name}`;
			if (!whole['x-source']) throw new Error(`The contract does not say who names ${path}`);
			const own = { path, source: whole['x-source'], isRequired: required.has(name) };
			const inItems = whole.items ? namesIn(whole.items, `${path}[].`) : [];
			return [{ ...own, kind: kindOf(whole) }, ...namesIn(whole, `${path}.`), ...inItems];
		});
}
