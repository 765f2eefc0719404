import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';
import { CsvReader } from './csvReader';

/** What a record takes of memory, in as much as a value takes. */
const RECORD_WEIGHT = 4;

/** Where a record has more fields, each takes so many times the memory. */
const MANY_CELLS = 1000;
const WIDE_FACTOR = 3;

/** What separates columns elsewhere; a name has none of them, as a rule. */
const OTHER_SEPARATORS = /[;\t|]/;

const OWN = { enumerable: true, writable: true, configurable: true };

/** Makes records of CSV text whose first line names the columns, piece by piece. */
export class CsvRecords {
	private readonly reader = new CsvReader();

	private columns: Columns | undefined;

	private made = 0;

	/** How much memory the records take that were made so far, in as much as a value takes. */
	get weight(): number {
		return this.made;
	}

	/**
	 * @param chunk of the text, cut anywhere
	 * @returns a record for each line that ends in it; a cell without a column of its own is called by its number
	 * @throws OperationalError where something else than commas separates the columns
	 */
	*read(chunk: string): Generator<IDataObject> {
		for (const cells of this.reader.read(chunk)) yield* this.recordsOf(cells);
	}

	/**
	 * The record of a last line that no line break ends.
	 * @throws OperationalError where it is cut off
	 */
	*end(): Generator<IDataObject> {
		const cells = this.reader.end();
		if (cells && cells.length < (this.columns?.count ?? 0)) throw cutOff();
		if (cells) yield* this.recordsOf(cells);
	}

	private recordsOf(cells: string[]): IDataObject[] {
		if (!this.columns) {
			const [name = '', ...others] = cells;
			if (others.length === 0 && OTHER_SEPARATORS.test(name)) throw withoutCommas();
			this.columns = new Columns(cells);
			return [];
		}
		this.made += RECORD_WEIGHT + cells.length * (cells.length > MANY_CELLS ? WIDE_FACTOR : 1);
		return [this.columns.recordOf(cells)];
	}
}

/** @returns the same records, of all pieces of the text */
export function* readCsvRecords(chunks: Iterable<string>): Generator<IDataObject> {
	const records = new CsvRecords();
	for (const chunk of chunks) yield* records.read(chunk);
	yield* records.end();
}

/** The names of the columns: two of the same name would lose one of them, so the second one gets a number. */
class Columns {
	private readonly names: string[] = [];

	private readonly taken = new Set<string>();

	/** the next number to try for a name */
	private readonly next = new Map<string, number>();

	/** how many the first line names */
	readonly count: number;

	constructor(names: string[]) {
		this.count = names.length;
		for (const name of names) this.add(name);
	}

	recordOf(cells: string[]): IDataObject {
		while (this.names.length < cells.length) this.add(`column ${this.names.length + 1}`);
		const record: IDataObject = {};
		for (const [index, cell] of cells.entries()) {
			const name = this.names[index] ?? '';
			// To assign to this one would change what the record is, and not be a field of it.
			if (name === '__proto__') Object.defineProperty(record, name, { ...OWN, value: cell });
			else record[name] = cell;
		}
		return record;
	}

	private add(name: string): void {
		let free = name;
		let count = this.next.get(name) ?? 2;
		while (this.taken.has(free)) free = `${name} ${count++}`;
		this.next.set(name, count);
		this.taken.add(free);
		this.names.push(free);
	}
}

/** @returns the error for a file that ends before a row does */
export function cutOff(): OperationalError {
	return new OperationalError('A CSV file from Nudgescribe ends within a row', {
		description: 'It seems to be cut off, so none of its rows is returned. Try again.',
	});
}

function withoutCommas(): OperationalError {
	return new OperationalError('A CSV file from Nudgescribe has no commas between its columns', {
		description:
			"Its rows can't be told apart into columns. Use 'Download Files', which stores files as they are.",
	});
}
