import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Where a name is known from. */
export type Source = 'documented' | 'inferred';

/** A schema of the contract, as far as the pages tell of it. */
export interface Schema {
	$ref?: string;
	type?: string | string[];
	format?: string;
	enum?: string[];
	description?: string;
	required?: string[];
	properties?: Record<string, Schema>;
	items?: Schema;
	allOf?: Schema[];
	oneOf?: Schema[];
	'x-source'?: Source;
	/** Other names that mean the same. */
	'x-also'?: string[];
	/** Values that are known, among others. */
	'x-values'?: string[];
}

/** A header of a request. */
export interface Parameter {
	$ref?: string;
	name: string;
	description?: string;
	'x-source': Source;
}

type Content = Record<string, { schema: Schema }>;

/** One endpoint of the contract. */
export interface Operation {
	summary: string;
	description?: string;
	'x-source': Source;
	parameters?: Parameter[];
	requestBody?: { content: Content };
	responses: Record<string, { $ref?: string; content?: Content }>;
}

/** The contract, as far as the pages tell of it. */
export interface Contract {
	servers: Array<{ url: string; description: string; 'x-source': Source }>;
	paths: Record<string, Record<string, Operation>>;
	components: { parameters: Record<string, Parameter>; schemas: Record<string, Schema> };
	'x-things': Record<string, { id: string; name: string; list: string; words: string[] }>;
}

const file = join(__dirname, '..', '..', '..', 'contract', 'nudgescribe.openapi.yaml');

/** The contract as it stands in its file. */
export const contract = parse(readFileSync(file, 'utf8')) as Contract;

function memberOf(parent: unknown, name: string): unknown {
	const members = Object.entries(parent ?? {});
	return members.find(([key]) => key === name)?.[1];
}

/** What a reference in the contract refers to; anything else as it is. */
export function resolved<Part extends { $ref?: string }>(part: Part): Part {
	if (part.$ref === undefined) return part;
	const steps = part.$ref.replace('#/', '').split('/');
	const found = steps.reduce(memberOf, contract);
	if (typeof found !== 'object' || found === null) throw new Error(`${part.$ref} is not there`);
	// What stands beside a reference, such as where its name is known from, is kept.
	return { ...resolved(found as Part), ...part, $ref: undefined };
}
