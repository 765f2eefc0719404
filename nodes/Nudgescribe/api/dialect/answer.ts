import type { IDataObject } from 'n8n-workflow';
import type { ListName, NumberName, TextName } from '../endpoints';
import { Columns } from './columns';
import { contentOf } from './content';
import { findCount } from './findCount';
import { findList, pathOfList } from './findList';
import { findText } from './findText';
import { heldIn, isListOfRecords, isSomeCount } from './held';
import { thingOf } from './owner';
import { valueAt } from './path';
import { withinReason } from './reason';
import type { Mapping } from './mapping';

/**
 * A response that is understood as a yes, whose contents are asked for by the contract's names (the compiler checks
 * them). What can't be told is an Unclear that says what came back. A can be the type of the answer in the contract.
 */
export class Answer<A> {
	/** @param refusal of an answer to a read that says no: thrown unless the answer holds what is asked for all the same */
	constructor(
		private readonly payload: unknown,
		private readonly mapping: Mapping,
		private readonly refusal?: Error,
	) {}

	/** @returns the records of the named list, or of the one that can be it, at any depth of the envelope */
	list(name: ListName<A>): IDataObject[] {
		if (!this.refusal) return findList(this.payload, name, this.mapping);
		const held = heldIn(this.payload, this.mapping.nameOf(name), isListOfRecords);
		if (held) return held;
		throw this.refusal;
	}

	/** The same, of a list inside a record, in the contract's type R of the record; [] where it has none at all. */
	listIn<R>(record: IDataObject, name: ListName<R>): IDataObject[] {
		return findList(record, name, this.mapping);
	}

	/** @returns where a record has its list, as API Mapping takes it; undefined where it can't be pasted */
	pathOfListIn<R>(record: IDataObject, name: ListName<R>): string | undefined {
		return pathOfList(record, name, this.mapping);
	}

	/** @returns what tells the names of records of the named list: all of them are looked at, since one alone may mislead */
	columns<R>(records: IDataObject[], name: ListName<A> | ListName<R>): Columns {
		const thing = thingOf(name);
		if (!thing) throw new Error(`The contract does not say what '${name}' is a list of`);
		return new Columns(records, this.mapping, thing);
	}

	/**
	 * @param things that it counts, where a person knows them by another name
	 * @returns the named whole number, or the one that can be it; digits in a text count
	 */
	count(name: NumberName<A>, things: string = name): number {
		const held = () => heldIn(this.payload, this.mapping.nameOf(name), isSomeCount);
		if (this.refusal && held() === undefined) throw this.refusal;
		const found = findCount(this.payload, name, this.mapping, this.envelope);
		return withinReason(found, things, name, this.mapping);
	}

	/**
	 * @param isIt whether a text can be what is asked for; it need not say so of one under the name itself
	 * @returns the named text, '' for null, or the one that can be it
	 */
	text(name: TextName<A>, isIt: (text: string) => boolean = () => true): string {
		// A text may be the very words of the refusal.
		if (this.refusal) throw this.refusal;
		return findText(this.payload, name, this.mapping, this.envelope, isIt);
	}

	/** @returns what one record has where API Mapping or the contract says, in the contract's type R of it */
	value<R>(record: IDataObject, name: keyof R & string): IDataObject[string] | undefined {
		const { read } = this.mapping.of(name);
		const found = valueAt(record, typeof read === 'string' ? read : name);
		return found?.value as IDataObject[string] | undefined;
	}

	/** The same of an ID, as a text; undefined for a record that has none there. */
	idIfAny<R>(record: IDataObject, name: keyof R & string): string | undefined {
		const value = this.value<R>(record, name);
		return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
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

	private get envelope(): string[] {
		return [this.mapping.nameOf('code'), this.mapping.nameOf('message')];
	}
}
