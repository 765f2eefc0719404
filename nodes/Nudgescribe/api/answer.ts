import type { IDataObject } from 'n8n-workflow';
import type { ListName, NumberName, TextName } from './endpoints';
import { findCount, findList, findRecord, findTextField } from './payload';
import type { Names } from './payload';
import { findId, findIfClear, findName, findStatus } from './recordTexts';

/**
 * An answer of the API, whose contents are asked for by the contract's names (the compiler checks them)
 * and found under the names of the user's API. A can be the type of the answer in the contract.
 */
export class Answer<A> {
	constructor(
		readonly payload: unknown,
		private readonly names: Names,
	) {}

	list(name: ListName<A>): IDataObject[] {
		return findList(this.payload, name, this.names);
	}

	count(name: NumberName<A>): number {
		return findCount(this.payload, name, this.names);
	}

	text(name: TextName<A>): string {
		return findTextField(this.payload, name, this.names);
	}

	/** @param name of a list inside a record, in the contract's type R of the record */
	listIn<R>(record: IDataObject, name: ListName<R>): IDataObject[] {
		return findList(record, name, this.names);
	}

	/** @returns the value under the contract's name, in the contract's type R of the record; undefined when there is none */
	value<R>(record: IDataObject, name: keyof R & string): IDataObject[string] | undefined {
		return record[this.names(name)];
	}

	/** What the answer says besides code and message; {} when that is nothing. */
	record(): IDataObject {
		return findRecord(this.payload, this.names);
	}

	/** @param name of the id, in the contract's type R of the record */
	id<R>(record: IDataObject, name: keyof R & string): string {
		return findId(record, name, this.names);
	}

	/** The same, but only by the contract's name; undefined for a record that has none of that name. */
	idIfAny<R>(record: IDataObject, name: keyof R & string): string | undefined {
		const value = record[this.names(name)];
		return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
	}

	/** @param name of the record's name, in the contract's type R of the record */
	name<R>(record: IDataObject, name: keyof R & string): string {
		return findName(record, name, this.names);
	}

	/** @returns the text of that kind and name, in the contract's type R of the record; undefined where that is not clear */
	ifClear<R>(kind: 'id' | 'name', record: IDataObject, name: keyof R & string): string | undefined {
		return findIfClear(kind, record, name, this.names);
	}

	/** @param name of the record's status, in the contract's type R of the record */
	status<R>(record: IDataObject, name: keyof R & string): string {
		return findStatus(record, name, this.names);
	}
}
