import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { choices, readChoices, type Choices } from './choices.cts';
import { contractNames, inferredNames } from './contract.cts';
import { isJsonObject, type JsonObject } from './json.cts';

/** How one possible Nudgescribe speaks where its reference is silent. */
export interface Dialect extends Choices {
	name: string;
	/** From a contract name to the name that this API uses instead. */
	names: Record<string, string>;
}

const folder = join(__dirname, 'dialects');

function readNames(value: unknown = {}): Record<string, string> {
	if (!isJsonObject(value)) throw new Error("a dialect's names are a JSON object");
	const names: Record<string, string> = {};
	for (const [contractName, apiName] of Object.entries(value)) {
		if (!contractNames.has(contractName)) throw new Error(`the contract has no ${contractName}`);
		if (!inferredNames.has(contractName)) {
			throw new Error(`${contractName} is documented, so no dialect can rename it`);
		}
		if (typeof apiName !== 'string' || apiName === '') {
			throw new Error(`the new name of ${contractName} is not a text`);
		}
		names[contractName] = apiName;
	}
	const kept = [...contractNames].filter((name) => !(name in names));
	const spoken = [...kept, ...Object.values(names)];
	const twice = spoken.find((name, index) => spoken.indexOf(name) !== index);
	if (twice !== undefined) throw new Error(`two names of the contract are both called ${twice}`);
	return names;
}

/**
 * Reads a dialect from the content of its file; what the file leaves out is as in the default dialect.
 *
 * @param file the parsed JSON
 * @throws Error that says what is wrong, a renamed documented name included
 */
export function readDialect(file: unknown): Dialect {
	if (!isJsonObject(file)) throw new Error('a dialect is a JSON object');
	const strange = Object.keys(file).find(
		(key) => !['name', 'names', ...Object.keys(choices)].includes(key),
	);
	if (strange !== undefined) throw new Error(`a dialect has no ${strange}`);
	return {
		name: typeof file.name === 'string' ? file.name : 'unnamed',
		names: readNames(file.names),
		...readChoices(file),
	};
}

function parsedFile(nameOrFile: string): JsonObject {
	const own = join(folder, `${nameOrFile}.json`);
	const parsed: unknown = JSON.parse(readFileSync(existsSync(own) ? own : nameOrFile, 'utf8'));
	if (!isJsonObject(parsed)) throw new Error('a dialect is a JSON object');
	const { base, ...file } = parsed;
	if (base === undefined) return file;
	if (typeof base !== 'string') throw new Error('the base of a dialect is the name of another');
	return { ...parsedFile(base), ...file };
}

/**
 * Loads a dialect. A file may name another as its `base`, from which it has what it does not say itself.
 *
 * @param nameOrFile the name of a dialect in `dialects/`, or the path of a JSON file
 * @throws Error when there is no such dialect, or something is wrong in it
 */
export function loadDialect(nameOrFile: string): Dialect {
	try {
		return readDialect(parsedFile(nameOrFile));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`The dialect "${nameOrFile}" cannot be used: ${reason}`, { cause: error });
	}
}
