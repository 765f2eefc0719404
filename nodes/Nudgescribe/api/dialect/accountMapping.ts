import type { IDataObject } from 'n8n-workflow';
import type { Endpoint } from '../endpoints';
import { NAMES } from '../names';
import { Mapping } from './mapping';
import type { Entries, Entry, Plain } from './mapping';
import { ENDPOINTS, placesOf } from './places';
import { entryOf, joined, shortened, usedOf } from './writtenEntry';

/** An API Mapping as it is written: entries, or only their names, and under a path of the API those that count there. */
export type Written = Record<string, string | Entry | Record<string, string | Entry>>;

/** In characters: a longer text is not shown whole. */
const LONGEST_SHOWN = 800;

/** How an account differs from the contract, as its API Mapping says. */
export class AccountMapping {
	/**
	 * @param written checked already
	 * @param plain as of a Mapping
	 */
	constructor(
		readonly written: Written = {},
		private readonly plain?: Plain,
	) {}

	/** @returns how the account differs at one endpoint: what is said of the endpoint wins over what is said of all */
	at(endpoint: Endpoint): Mapping {
		const [, path = ''] = endpoint.split(' ');
		const levels = [this.written, this.written[path], this.written[endpoint]];
		const entries: Entries = {};
		for (const level of levels.filter((one) => typeof one === 'object')) {
			for (const [name, said] of Object.entries(level as Written)) {
				if (isEndpoint(name)) continue;
				entries[name] = { ...entries[name], ...entryOf(said) };
			}
		}
		return new Mapping(entries, this.plain, {
			endpoint,
			lineWith: (more) => this.lineWith(endpoint, more),
		});
	}

	/**
	 * @returns the mapping with something more said of names at an endpoint: of a name everywhere, unless it is used
	 * elsewhere, where it may be another one
	 */
	with(endpoint: Endpoint, entries: Entries): AccountMapping {
		let written = this.written;
		for (const [name, entry] of Object.entries(entries)) {
			const place = this.placeFor(endpoint, name, entry);
			const level = (place === undefined ? written : written[place]) as Written | undefined;
			const known = usedOf(name, entryOf(level?.[name] ?? {}));
			const changed = { ...level, [name]: shortened(joined(known, entry), name) } as Written;
			written = place === undefined ? changed : withPlace(written, place, changed);
		}
		return new AccountMapping(written, this.plain);
	}

	/** Whether no request has one name for two things. */
	get isClear(): boolean {
		return ENDPOINTS.every((endpoint) => {
			const mapping = this.at(endpoint);
			const names = NAMES[endpoint].send.map((name) => mapping.sent(name, '').name);
			return new Set(names).size === names.length;
		});
	}

	/** @returns the text for 'API Mapping' */
	get text(): string {
		return JSON.stringify(this.written);
	}

	/** The whole of what is to stand in 'API Mapping', so that nobody has to put two texts together. */
	private lineWith(endpoint: Endpoint, entries: Entries): string {
		const { text } = this.with(endpoint, entries);
		if (text.length <= LONGEST_SHOWN) return text;
		const more = new AccountMapping({}, this.plain).with(endpoint, entries).text;
		return `${more}, beside what is there,`;
	}

	/** @returns the key that it goes under: the endpoint's own where that says something of the name already, which wins */
	private placeFor(endpoint: Endpoint, name: string, entry: Entry): string | undefined {
		const [, path = ''] = endpoint.split(' ');
		if (Object.hasOwn((this.written[endpoint] ?? {}) as IDataObject, name)) return endpoint;
		return this.isForAll(endpoint, name, entry) ? undefined : path;
	}

	private isForAll(endpoint: Endpoint, name: string, { read, send, first }: Entry): boolean {
		const [, path = ''] = endpoint.split(' ');
		// Customers and exported files may be counted in different ways.
		if (first !== undefined) return false;
		if (Object.hasOwn((this.written[path] ?? {}) as IDataObject, name)) return false;
		if (read !== undefined) return placesOf(name, 'read').every((one) => one.endsWith(` ${path}`));
		const known = entryOf((this.written[name] ?? {}) as Entry).send;
		if (send === undefined || known === send) return true;
		return known === undefined && !this.isTaken(name, send);
	}

	/** Whether something else has a name already where this one may be sent, too. */
	private isTaken(name: string, send: string): boolean {
		return placesOf(name, 'send').some((place) => {
			const others = NAMES[place].send.filter((one) => one !== name);
			return others.some((one) => this.at(place).sent(one, '').name === send);
		});
	}
}

/** What is said of a place, and of all alike, is said once. */
function withPlace(written: Written, place: string, said: Written): Written {
	const own = Object.entries(said).filter(
		([name, entry]) =>
			JSON.stringify(entryOf(entry)) !== JSON.stringify(entryOf(written[name] ?? {})),
	);
	const rest = Object.entries(written).filter(([key]) => key !== place);
	const placed = own.length > 0 ? [[place, Object.fromEntries(own)]] : [];
	return Object.fromEntries([...rest, ...placed]) as Written;
}

/** Whether a key of an API Mapping is an endpoint: its path, or its method and path. */
export function isEndpoint(key: string): boolean {
	return key.includes('/');
}
