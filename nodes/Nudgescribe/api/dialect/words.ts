import { fieldsIn, isTold, levelsOf, plainName } from './envelope';
import type { Field, Level } from './envelope';
import { isRecord } from './json';
import type { Mapping } from './mapping';
import { distinct, short, summed, textOf } from './sentence';
import { LABELS, NUMBERED, SILENT, SPEAKING } from './speaking';

const MOST_VISITED = 300;
const DEEPEST = 5;

/** @returns what a JSON body says in words, shortened to what a person reads; '' when it says nothing */
export function wordsIn(payload: unknown, mapping: Mapping): string {
	if (typeof payload === 'string') return short(mapping.plain(payload));
	const teller = new Teller(mapping);
	const levels = levelsOf(payload);
	const spoken = levels.flatMap((level) => teller.spokenIn(level));
	const listed = levels.flatMap((level) => teller.listedIn(level));
	const said = distinct([...spoken, ...listed]);
	return summed(said.length > 0 ? said : distinct(teller.statements(payload)));
}

/** @returns the message of an answer itself; '' where it has none */
export function messageIn(levels: Level[], mapping: Mapping): string {
	const isMessage = ({ name, plain }: Field) =>
		name === mapping.nameOf('message') || /^(message|msg|statusmessage)$/.test(plain);
	const fields = levels.flatMap((level) => level.fields);
	const found = fields.find((field) => isMessage(field) && typeof field.value === 'string');
	return short(mapping.plain(textOf(found?.value)));
}

/** @returns what an entry of a list of faults says in words, without its place in what was sent */
export function reasonIn(entry: unknown, mapping: Mapping): string {
	return summed(distinct(new Teller(mapping).reasons(entry)));
}

/** Puts what a body says into statements, and visits no more of it than a person would. */
class Teller {
	private visited = 0;

	constructor(private readonly mapping: Mapping) {}

	/** What the fields say that are there for words. */
	spokenIn({ fields }: Level): string[] {
		return this.speaking(fields).flatMap(({ value }) => this.statements(value));
	}

	/** Lists of words under the names of fields: `{"email": ["is taken"]}`. */
	listedIn({ fields }: Level): string[] {
		return fields
			.filter((field) => !this.isSpeaking(field) && !SILENT.test(field.plain))
			.filter(({ value }) => Array.isArray(value) && typeof value[0] === 'string')
			.flatMap(({ name, value }) => this.statements(value, this.shown(name)));
	}

	/** What an entry says besides its number. */
	reasons(entry: unknown): string[] {
		if (!isRecord(entry)) return this.statements(entry);
		return this.inRecord(
			fieldsIn(entry).filter(({ plain }) => !NUMBERED.test(plain)),
			'',
			0,
		);
	}

	/** @param label what the words are about, in plain words */
	statements(value: unknown, label = '', depth = 0): string[] {
		if (++this.visited > MOST_VISITED || depth > DEEPEST) return [];
		const isNumber = typeof value === 'number' && label !== '';
		if (typeof value === 'string' || isNumber) {
			const text = this.shown(value);
			return text === '' ? [] : [label === '' ? text : `${label}: ${text}`];
		}
		if (Array.isArray(value)) {
			return value
				.slice(0, MOST_VISITED)
				.flatMap((one: unknown) => this.statements(one, label, depth + 1));
		}
		return isRecord(value) ? this.inRecord(fieldsIn(value), label, depth) : [];
	}

	private inRecord(fields: Field[], label: string, depth: number): string[] {
		const about = this.labelIn(fields);
		const spoken = this.speaking(fields);
		const inner = [label, about].filter((one) => one !== '').join(' ');
		if (spoken.length > 0) {
			const texts = distinct(spoken.flatMap(({ value }) => this.statements(value, '', depth + 1)));
			const text = texts.filter((one) => one !== about).join(': ');
			return text === '' ? [] : [inner === '' ? text : `${inner}: ${text}`];
		}
		return fields
			.filter(({ plain }) => !SILENT.test(plain))
			.flatMap(({ name, value }) => {
				if (this.visited >= MOST_VISITED) return [];
				const own = this.shown(name);
				return this.statements(value, label === '' ? own : `${label}.${own}`, depth + 1);
			});
	}

	/** @returns the fields that are there for words, the most general first */
	private speaking(fields: Field[]): Field[] {
		return fields
			.filter((field) => this.isSpeaking(field))
			.sort((one, other) => this.rank(one) - this.rank(other));
	}

	private isSpeaking(field: Field): boolean {
		return this.rank(field) >= 0 || isTold(field.plain);
	}

	private rank({ name, plain }: Field): number {
		return SPEAKING.indexOf(name === this.mapping.nameOf('message') ? 'message' : plain);
	}

	private labelIn(fields: Field[], depth = 0): string {
		for (const { plain, value } of fields) {
			const path = LABELS.test(plain) ? this.pathOf(value, depth) : '';
			if (path !== '') return path;
		}
		for (const { name, plain, value } of fields) {
			const path = NUMBERED.test(plain) ? this.pathOf(value, depth) : '';
			if (path !== '') return `${plainName(name)} ${path}`;
		}
		return '';
	}

	/** What a field says that names another one: text, or the steps to it. */
	private pathOf(value: unknown, depth: number): string {
		if (!isRecord(value)) return this.shown(value);
		return depth < DEEPEST ? this.labelIn(fieldsIn(value), depth + 1) : '';
	}

	private shown(value: unknown): string {
		return short(this.mapping.plain(textOf(value)));
	}
}
