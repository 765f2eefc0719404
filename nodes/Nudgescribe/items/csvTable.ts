import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { CsvReader } from '../api/dialect/csvReader';
import { ownValue } from '../api/dialect/fieldNames';
import { csvLine } from './csvLine';
import { withoutFormula } from './formulas';

/** Spreadsheets have some 16,000 columns. */
const MOST_COLUMNS = 20_000;

/** A table of so many columns must not be all but empty: records that share no fields take a cell for each other's. */
const WIDE = 1000;
const MOST_EMPTY = 2_000_000;
const MOST_CELLS_A_VALUE = 100;

/** A turn may be due after so many records. */
const RECORDS_AT_ONCE = 100;

const BYTE_ORDER_MARK = '\uFEFF';

/** How a table is written. */
export interface TableStyle {
	/** whether cells are marked as text that a spreadsheet would take for a formula */
	escapeFormulas?: boolean | undefined;
	/** whether the file begins with a byte order mark */
	byteOrderMark?: boolean | undefined;
}

/**
 * CSV as in RFC 4180. The columns stand in the first line, long before the last record is known: a field that first comes
 * later makes the rows from there on longer, and the file has to be gone over again in the end.
 */
export class CsvTable {
	private readonly columns = new Set<string>();

	/** how many columns the first line names */
	private named = 0;

	/** how many rows there are, and how many values are in them */
	private rows = 0;

	private values = 0;

	/** rows that wait for a first column: a line without cells would be none */
	private waiting = 0;

	constructor(private readonly style: TableStyle) {}

	/**
	 * @param page the next records
	 * @returns their lines, one by one; '' while it looks what there is to write
	 * @throws UserError for columns that are too many, or empty
	 */
	*linesOf(page: IDataObject[]): Generator<string> {
		for (const [at, record] of page.entries()) {
			const names = Object.keys(record);
			this.values += names.length;
			for (const name of names) this.columns.add(name);
			if (this.columns.size > MOST_COLUMNS) throw tooMany();
			if (at % RECORDS_AT_ONCE === 0) yield '';
		}
		if (this.columns.size > 0 && this.named === 0) {
			this.named = this.columns.size;
			yield this.firstLine();
			for (; this.waiting > 0; this.waiting--) yield this.lineOf(this.cellsOf({}));
		}
		for (const record of page) {
			this.countRow();
			if (this.named === 0) this.waiting++;
			else yield this.lineOf(this.cellsOf(record));
		}
	}

	/** @returns what makes lines with all columns of the text of the file, where its first line does not name them all */
	again(): ((chunk: string) => Generator<string>) | undefined {
		if (this.columns.size === this.named) return undefined;
		const { columns } = this;
		const reader = new CsvReader();
		let isFirst = true;
		const firstLine = this.firstLine();
		return function* (chunk) {
			for (const cells of reader.read(chunk)) {
				if (isFirst) yield firstLine;
				else yield csvLine([...cells, ...Array<string>(columns.size - cells.length).fill('')]);
				isFirst = false;
			}
		};
	}

	private firstLine(): string {
		return `${this.style.byteOrderMark ? BYTE_ORDER_MARK : ''}${this.lineOf([...this.columns])}`;
	}

	private countRow(): void {
		const cells = ++this.rows * this.columns.size;
		const isEmpty = cells > Math.max(MOST_EMPTY, MOST_CELLS_A_VALUE * this.values);
		if (this.columns.size > WIDE && isEmpty) throw littleInCommon(this.columns.size);
	}

	private cellsOf(record: IDataObject): string[] {
		const cells: string[] = [];
		for (const name of this.columns) cells.push(textOf(ownValue(record, name)));
		return cells;
	}

	private lineOf(cells: string[]): string {
		return csvLine(this.style.escapeFormulas ? cells.map(withoutFormula) : cells);
	}
}

function textOf(value: unknown): string {
	if (value === undefined || value === null) return '';
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const WAY_OUT = "Set 'Return as File' to 'JSON Lines' to keep all fields.";

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
