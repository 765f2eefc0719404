import { contractNames } from './contract.cts';
import { isJsonObject } from './json.cts';
import { refusalAbout } from './refusal.cts';

/** From a value of the contract, as text, to the account's own, by the contract's name for what holds it. */
export type Values = Record<string, Record<string, string | number | boolean>>;

function readTable(name: string, table: unknown): Values[string] {
	if (!contractNames.has(name)) throw new Error(`the contract has no ${name}`);
	if (!isJsonObject(table)) throw new Error(`the values of ${name} are a JSON object`);
	const read: Values[string] = {};
	for (const [value, own] of Object.entries(table)) {
		if (typeof own !== 'string' && typeof own !== 'number' && typeof own !== 'boolean') {
			throw new Error(`the value of ${name} for ${value} is no text, number or boolean`);
		}
		read[value] = own;
	}
	return read;
}

/**
 * Reads the values of a dialect.
 *
 * @throws Error that says what is wrong
 */
export function readValues(value: unknown = {}): Values {
	if (!isJsonObject(value)) throw new Error("a dialect's values are a JSON object");
	const entries = Object.entries(value);
	return Object.fromEntries(entries.map(([name, table]) => [name, readTable(name, table)]));
}

const sameText = (one: unknown, other: unknown): boolean =>
	String(one).toLowerCase() === String(other).toLowerCase();

/** What the account says for a value of the contract; letters of a status vary in the contract, too. */
export function saidValue(values: Values, contractName: string, value: unknown): unknown {
	const own = Object.entries(values[contractName] ?? {});
	return own.find(([stated]) => sameText(stated, value))?.[1] ?? value;
}

/** How messages and tables name a value: texts stand for booleans in a table. */
function statedValue(text: string): unknown {
	return text === 'true' || text === 'false' ? text === 'true' : text;
}

/**
 * The contract's value for one that the account was sent.
 *
 * @param values those of the dialect
 * @param sentName what requests call it there
 * @throws Refusal when the account has values of its own there, and this is none of them
 */
export function heardValue(
	values: Values,
	contractName: string,
	sentName: string,
	value: unknown,
): unknown {
	const table = values[contractName];
	if (table === undefined) return value;
	const found = Object.entries(table).find(([, own]) => own === value);
	if (found) return statedValue(found[0]);
	const allowed = Object.values(table).map(String).join(', ');
	throw refusalAbout(contractName, `${sentName} must be one of ${allowed}`);
}
