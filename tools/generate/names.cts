import { contract, resolved, type Operation, type Schema } from './docs/contractFile.cts';
import { namesIn } from './docs/contractNames.cts';

/** Where the names stand in the package. */
export const namesPath = 'nodes/Nudgescribe/api/names.ts';

type Content = Record<string, { schema: Schema }>;

function namesOf(content: Content = {}): string[] {
	const names = Object.values(content).flatMap(({ schema }) => namesIn(schema));
	const last = names.map(({ path }) => path.split('.').at(-1) ?? '');
	return [...new Set(last.map((name) => name.replace('[]', '')))];
}

function byDirection({ requestBody, responses }: Operation): { send: string[]; read: string[] } {
	const { content } = resolved(responses['200'] ?? {});
	return { send: namesOf(requestBody?.content), read: namesOf(content) };
}

/** Visits every name of the contract with what is said of it. */
function eachName(part: unknown, visit: (name: string, schema: Schema) => void): void {
	for (const [name, inner] of Object.entries(Object(part) as object)) {
		if (typeof inner !== 'object' || inner === null) continue;
		const schema = resolved(inner as Schema);
		if (schema['x-source'] !== undefined) visit(name, schema);
		eachName(inner, visit);
	}
}

/** @returns the names that each endpoint is sent, and those that its answer holds, by `POST /v1/cg` and the like */
export function namesByEndpoint(): Record<string, { send: string[]; read: string[] }> {
	const endpoints = Object.entries(contract.paths)
		.filter(([path]) => path !== '/v1/auth')
		.flatMap(([path, methods]) =>
			Object.entries(methods).map(([method, operation]) => [
				`${method.toUpperCase()} ${path}`,
				byDirection(operation),
			]),
		);
	return Object.fromEntries(endpoints) as ReturnType<typeof namesByEndpoint>;
}

/** @returns the values of the names whose values are fixed, by name */
export function fixedValues(): Record<string, string[]> {
	const values = new Map<string, string[]>();
	eachName([contract.paths, contract.components], (name, schema) => {
		const fixed = schema.type === 'boolean' ? ['true', 'false'] : schema.enum;
		if (fixed) values.set(name, fixed);
	});
	return Object.fromEntries(values);
}

/** @returns the names of the contract as the node needs them while it runs, as a module in TypeScript */
export function namesModule(): string {
	const also = new Map<string, string[]>();
	const known = new Map<string, string[]>();
	eachName([contract.paths, contract.components], (name, schema) => {
		if (schema['x-also']) also.set(name, schema['x-also']);
		if (schema['x-values']) known.set(name, schema['x-values']);
	});
	return `import type { Endpoint } from './endpoints';
import type { Thing } from './thing';

/** GENERATED from the contract: run \`npm run generate\` after a change there. */

/** The names that each endpoint is sent, and those that its answer holds, in its records too. */
export const NAMES: Record<Endpoint, { send: string[]; read: string[] }> = ${JSON.stringify(namesByEndpoint())};

/** The names whose values are fixed, and these values. */
export const VALUES: Record<string, string[]> = ${JSON.stringify(fixedValues())};

/** Values that are known, among others that a name can have. */
export const KNOWN_VALUES: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(known))};

/** Other names that mean the same in an API of any vendor. */
export const ALSO: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(also))};

/** What the names are about. */
export const THINGS: Thing[] = ${JSON.stringify(Object.values(contract['x-things']))};
`;
}
