import { Act, COMMA, holdsText, LINE_FEED, QUOTE, RETURN, State } from './bytes';
import { Growing } from './growing';
import { RowReader } from './rowReader';

/**
 * Writes rows anew with commas between their cells, in memory no more than one of them: blank ones are left out, and so
 * are cells behind the last column. The rows are ones that RowScan found good.
 */
export class RowWriter extends RowReader {
	private written = new Growing();

	private cells = 1;

	private cellBegin = 0;

	private isFilled = false;

	/**
	 * @param separator of the cells, in bytes
	 * @param columns how many cells are kept of a row
	 */
	constructor(
		separator: number,
		private readonly columns: number,
	) {
		super(separator);
	}

	/**
	 * @param chunk of the rows, cut anywhere
	 * @returns the rows that end in it, as they are sent
	 */
	add(chunk: Uint8Array): Uint8Array {
		this.read(chunk);
		return this.taken();
	}

	/** @returns the last row, where no line end is behind it */
	end(): Uint8Array {
		if (this.state !== State.begin || this.cells > 1) this.endRow(this.state);
		return this.taken();
	}

	protected override act(step: number, state: number, byte: number): number {
		if (step === Act.row) {
			this.endRow(state);
			return byte === RETURN ? State.returned : State.begin;
		}
		if (step === Act.cell) {
			this.endCell(state);
			this.cells++;
			this.row.put(COMMA);
			this.cellBegin = this.row.length;
			return State.begin;
		}
		this.row.put(byte);
		return step === Act.open ? State.quotedBlank : state;
	}

	private endCell(state: number): void {
		const { row, cellBegin } = this;
		this.isFilled ||= holdsText(state);
		if (this.cells > this.columns) row.cut(cellBegin - 1);
		else if (state === State.text) quote(row, cellBegin);
	}

	private endRow(state: number): void {
		const { row } = this;
		this.endCell(state);
		if (this.isFilled) {
			row.put(RETURN);
			row.put(LINE_FEED);
			this.written.add(row.bytes, 0, row.length);
		}
		row.cut(0);
		this.cells = 1;
		this.cellBegin = 0;
		this.isFilled = false;
	}

	private taken(): Uint8Array {
		const { bytes } = this.written;
		this.written = new Growing();
		return bytes;
	}
}

/** Puts a cell in quotes that would be another one, or several, without them. */
function quote(row: Growing, begin: number): void {
	const cell = row.bytes.slice(begin);
	if (!cell.includes(COMMA) && !cell.includes(QUOTE)) return;
	row.cut(begin);
	row.put(QUOTE);
	for (const byte of cell) {
		if (byte === QUOTE) row.put(QUOTE);
		row.put(byte);
	}
	row.put(QUOTE);
}
