import type { IDataObject } from 'n8n-workflow';
import { KNOWN_VALUES, VALUES } from '../names';
import { plainName } from './envelope';
import { namesOf, ownValue } from './fieldNames';
import { isText } from './json';

/** What a field of a record is: what tells it apart, what people call it, in what state it is, or something else. */
export type Kind = 'id' | 'name' | 'status' | 'value';

/** Where the records of a list have something. */
export interface Column {
	/** its name there, or the path to it; undefined where no record has it */
	name?: string;
	of: (record: IDataObject) => unknown;
}

/** How a yes and a no are written. */
const BOTH = [/^(true|yes|on|1)$/i, /^(false|no|off|0)$/i];

/** The first ones tell what records of any number are called. */
const MOST_LOOKED_AT = 200;

/** The fields of all records of a list, and which of them can be what is looked for. */
export class RecordFields {
	/** @param name in the contract of what is looked for */
	constructor(
		readonly records: IDataObject[],
		readonly name: string,
		readonly kind: Kind,
	) {}

	/** @returns the field of that name */
	column(name: string): Column {
		return { name, of: (record) => ownValue(record, name) };
	}

	/** Whether any record has there what can be it. */
	isThere({ of }: Column): boolean {
		return this.records.some((record) => this.fits(of(record)));
	}

	/** Whether each record has there what can be it. */
	isInAll({ of }: Column): boolean {
		return this.records.every((record) => this.fits(of(record)));
	}

	/** Whether no two records have the same there. */
	areDistinct({ of }: Column): boolean {
		const values = this.records.map(of).filter(isText).map(String);
		return new Set(values).size === values.length;
	}

	/** @returns the names of the fields that can be it by their values: an ID is in all records, and in no two alike */
	possible(): string[] {
		return this.names().filter((name) => {
			const column = this.column(name);
			if (this.kind !== 'id') return this.isThere(column);
			return this.isInAll(column) && this.areDistinct(column);
		});
	}

	/** @returns those of them that have some value which the contract knows */
	ofKnownValues(): string[] {
		const known = KNOWN_VALUES[this.name]?.map(plainName) ?? [];
		return this.possible().filter((name) =>
			this.records.some((record) => known.includes(plainName(String(ownValue(record, name))))),
		);
	}

	/** @returns those of them that hold words: no dates, addresses or numbers */
	readable(): string[] {
		return this.possible().filter((name) =>
			this.records.every((record) => isWords(ownValue(record, name))),
		);
	}

	/** @returns those of them whose values are all among the fixed ones of the contract */
	ofFixedValues(): string[] {
		if (!this.hasFixedValues) return [];
		const fixed = new Set(VALUES[this.name]?.map((value) => value.toLowerCase()));
		return this.possible().filter((name) => {
			const values = this.records.map((record) => ownValue(record, name) ?? undefined);
			const given = values.filter((value) => value !== undefined);
			return given.every((value) => fixed.has(String(value).toLowerCase()));
		});
	}

	/** Whether there are more than two values that it can have. */
	get hasFixedValues(): boolean {
		return (this.fixed?.length ?? 0) > BOTH.length;
	}

	private get fixed(): string[] | undefined {
		return Object.hasOwn(VALUES, this.name) ? VALUES[this.name] : undefined;
	}

	private names(): string[] {
		const looked = this.records.slice(0, this.kind === 'id' ? 1 : MOST_LOOKED_AT).map(namesOf);
		// One that can be it may be among those that were not looked at, too.
		if (looked.some(({ areAll }) => !areAll)) return [];
		return [...new Set(looked.flatMap(({ names }) => names))];
	}

	private fits(value: unknown): boolean {
		const isSwitch = this.fixed !== undefined && !this.hasFixedValues;
		return isSwitch ? BOTH.some((both) => both.test(String(value))) : isText(value);
	}
}

/** Whether a value may be what people call something; a record may have none. */
function isWords(value: unknown): boolean {
	if (value === undefined || value === null || value === '') return true;
	const text = typeof value === 'string' ? value : '';
	return /\p{L}/u.test(text) && !/^\d{4}-\d\d|^\w+:\/\/|@/.test(text);
}
