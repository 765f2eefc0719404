import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractNames, inferredNames } from './contract.cts';
import { isJsonObject, type JsonObject } from './json.cts';
import type { StatusCodes } from './refusal.cts';

/** How one possible Nudgescribe speaks where its reference is silent. */
export interface Dialect {
	name: string;
	/** From a contract name to the name that this API uses instead. */
	names: Record<string, string>;
	firstPage: 0 | 1;
	outOfRange: 'empty' | '400' | '404' | 'lastPage';
	/** Where the payload sits, besides code and message. */
	envelope: 'none' | 'data' | 'result';
	statusCodes: StatusCodes;
	profileData: 'encrypted' | 'plain';
	emptyList: '[]' | 'null';
}

const folder = join(__dirname, 'dialects');

const choices = {
	firstPage: [1, 0],
	outOfRange: ['empty', '400', '404', 'lastPage'],
	envelope: ['none', 'data', 'result'],
	statusCodes: ['newest', 'older'],
	profileData: ['encrypted', 'plain'],
	emptyList: ['[]', 'null'],
} as const;

function choose<Choice extends string | number>(
	file: JsonObject,
	key: string,
	allowed: readonly [Choice, ...Choice[]],
): Choice {
	const value = file[key] ?? allowed[0];
	const found = allowed.find((choice) => choice === value);
	if (found === undefined) throw new Error(`a dialect's ${key} is one of ${allowed.join(', ')}`);
	return found;
}

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
		firstPage: choose(file, 'firstPage', choices.firstPage),
		outOfRange: choose(file, 'outOfRange', choices.outOfRange),
		envelope: choose(file, 'envelope', choices.envelope),
		statusCodes: choose(file, 'statusCodes', choices.statusCodes),
		profileData: choose(file, 'profileData', choices.profileData),
		emptyList: choose(file, 'emptyList', choices.emptyList),
	};
}

/**
 * Loads a dialect.
 *
 * @param nameOrFile the name of a dialect in `dialects/`, or the path of a JSON file
 * @throws Error when there is no such dialect, or something is wrong in it
 */
export function loadDialect(nameOrFile: string): Dialect {
	const own = join(folder, `${nameOrFile}.json`);
	const file = existsSync(own) ? own : nameOrFile;
	try {
		return readDialect(JSON.parse(readFileSync(file, 'utf8')));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`The dialect "${nameOrFile}" cannot be used: ${reason}`, { cause: error });
	}
}
