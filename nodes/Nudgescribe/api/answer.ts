import type { IDataObject } from 'n8n-workflow';
import type { ListName, NumberName } from './endpoints';
import type { Names } from './payload';
import { findCount, findId, findList, findName, findRecord } from './payload';

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

	/** What the answer says besides code and message; {} when that is nothing. */
	record(): IDataObject {
		return findRecord(this.payload, this.names);
	}

	/** @param name of the id, in the contract's type R of the record */
	id<R>(record: IDataObject, name: keyof R & string): string {
		return findId(record, name, this.names);
	}

	/** @param name of the record's name, in the contract's type R of the record */
	name<R>(record: IDataObject, name: keyof R & string): string {
		return findName(record, name, this.names);
	}
}
