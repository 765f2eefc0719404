import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPrefixes, type Prefixes } from './accountIds.cts';
import { readValues, type Values } from './accountValues.cts';
import { choices, readChoices, type Choices } from './choices.cts';
import { isJsonObject, type JsonObject } from './json.cts';
import { readNaming, type Naming } from './names.cts';

/** How one possible Nudgescribe speaks where its reference is silent. */
export interface Dialect extends Choices, Naming {
	name: string;
	values: Values;
	prefixes: Prefixes;
	/** The names of other things' IDs that stand in each record of a list. */
	foreign: string[];
}

const parts = ['name', 'names', 'endpoints', 'values', 'prefixes', 'foreign'];

const folder = join(__dirname, 'dialects');

/** Names that other things are called by in records, such as `owner_id`. */
function readForeign(value: unknown = []): string[] {
	if (!Array.isArray(value)) throw new Error("a dialect's foreign names are a JSON list");
	return value.map((name) => {
		if (typeof name === 'string' && name !== '') return name;
		throw new Error('a foreign name is not a text');
	});
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
		(key) => ![...parts, ...Object.keys(choices)].includes(key),
	);
	if (strange !== undefined) throw new Error(`a dialect has no ${strange}`);
	return {
		name: typeof file.name === 'string' ? file.name : 'unnamed',
		...readNaming(file),
		values: readValues(file.values),
		prefixes: readPrefixes(file.prefixes),
		foreign: readForeign(file.foreign),
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
