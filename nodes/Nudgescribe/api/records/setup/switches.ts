import type { IDataObject } from 'n8n-workflow';
import type { Entry } from '../../dialect/mapping';

/** How APIs write a yes and a no, where they do not write true and false. */
const PAIRS: Array<[yes: string | number, no: string | number]> = [
	[1, 0],
	['1', '0'],
	['true', 'false'],
	['yes', 'no'],
	['Yes', 'No'],
	['YES', 'NO'],
	['Y', 'N'],
	['y', 'n'],
];

/** Names of switches that say of a profile field something else than whether a customer needs it. */
const OF_OTHERS =
	/archiv|delet|remov|system|active|enabl|disabl|hidden|visib|default|custom|encrypt|sensitiv|search|read.?only|editab|sort|lock|public|privat|uniq|identif|key/i;

/** @returns how an account writes true and false, by what it wrote; undefined where it writes them so, or nothing shows it */
export function valuesIn(written: unknown[]): Entry['values'] {
	const given = written.filter((value) => value !== undefined && value !== null);
	const [yes, no] = PAIRS.find((pair) => given.every((value) => isIn(pair, value))) ?? [];
	if (given.length === 0 || yes === undefined || no === undefined) return undefined;
	return { true: yes, false: no };
}

/**
 * @param named the names of the records that are known to be something
 * @returns the only name left under which all records have a switch; undefined where there is none, or more
 */
export function switchLeft(records: IDataObject[], named: Set<string>): string | undefined {
	const names = Object.keys(records[0] ?? {}).filter(
		(name) =>
			!named.has(name) &&
			!OF_OTHERS.test(name) &&
			records.every(({ [name]: value }) => isSwitch(value)),
	);
	return names.length === 1 ? names[0] : undefined;
}

function isSwitch(value: unknown): boolean {
	return typeof value === 'boolean' || PAIRS.some((pair) => isIn(pair, value));
}

function isIn(pair: unknown[], value: unknown): boolean {
	return pair.includes(value);
}
