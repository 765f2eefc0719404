import { allNames, placesOf, scopes } from '../mappingNames.cts';
import { fixedValues } from '../names.cts';
import { parts } from './mappingParts.cts';

/** Where the schema of API Mapping stands in the package. */
export const mappingSchemaPath = 'docs/api-mapping.schema.json';

function entry(): object {
	const properties = parts.map(({ name, description, schema }) => [
		name,
		{ ...schema, description },
	]);
	return {
		anyOf: [
			{ $ref: '#/$defs/text' },
			{
				type: 'object',
				properties: Object.fromEntries(properties) as object,
				additionalProperties: false,
			},
		],
	};
}

function whereIn(name: string): string {
	const [send, read] = [placesOf(name, 'send'), placesOf(name, 'read')];
	const said = [
		send.length > 0 ? `In requests of ${send.join(', ')}.` : '',
		read.length > 0 ? `In answers of ${read.join(', ')}.` : '',
	];
	return said.filter((one) => one !== '').join(' ');
}

/** Where the values of a name are fixed, these alone can be translated. */
function entryFor(name: string, values: string[] | undefined): object {
	const without = Object.fromEntries(partsWithoutUse(name).map((part) => [part, false]));
	const own = values ? { values: { propertyNames: { enum: values } } } : {};
	const properties = { ...without, ...own };
	return { $ref: '#/$defs/entry', description: whereIn(name), properties };
}

/** What says nothing of a name is a mistake. */
function partsWithoutUse(name: string): string[] {
	return [
		...(placesOf(name, 'send').length > 0 ? [] : ['send']),
		...(placesOf(name, 'read').length > 0 ? [] : ['read']),
		...(name === 'page' ? [] : ['first']),
		...(name === 'code' ? [] : ['success']),
	];
}

function referredTo(names: string[]): object {
	return Object.fromEntries(names.map((name) => [name, { $ref: `#/properties/${name}` }]));
}

/** @returns the JSON Schema of API Mapping */
export function mappingSchema(): object {
	const values = new Map(Object.entries(fixedValues()));
	const names = allNames().map((name) => [name, entryFor(name, values.get(name))]);
	const endpoints = scopes().map(({ key, names: own }) => [
		key,
		{
			type: 'object',
			description: `What counts for ${key} only. It wins over what is said of all endpoints.`,
			properties: referredTo(own),
			additionalProperties: false,
		},
	]);
	return {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		title: 'API Mapping',
		description:
			"How an account's API differs from the contract, for 'API Mapping' in the credential. Keys are names of the contract, or endpoints with names of theirs.",
		type: 'object',
		properties: Object.fromEntries([...names, ...endpoints]) as object,
		additionalProperties: false,
		$defs: {
			text: { type: 'string', pattern: '\\S' },
			entry: {
				description: 'Its name in your account, or an object that says more.',
				...entry(),
			},
		},
	};
}
