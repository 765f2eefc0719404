import { UserError } from 'n8n-workflow';
import { NAMES, VALUES } from '../names';
import { AccountMapping, isEndpoint } from './accountMapping';
import type { Written } from './accountMapping';
import { isRecord, jsonOf } from './json';
import type { Plain } from './mapping';
import { nearestTo } from './nearest';
import { placesOf } from './places';

const LABEL = "'API Mapping' in the credential";

/** What an entry may say, and whether a value is of the right kind; with what is expected, in words. */
const PARTS: Record<string, { fits: (value: unknown) => boolean; expected: string }> = {
	send: { fits: isName, expected: 'a name' },
	read: { fits: (value) => isName(value) || isCounting(value), expected: 'a name or a path' },
	values: { fits: areValues, expected: "an object such as {'json': 'JSON'}, in double quotes" },
	as: {
		fits: (value) =>
			['object', 'list', 'date', 'date-time', 'number', 'text'].includes(value as string),
		expected: 'object, list, date, date-time, number or text',
	},
	prefix: { fits: isName, expected: 'what the IDs begin with in answers' },
	first: { fits: (value) => value === 0 || value === 1, expected: '0 or 1' },
	success: { fits: areCodes, expected: 'a list of codes such as [0, 200, 1]' },
};

const ENDPOINTS = Object.keys(NAMES);
const PATHS = [...new Set(ENDPOINTS.flatMap((endpoint) => endpoint.split(' ')[1] ?? []))];

/**
 * @param text of 'API Mapping' in the credential
 * @param plain hides what is secret in the words of the account
 * @throws UserError that names the first mistake in it, with the nearest right key
 */
export function readMapping(text: unknown, plain?: Plain): AccountMapping {
	const given = pasted(text);
	if (!isRecord(given)) {
		throw new UserError(`${LABEL} is not a JSON object`, {
			description: `Enter {} if your account needs none. Otherwise 'Check Setup' of the resource Account gives the text to paste.`,
		});
	}
	const names = namesAt(ENDPOINTS);
	for (const [key, said] of Object.entries(given)) {
		if (isEndpoint(key)) checkEndpoint(key, said);
		else checkEntry(key, said, names, '');
	}
	return new AccountMapping(given as Written, plain);
}

/** A text that was copied out of JSON is in quotes, and has a comma behind it. */
function pasted(text: unknown): unknown {
	const json = jsonOf(
		typeof text === 'string' ? text.trim().replace(/,$/, '') : (text ?? ''),
	)?.json;
	return typeof json === 'string' ? jsonOf(json)?.json : json;
}

function checkEndpoint(key: string, said: unknown): void {
	if (!PATHS.includes(key) && !ENDPOINTS.includes(key)) {
		throw mistake(`has '${key}', which is not a path of the API`, nearestTo(key, PATHS) ?? PATHS);
	}
	if (!isRecord(said)) throw wrong(key, "an object of names, such as {'name': 'title'}");
	const names = namesAt(ENDPOINTS.filter((one) => one === key || one.endsWith(` ${key}`)));
	for (const [name, entry] of Object.entries(said))
		checkEntry(name, entry, names, ` under '${key}'`);
}

function checkEntry(name: string, said: unknown, names: string[], where: string): void {
	if (!names.includes(name)) {
		const near = nearestTo(name, names) ?? names;
		const isElsewhere = namesAt(ENDPOINTS).includes(name);
		const what = isElsewhere
			? 'which has no such name'
			: 'which is not a name that this node knows';
		throw mistake(`has '${name}'${where}, ${what}`, near);
	}
	if (isName(said)) return;
	if (!isRecord(said)) throw wrong(name, "a name, or an object such as {'read': 'id'}");
	for (const [part, value] of Object.entries(said)) {
		const known = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
		const parts = partsOf(name);
		if (!known || !parts.includes(part)) {
			const near = nearestTo(part, parts) ?? parts;
			throw mistake(`has '${part}' in '${name}'${where}, which says nothing`, near);
		}
		if (!known.fits(value)) throw wrong(`${part}' of '${name}`, known.expected);
	}
	checkValues(name, said.values);
}

/** @returns what can be said of a name: what says nothing of it is a mistake */
function partsOf(name: string): string[] {
	const isSent = placesOf(name, 'send').length > 0;
	const isRead = placesOf(name, 'read').length > 0;
	return Object.keys(PARTS).filter((part) => {
		if (part === 'first') return name === 'page';
		if (part === 'success') return name === 'code';
		if (part === 'read') return isRead;
		return isSent || part !== 'send';
	});
}

/** The values of the contract's that are translated. */
function checkValues(name: string, values: unknown): void {
	const known = Object.hasOwn(VALUES, name) ? VALUES[name] : undefined;
	const strange = Object.keys(values ?? {}).find((one) => known && !known.includes(one));
	if (!known || strange === undefined) return;
	throw mistake(
		`has the value '${strange}' for '${name}', which this node does not use`,
		nearestTo(strange, known) ?? known,
	);
}

function namesAt(endpoints: string[]): string[] {
	const all = Object.entries(NAMES).filter(([endpoint]) => endpoints.includes(endpoint));
	return [...new Set(all.flatMap(([, { send, read }]) => [...send, ...read]))];
}

function mistake(what: string, near: string | string[]): UserError {
	const right =
		typeof near === 'string' ? `Did you mean '${near}'?` : `It can be one of ${near.join(', ')}.`;
	return new UserError(`${LABEL} ${what}`, { description: right });
}

function wrong(what: string, expected: string): UserError {
	return new UserError(`${LABEL} has a value of the wrong kind for '${what}'`, {
		description: `It has to be ${expected.replaceAll("'", '"')}.`,
	});
}

function isName(value: unknown): boolean {
	return typeof value === 'string' && value.trim() !== '';
}

function isCounting(value: unknown): boolean {
	return (
		isRecord(value) && isName(value.total) && isName(value.size) && Object.keys(value).length === 2
	);
}

function areValues(value: unknown): boolean {
	const all = isRecord(value) ? Object.values(value) : [];
	return all.length > 0 && all.every((one) => ['string', 'number', 'boolean'].includes(typeof one));
}

function areCodes(value: unknown): boolean {
	return Array.isArray(value) && value.every((one) => ['string', 'number'].includes(typeof one));
}
