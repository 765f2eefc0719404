import type { IDataObject } from 'n8n-workflow';
import type { Thing } from '../thing';
import { findColumn } from './findColumn';
import type { Mapping } from './mapping';
import { RecordFields } from './recordFields';
import type { Column, Kind } from './recordFields';
import { Unclear } from './unclear';

/** How the records of one list are read: each name is looked for in all of them when it is asked for first. */
export class Columns {
	private readonly known = new Map<string, Column>();

	constructor(
		private readonly records: IDataObject[],
		private readonly mapping: Mapping,
		private readonly thing: Thing,
	) {}

	/**
	 * @returns the record's ID as requests want it; undefined for an odd record that has none
	 * @throws Unclear where it can't be told which field is the ID: the same in all records, there in each, and in no two alike
	 */
	id(record: IDataObject): string | undefined {
		return this.text(record, this.thing.id, 'id');
	}

	/** @returns what people call the record; undefined for an odd record that has no name */
	name(record: IDataObject): string | undefined {
		return this.text(record, this.thing.name, 'name');
	}

	/** @returns the record's ID, or undefined where it can't be told which field is the ID */
	idIfClear(record: IDataObject): string | undefined {
		return ifClear(() => this.id(record));
	}

	/** The same of its name. */
	nameIfClear(record: IDataObject): string | undefined {
		return ifClear(() => this.name(record));
	}

	/** @returns a text of the record under the contract's name; undefined for a record that has none */
	text(record: IDataObject, name: string, kind: Kind = 'value'): string | undefined {
		const value = this.value(record, name, kind);
		if (typeof value === 'number') return String(value);
		return typeof value === 'string' && value !== '' ? value : undefined;
	}

	/** @returns the names under which things were found so far, by their names in the contract */
	get found(): Map<string, string> {
		const named = [...this.known].flatMap(([name, column]) =>
			column.name === undefined ? [] : [[name, column.name] as const],
		);
		return new Map(named);
	}

	/** @returns what a record has under the contract's name, in the contract's values; undefined where it has nothing */
	value(record: IDataObject, name: string, kind: Kind = 'value'): unknown {
		const find = () =>
			findColumn(new RecordFields(this.records, name, kind), this.mapping, this.thing);
		const column = this.known.get(name) ?? find();
		this.known.set(name, column);
		return this.mapping.valueRead(name, column.of(record));
	}
}

function ifClear(read: () => string | undefined): string | undefined {
	try {
		return read();
	} catch (error) {
		if (error instanceof Unclear) return undefined;
		throw error;
	}
}
