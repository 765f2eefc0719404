import type { IDataObject } from 'n8n-workflow';
import type { Endpoint } from '../endpoints';
import type { Entries, Entry, Form, Plain } from './mappingEntry';

export type { Entries, Entry, Filled, Form, Plain } from './mappingEntry';

/** Keeps what was guessed in answers. */
export interface Guesses {
	/**
	 * Something was found because nothing else there can be it.
	 * @param name in the contract
	 * @param found the path to it, or its name in a record
	 */
	guessed: (name: string, found: string) => void;
}

/** Where a mapping is used, and how something more is said of a name there. */
interface Place {
	endpoint?: Endpoint;
	guesses?: Guesses;
	lineWith: (entries: Entries) => string;
}

const ANYWHERE: Place = { lineWith: (entries) => JSON.stringify(entries) };

/** How an account differs from the contract at one endpoint. */
export class Mapping {
	/**
	 * @param entries by names of the contract
	 * @param plain all words of the account's go through it before they are shortened: it returns as much as a person reads of
	 * a text of any length, with nothing secret in it
	 * @param place where it is used
	 */
	constructor(
		private readonly entries: Entries = {},
		readonly plain: Plain = (text) => text,
		private readonly place: Place = ANYWHERE,
	) {}

	/** The same mapping, for the words of one answer: those that come again and again are made plain once. */
	remembering(): Mapping {
		const known = new Map<string, string>();
		const plain = (text: string) => {
			const told = known.get(text) ?? this.plain(text);
			known.set(text, told);
			return told;
		};
		return new Mapping(this.entries, plain, this.place);
	}

	/** The same mapping, which tells of what is guessed under it. */
	telling(guesses: Guesses): Mapping {
		return new Mapping(this.entries, this.plain, { ...this.place, guesses });
	}

	/** Tells that something was found because nothing else can be it. */
	guessed(name: string, found: string): void {
		this.place.guesses?.guessed(name, this.plain(found));
	}

	/** The endpoint that it is for; undefined where that is not one of the API's. */
	get endpoint(): Endpoint | undefined {
		return this.place.endpoint;
	}

	/** @returns the text for 'API Mapping' that says something more of names at this endpoint */
	lineWith(entries: Entries): string {
		return this.place.lineWith(entries);
	}

	/** @returns what is said of a name; {} where it is as in the contract */
	of(contractName: string): Entry {
		return Object.hasOwn(this.entries, contractName) ? (this.entries[contractName] ?? {}) : {};
	}

	/** The names that the account has for names of the contract in requests, where they are others. */
	get sentNames(): string[] {
		return Object.values(this.entries).flatMap(({ send }) => send ?? []);
	}

	/** @returns what the account calls a name of the contract in answers, without the way there */
	nameOf(contractName: string): string {
		const { read } = this.of(contractName);
		return typeof read === 'string' ? (read.split('.').at(-1) ?? read) : contractName;
	}

	/** @returns whether the account says by this code that all went well */
	isSuccess(code: unknown): boolean {
		return this.of('code').success?.some((one) => String(one) === String(code)) ?? false;
	}

	/** @returns the contract's value for one of an answer */
	valueRead(contractName: string, value: unknown): unknown {
		const { values, prefix } = this.of(contractName);
		const [known] = Object.entries(values ?? {}).find(([, own]) => isSame(own, value)) ?? [];
		if (known !== undefined) return known;
		return prefix !== undefined && typeof value === 'string' ? without(prefix, value) : value;
	}

	/** @returns a field of a request as the account takes it */
	sent(contractName: string, value: unknown): { name: string; value: IDataObject[string] } {
		const name = this.of(contractName).send ?? contractName;
		return { name, value: this.valueSent(contractName, value) as IDataObject[string] };
	}

	private valueSent(contractName: string, value: unknown): unknown {
		if (Array.isArray(value)) {
			const one = contractName.replace(/_ids$/, '_id');
			return value.map((each: unknown) => this.valueSent(one, each));
		}
		const { values, prefix, as } = this.of(contractName);
		const key = String(value);
		if (values && Object.hasOwn(values, key)) return values[key];
		if (typeof value !== 'string') return value;
		const bare = prefix === undefined ? value : without(prefix, value);
		return as === undefined ? bare : formed(contractName, bare, as);
	}
}

function isSame(own: unknown, value: unknown): boolean {
	return String(own) === String(value);
}

function without(prefix: string, value: string): string {
	return value.startsWith(prefix) ? value.slice(prefix.length) : value;
}

/** A number is sent as one where all its digits are kept; a day as a moment: its beginning, or its end where it ends a time. */
function formed(contractName: string, value: string, as: Form): unknown {
	if (as === 'number') {
		const number = Number(value);
		return value.trim() !== '' && String(number) === value ? number : value;
	}
	const isDay = as === 'date-time' && /^\d{4}-\d\d-\d\d$/.test(value);
	if (!isDay) return value;
	return `${value}T${contractName.startsWith('end') ? '23:59:59.999' : '00:00:00.000'}Z`;
}
