import { fieldsIn, isTold } from './envelope';
import type { Field } from './envelope';
import { isRecord } from './json';
import { NUMBERED, SILENT, SPEAKING } from './speaking';
import { aboutIn, codesIn, isOfFault, offeredIn } from './suggestFault';
import { listingKind, namesListed } from './suggestListed';
import { kindIn } from './suggestKinds';
import { complaintsIn } from './suggestNames';
import type { Complaint } from './suggestNames';
import { placeAt } from './suggestPath';
import type { Place } from './suggestPath';

const MOST_VISITED = 300;
const DEEPEST = 6;
/** In characters, of one text: what is said of names stands near the beginning. */
const MOST_WORDS = 600;

/** Fields around faults, or records of names. */
const AROUND =
	/^(details?|fields|messages?|validation|params|extensions|context|data|result|body|json|meta|modelstate|.*(violations|errors|failures|issues|problems|faults|invalidparams|validationmessages))$/;

/** What a refusal says of names and values. */
export interface Complaints {
	ofNames: Complaint[];
	choices: Choice[];
}

/** Words that may tell which values are taken, what they are about, and the values that are listed beside them. */
export interface Choice {
	about: string | undefined;
	words: string;
	offered: string[];
}

/**
 * @param payload of a refusal, in any form; a page of HTML says nothing
 * @param sentAs the names that were sent
 * @param plain makes the words of the account harmless, and cuts them
 * @returns what it says of names and values
 */
export function complaintsOf(
	payload: unknown,
	sentAs: ReadonlySet<string>,
	plain: (text: string) => string,
): Complaints {
	const isPage = typeof payload === 'string' && /^\s{0,99}</.test(payload.slice(0, 100));
	const reader = new Reader(sentAs, plain);
	return { ofNames: isPage ? [] : reader.read(payload, 0, false), choices: reader.choices };
}

/** Goes through a refusal, and visits no more of it than a person would. */
class Reader {
	readonly choices: Choice[] = [];

	private visited = 0;

	constructor(
		private readonly sentAs: ReadonlySet<string>,
		private readonly harmless: (text: string) => string,
	) {}

	/** @param isListed whether it is an entry of a list, as faults are */
	read(value: unknown, depth: number, isListed: boolean): Complaint[] {
		if (++this.visited > MOST_VISITED || depth > DEEPEST) return [];
		if (typeof value === 'string') return this.ofWords(undefined, [value], []);
		if (isRecord(value)) return this.ofRecord(fieldsIn(value), depth, isListed);
		if (!Array.isArray(value)) return [];
		const first = value.slice(0, MOST_VISITED);
		return first.flatMap((one: unknown) => this.read(one, depth + 1, true));
	}

	/** What a record says in its own words, and inside. */
	private ofRecord(fields: Field[], depth: number, isListed: boolean): Complaint[] {
		// A fault of one of the records that were sent is about data.
		if (fields.some(({ plain, value }) => NUMBERED.test(plain) && value !== null)) return [];
		const about = aboutIn(fields, isListed, (text) => this.plain(text));
		const words = fields.filter(({ plain }) => SPEAKING.includes(plain)).map(({ value }) => value);
		const own = this.ofWords(about, words, fields);
		if (about && this.isOfSent(about)) return own;
		return [...own, ...fields.flatMap((field) => this.ofField(field, depth + 1))];
	}

	/** What words say that are about something, or of names in them. */
	private ofWords(about: Place | undefined, words: unknown[], beside: Field[]): Complaint[] {
		if (about?.isAround) return [{ name: about.name, kind: 'wrong', isSure: false }];
		const said = words
			.slice(0, MOST_VISITED)
			.flatMap((one) => (typeof one === 'string' ? this.plain(one) : []));
		const offered = offeredIn(beside).map((one) => this.plain(one));
		this.choices.push({ about: about?.name, words: said.join('. '), offered });
		const named = said.flatMap(complaintsIn);
		if (about === undefined) return named;
		const telling = named.filter(({ kind, isSure }) => isSure && kind !== 'wrong');
		const isOther = telling.length > 0 && telling.every(({ name }) => name !== about.name);
		if (isOther && !this.isOfSent(about)) return telling;
		const kinds = [...said, codesIn(beside)].map(kindIn);
		const kind = kinds.find((one) => one === 'missing' || one === 'unknown') ?? 'wrong';
		return [
			{ name: about.name, kind, isSure: true },
			...telling.filter((one) => one.kind === 'known'),
		];
	}

	private ofField(field: Field, depth: number): Complaint[] {
		const { plain, value } = field;
		const kind = listingKind(plain);
		if (kind !== undefined) return namesListed(value, kind, (text) => this.plain(text));
		const isAround = isTold(plain) || AROUND.test(plain);
		if (isAround && isRecord(value)) return this.ofAround(fieldsIn(value), depth);
		const isText = typeof value === 'string';
		if (isAround || SPEAKING.includes(plain)) return isText ? [] : this.read(value, depth, false);
		const isWords = Array.isArray(value) && typeof value[0] === 'string';
		return isWords && !SILENT.test(plain) ? this.ofName(field) : [];
	}

	/** A record of names and what is said of them, `{"group": ["is required"]}`, or of an error itself. */
	private ofAround(fields: Field[], depth: number): Complaint[] {
		if (++this.visited > MOST_VISITED || depth > DEEPEST) return [];
		if (isOfFault(fields)) return this.ofRecord(fields, depth, false);
		return fields.flatMap((field) => {
			const isInner = isTold(field.plain) || AROUND.test(field.plain);
			const isName = !isInner && listingKind(field.plain) === undefined;
			return isName ? this.ofName(field) : this.ofField(field, depth + 1);
		});
	}

	private ofName({ name, value }: Field): Complaint[] {
		if (++this.visited > MOST_VISITED) return [];
		const said = [value].flat().slice(0, MOST_VISITED);
		const inner = said.filter(isRecord).flatMap(fieldsIn);
		const words = [...said, ...inner.map((field) => field.value)];
		return this.ofWords(placeAt(this.plain(name)), words, inner);
	}

	private plain(text: string): string {
		return this.harmless(text).slice(0, MOST_WORDS);
	}

	private isOfSent(about: Place): boolean {
		return about.isAround || this.sentAs.has(about.name);
	}
}
