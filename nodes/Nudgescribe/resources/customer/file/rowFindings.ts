import { holdsText, State } from './bytes';
import type { Place, Problem } from './problem';
import { problems } from './rowProblems';
import type { Shape } from './shape';

/** In bytes: far more than a row has. One that is converted is in memory whole. */
const LONGEST_ROW = 16 * 1024 * 1024;

/** What is found about the rows of a file, one after the other. */
export class RowFindings {
	/** The first problem. */
	problem: Problem | undefined;

	/** Rows that hold something, the first line among them. */
	rows = 0;

	/** Whether something has to be mended. */
	needsMending = false;

	/** Rows that hold nothing, empty lines at the end left out. */
	blankRows = 0;

	/** The line that the first of them is in. */
	firstBlank = 0;

	/** Of the row under way: how many cells it has so far. */
	cells = 1;

	/** The line of the text, as an editor counts. */
	line: number;

	/** Of the row under way: the last cell that holds something, 0 where none does. */
	private filled = 0;

	private readonly begin: Place;

	private quoteLine = 0;

	private length = 0;

	/** Empty lines that may be the last ones. */
	private empty = { count: 0, line: 0, row: 0 };

	constructor(private readonly shape: Shape) {
		this.begin = { ...shape.begin };
		this.line = shape.begin.line;
	}

	/**
	 * Notes the end of a cell.
	 * @param state behind it
	 */
	endCell(state: number): void {
		if (holdsText(state)) this.filled = this.cells;
		this.cells++;
	}

	/** Notes that quotes are opened. */
	openQuote(): void {
		this.quoteLine = this.line;
	}

	/** Notes that a chunk of so many bytes ended. */
	pass(bytes: number): void {
		this.length += bytes;
		if (this.shape.isMended && this.length > LONGEST_ROW)
			this.fail(() => problems.tooLong(this.begin));
	}

	/**
	 * Notes the end of a row, and checks it.
	 * @param state behind its last cell
	 */
	endRow(state: number): void {
		if (holdsText(state)) this.filled = this.cells;
		if (this.filled > 0) this.checkRow();
		else if (state !== State.begin || this.cells > 1) this.endBlank();
		else if (this.empty.count++ === 0) Object.assign(this.empty, this.begin);
		this.line++;
		this.begin.line = this.line;
		this.begin.row++;
		this.cells = 1;
		this.filled = 0;
		this.length = 0;
	}

	returnAlone(): void {
		this.mend(problems.returnAlone);
	}

	textBehindQuote(): void {
		this.fail(() => problems.textBehindQuote(this.here));
	}

	neverClosed(): void {
		this.fail(() => problems.neverClosed({ line: this.quoteLine, row: this.begin.row }));
	}

	nul(): void {
		this.fail(() => problems.nul(this.here));
	}

	private get here(): Place {
		return { line: this.line, row: this.begin.row };
	}

	private checkRow(): void {
		const { shape, cells, filled } = this;
		this.addEmpty();
		this.rows++;
		if (cells === shape.cells && filled <= shape.columns && shape.cells === shape.columns) return;
		const { cells: wanted, columns } = shape;
		if (filled > columns && cells <= wanted) {
			this.fail(() => problems.unnamedCell(this.begin, filled));
		} else if (filled > columns || cells < columns) {
			this.fail(() => problems.otherCount(this.begin, cells, wanted));
		} else if (cells !== columns) this.mend(() => problems.emptyCells(this.begin, cells, columns));
	}

	private endBlank(): void {
		this.addEmpty();
		this.addBlank(1, this.begin);
	}

	private addEmpty(): void {
		if (this.empty.count > 0) this.addBlank(this.empty.count, this.empty);
		this.empty.count = 0;
	}

	private addBlank(count: number, place: Place): void {
		this.blankRows += count;
		this.firstBlank ||= place.line;
		this.mend(() => problems.blankRow(place));
	}

	private mend(problem: () => Problem): void {
		this.needsMending = true;
		if (!this.shape.isMended) this.fail(problem);
	}

	/** The first problem is enough where nothing is sent then. */
	protected fail(problem: () => Problem): void {
		this.problem ??= problem();
	}
}
