import { codes } from './docs/markdown.cts';
import { namesByEndpoint } from './names.cts';

const endpoints = Object.entries(namesByEndpoint());

/** The names that may stand in an API Mapping, and where they count. */
export interface Scope {
	/** how API Mapping writes it: a path of the API, with or without the method before it */
	key: string;
	names: string[];
}

function namesOf(isIn: (endpoint: string) => boolean): string[] {
	const names = endpoints
		.filter(([endpoint]) => isIn(endpoint))
		.flatMap(([, { send, read }]) => [...send, ...read]);
	return [...new Set(names)].sort();
}

function pathOf(endpoint: string): string {
	return endpoint.split(' ')[1] ?? '';
}

/** @returns every name of the contract, in alphabetical order */
export function allNames(): string[] {
	return namesOf(() => true);
}

/** @returns the keys of an API Mapping that are endpoints, each with the names that it has */
export function scopes(): Scope[] {
	const all = endpoints.map(([endpoint]) => endpoint);
	const paths = [...new Set(all.map(pathOf))];
	return [...paths, ...all].map((key) => ({
		key,
		names: namesOf((endpoint) => endpoint === key || pathOf(endpoint) === key),
	}));
}

/** @returns where a name stands in a direction, as keys of an API Mapping: a path where all of its endpoints have it */
export function placesOf(name: string, direction: 'send' | 'read'): string[] {
	const isIn = ([, names]: (typeof endpoints)[number]) => names[direction].includes(name);
	const has = endpoints.filter(isIn).map(([endpoint]) => endpoint);
	if (has.length === endpoints.length) return ['all endpoints'];
	const whole = endpoints.map(([endpoint]) => endpoint);
	const keys = has.map((endpoint) => {
		const siblings = whole.filter((one) => pathOf(one) === pathOf(endpoint));
		return siblings.every((one) => has.includes(one)) ? pathOf(endpoint) : endpoint;
	});
	return [...new Set(keys)];
}

/** @returns the same in words: as code, where these are keys */
export function placesInWords(name: string, direction: 'send' | 'read'): string {
	const places = placesOf(name, direction);
	return places[0] === 'all endpoints' ? 'all endpoints' : codes(places);
}
