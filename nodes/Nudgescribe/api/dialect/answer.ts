import type { IDataObject } from 'n8n-workflow';
import type { ListName, NumberName, TextName } from '../endpoints';
import { heldIn, isListOfRecords, isSomeCount } from './held';
import { contentOf } from './content';
import { Fields } from './fields';
import { candidatesFor, findOne, KINDS, unclear } from './finding';
import type { Search } from './finding';
import { isCount, isRecord, isText } from './json';
import { withinReason } from './reason';
import type { Mapping } from './mapping';

/**
 * A response that is understood as a yes, whose contents are asked for by the contract's names (the compiler checks
 * them): the account's name first, else the one candidate there is. Nothing found, or several candidates, is an
 * OperationalError that says what came back. A can be the type of the answer in the contract.
 */
export class Answer<A> {
	/** @param refusal of an answer to a read that says no: thrown unless the answer holds what is asked for all the same */
	constructor(
		private readonly payload: unknown,
		private readonly mapping: Mapping,
		private readonly refusal?: Error,
	) {}

	/** @returns the records of the named list, or else of the one list at any depth of the envelope; null is an empty list */
	list(name: ListName<A>): IDataObject[] {
		if (!this.refusal) return this.listOf(this.payload, name);
		const held = heldIn(this.payload, this.mapping.nameOf(name), isListOfRecords);
		if (held) return held;
		throw this.refusal;
	}

	/** The same, of a list inside a record, in the contract's type R of the record. */
	listIn<R>(record: IDataObject, name: ListName<R>): IDataObject[] {
		return this.listOf(record, name);
	}

	/**
	 * @param things that it counts, where a person knows them by another name
	 * @returns the named whole number, or else the one there is besides the envelope's; digits in a text count
	 */
	count(name: NumberName<A>, things: string = name): number {
		const held = () => heldIn(this.payload, this.mapping.nameOf(name), isSomeCount);
		if (this.refusal && held() === undefined) throw this.refusal;
		const search = this.besidesEnvelope(name, isCount, isCount);
		return withinReason(Number(findOne(search, `a number '${name}'`).value), things, name);
	}

	/** @returns the named text, '' for null, or else the one text there is besides the envelope's */
	text(name: TextName<A>): string {
		// A text may be the very words of the refusal.
		if (this.refusal) throw this.refusal;
		const isWords = (value: unknown) => typeof value === 'string';
		const search = this.besidesEnvelope(name, (value) => value === null || isWords(value), isWords);
		return String(findOne(search, `a text '${name}'`).value ?? '');
	}

	/** What the answer says besides code and message, out of its envelope; {} when that is nothing. */
	record(): IDataObject {
		return contentOf(this.payload, this.envelope);
	}

	/** What the API says of a change that it made, or that it made it. */
	result(): IDataObject {
		const record = this.record();
		return Object.keys(record).length === 0 ? { success: true } : record;
	}

	/** @returns the value under the contract's name, in the contract's type R of the record; undefined when there is none */
	value<R>(record: IDataObject, name: keyof R & string): IDataObject[string] | undefined {
		const own = this.mapping.nameOf(name);
		return Object.hasOwn(record, own) ? record[own] : undefined;
	}

	/** @returns the record's named ID, or else its one field that is called an ID */
	id<R>(record: IDataObject, name: keyof R & string): string {
		return this.textOf('id', record, name);
	}

	/** @returns the record's named name, or else its one field that is called a name, title or label */
	name<R>(record: IDataObject, name: keyof R & string): string {
		return this.textOf('name', record, name);
	}

	/** @returns the record's named status, or else its one field that is called a status or state */
	status<R>(record: IDataObject, name: keyof R & string): string {
		return this.textOf('status', record, name);
	}

	/** The ID by the contract's name only; undefined for a record that has none of that name. */
	idIfAny<R>(record: IDataObject, name: keyof R & string): string | undefined {
		const value = this.value<R>(record, name);
		return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
	}

	/** What `id` or `name` finds, or undefined where it finds nothing, or more than one thing. */
	ifClear<R>(kind: 'id' | 'name', record: IDataObject, name: keyof R & string): string | undefined {
		const [found, another] = candidatesFor(this.searchIn(record, kind, name));
		return found && !another ? String(found.value) : undefined;
	}

	private get envelope(): string[] {
		return [this.mapping.nameOf('code'), this.mapping.nameOf('message')];
	}

	private listOf(within: unknown, name: string): IDataObject[] {
		const search: Search = {
			fields: new Fields(within),
			mapping: this.mapping,
			name,
			fits: (value) => value === null || Array.isArray(value),
			isCandidate: ({ value }) => Array.isArray(value),
		};
		const list = findOne(search, `a list '${name}'`).value ?? [];
		if (Array.isArray(list) && list.every(isRecord)) return list;
		throw unclear(`Nudgescribe's list '${name}' holds something other than records`, search);
	}

	private besidesEnvelope(
		name: string,
		fits: (value: unknown) => boolean,
		isKind: (value: unknown) => boolean,
	): Search {
		return {
			fields: new Fields(this.payload),
			mapping: this.mapping,
			name,
			fits,
			isCandidate: (field) => isKind(field.value) && !this.envelope.includes(field.name),
		};
	}

	private textOf(kind: keyof typeof KINDS, record: IDataObject, name: string): string {
		const search = this.searchIn(record, kind, name);
		return String(findOne(search, `a field '${name}'`).value);
	}

	private searchIn(record: IDataObject, kind: keyof typeof KINDS, name: string): Search {
		return {
			fields: new Fields(record, false),
			mapping: this.mapping,
			name,
			fits: isText,
			isCandidate: (field) => isText(field.value) && KINDS[kind].test(field.name),
		};
	}
}
