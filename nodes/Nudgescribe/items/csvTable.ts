import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { ownValue } from '../api/dialect/fieldNames';
import { csvLine } from './csvLine';
import { withoutFormula } from './formulas';

/** Spreadsheets have some 16,000 columns. */
const MOST_COLUMNS = 20_000;

/** A table of so many columns must not be all but empty: records that share no fields take a cell for each other's. */
const WIDE = 1000;
const MOST_EMPTY = 2_000_000;
const MOST_CELLS_A_VALUE = 100;

/**
 * CSV as in RFC 4180. The first page says which columns there are: they stand in the first line, long before the
 * last record is known.
 */
export class CsvTable {
	private columns: Set<string> | undefined;

	/** how many cells were written, and how many values are in them */
	private cells = 0;

	private values = 0;

	/** @param escapeFormulas whether cells are marked as text that a spreadsheet would take for a formula */
	constructor(private readonly escapeFormulas: boolean) {}

	/**
	 * @param page the next records
	 * @returns their lines, one by one; '' while it looks what there is to write
	 * @throws UserError for a later record with a field that has no column, and for columns that are too many, or empty
	 */
	*linesOf(page: IDataObject[]): Generator<string> {
		if (!this.columns) {
			const found = new Set<string>();
			for (const record of page) {
				for (const name of Object.keys(record)) found.add(name);
				if (found.size > MOST_COLUMNS) throw tooMany();
				yield '';
			}
			this.columns = found;
			yield this.lineOf([...found]);
		}
		for (const record of page) yield this.lineOf(this.cellsOf(record, this.columns));
	}

	private cellsOf(record: IDataObject, columns: Set<string>): string[] {
		const names = Object.keys(record);
		const extra = names.find((name) => !columns.has(name));
		if (extra !== undefined) throw noColumn(extra);
		this.cells += columns.size;
		this.values += names.length;
		const isEmpty = this.cells > Math.max(MOST_EMPTY, MOST_CELLS_A_VALUE * this.values);
		if (columns.size > WIDE && isEmpty) throw littleInCommon(columns.size);
		const cells: string[] = [];
		for (const name of columns) cells.push(textOf(ownValue(record, name)));
		return cells;
	}

	private lineOf(cells: string[]): string {
		return csvLine(this.escapeFormulas ? cells.map(withoutFormula) : cells);
	}
}

function textOf(value: unknown): string {
	if (value === undefined || value === null) return '';
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const WAY_OUT = "Set 'Put Output in File' to 'JSON Lines' to keep all fields.";

function noColumn(name: string): UserError {
	return new UserError(`A record has the field '${name}', which has no column in the CSV file`, {
		description: `The first page of records has no such field, and the columns are taken from there. ${WAY_OUT}`,
	});
}

function tooMany(): UserError {
	const most = MOST_COLUMNS.toLocaleString('en-US');
	return new UserError('The records have too many different fields for a CSV file', {
		description: `Each field is a column, and there would be more than ${most}. ${WAY_OUT}`,
	});
}

function littleInCommon(columns: number): UserError {
	const many = columns.toLocaleString('en-US');
	return new UserError('The records have too few fields in common for a CSV file', {
		description: `Each field is a column, and almost all cells of the ${many} columns would be empty. ${WAY_OUT}`,
	});
}
