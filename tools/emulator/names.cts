import { inferredNames, contractNames, operations, type Operation } from './contract.cts';
import { isJsonObject } from './json.cts';
import { answeredNames, objectsIn, requestNames, sentNames } from './schemas.cts';

/** `send`: in what the account is asked; `read`: in what it answers. */
export type Direction = 'send' | 'read';

/** From a name of the contract to the account's own: one for both directions, or one for each that differs. */
export type Names = Record<string, string | Partial<Record<Direction, string>>>;

/** How an account calls things. */
export interface Naming {
	names: Names;
	/** What is called otherwise at one endpoint only, by its path. */
	endpoints: Record<string, Names>;
}

function named(names: Names | undefined, contractName: string, direction: Direction) {
	const name = names?.[contractName];
	return typeof name === 'string' ? name : name?.[direction];
}

/**
 * What an account calls a name of the contract.
 *
 * @param path the endpoint, whose own names come first
 */
export function nameFor(
	{ names, endpoints }: Naming,
	direction: Direction,
	contractName: string,
	path = '',
): string {
	return (
		named(endpoints[path], contractName, direction) ??
		named(names, contractName, direction) ??
		contractName
	);
}

function readName(contractName: string, value: unknown): Names[string] {
	if (!contractNames.has(contractName)) throw new Error(`the contract has no ${contractName}`);
	if (!inferredNames.has(contractName)) {
		throw new Error(`${contractName} is documented, so no dialect can rename it`);
	}
	if (typeof value === 'string' && value !== '') return value;
	if (!isJsonObject(value)) throw new Error(`the new name of ${contractName} is not a text`);
	const entries = Object.entries(value).map(([direction, name]): [string, string] => {
		if (direction !== 'send' && direction !== 'read') {
			throw new Error(`the names of ${contractName} are send and read, not ${direction}`);
		}
		if (typeof name !== 'string' || name === '') {
			throw new Error(`the new name of ${contractName} is not a text`);
		}
		const uses = direction === 'send' ? sentNames : answeredNames;
		if (!uses.has(contractName)) throw new Error(`no ${contractName} has a name to ${direction}`);
		return [direction, name];
	});
	return Object.fromEntries(entries);
}

function readNames(value: unknown = {}): Names {
	if (!isJsonObject(value)) throw new Error("a dialect's names are a JSON object");
	const entries = Object.entries(value);
	return Object.fromEntries(entries.map(([name, own]) => [name, readName(name, own)]));
}

/** The names that stand in requests to an endpoint, or in what it answers. */
function namesAt(path: string): Set<string> {
	const own = operations.filter((operation) => operation.path === path);
	const inAnswers = own.flatMap(({ answer }) => objectsIn(answer).flat());
	return new Set([...own.flatMap((operation) => [...requestNames(operation)]), ...inAnswers]);
}

function readEndpoints(value: unknown = {}): Naming['endpoints'] {
	if (!isJsonObject(value)) throw new Error("a dialect's endpoints are a JSON object");
	const entries = Object.entries(value).map(([path, names]): [string, Names] => {
		const known = namesAt(path);
		if (known.size === 0) throw new Error(`the contract has no endpoint ${path}`);
		const read = readNames(names);
		const idle = Object.keys(read).find((name) => !known.has(name));
		if (idle !== undefined) throw new Error(`${path} has no ${idle}`);
		return [path, read];
	});
	return Object.fromEntries(entries);
}

function twiceIn(names: Iterable<string>, nameOf: (contractName: string) => string) {
	const spoken = [...names].map(nameOf);
	return spoken.find((name, index) => spoken.indexOf(name) !== index);
}

/** A name that an account has for two things where both can stand. */
function twiceAt(naming: Naming, operation: Operation): string | undefined {
	const { path, answer } = operation;
	const inRequest = twiceIn(requestNames(operation), (name) => nameFor(naming, 'send', name, path));
	const inAnswers = objectsIn(answer).map((names) =>
		twiceIn(names, (name) => nameFor(naming, 'read', name, path)),
	);
	return [inRequest, ...inAnswers].find((twice) => twice !== undefined);
}

/**
 * Reads how a dialect calls things. Two names can be the same where they never meet, in a request or in an object
 * of an answer.
 *
 * @param file the parsed JSON, of which `names` and `endpoints` are looked at
 * @throws Error that says what is wrong, a renamed documented name included
 */
export function readNaming(file: { names?: unknown; endpoints?: unknown }): Naming {
	const naming = { names: readNames(file.names), endpoints: readEndpoints(file.endpoints) };
	for (const operation of operations) {
		const twice = twiceAt(naming, operation);
		if (twice !== undefined) {
			const where = `${operation.method.toUpperCase()} ${operation.path}`;
			throw new Error(`two names of the contract are both called ${twice} in ${where}`);
		}
	}
	return naming;
}
