import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';

const BYTE_ORDER_MARK = '\uFEFF';
const CELL_END = /[,\r\n]/g;

/** Where the reader stands: at a cell's begin, in its text, in its quotes, behind a quote in them, or behind a CR. */
type State = 'begin' | 'text' | 'quoted' | 'quote' | 'return';

/**
 * Reads CSV text (RFC 4180) piece by piece; lines may end with CRLF, LF or CR.
 * @param chunks the text, cut anywhere
 * @returns the cells of each line; an empty line gives none
 * @throws OperationalError when the text ends inside quotes: it must have been cut off
 */
export function* readCsv(chunks: Iterable<string>): Generator<string[]> {
	const reader = new CsvReader();
	let isFirst = true;
	for (const chunk of chunks) {
		const isMarked = isFirst && chunk.startsWith(BYTE_ORDER_MARK);
		if (chunk !== '') isFirst = false;
		yield* reader.read(chunk, isMarked ? 1 : 0);
	}
	yield* reader.end();
}

/**
 * @param chunks CSV text whose first line names the columns, cut anywhere
 * @returns a record for each further line; a cell without a column of its own is called by its number
 */
export function* readCsvRecords(chunks: Iterable<string>): Generator<IDataObject> {
	let columns: Columns | undefined;
	for (const cells of readCsv(chunks)) {
		if (columns) yield recordOf(columns, cells);
		else columns = new Columns(cells);
	}
}

class CsvReader {
	private state: State = 'begin';

	private cells: string[] = [];

	private cell = '';

	/** An empty line has no cell; one with empty quotes has one. */
	private isBlank = true;

	*read(chunk: string, start: number): Generator<string[]> {
		let at = start;
		while (at < chunk.length) {
			if (this.state === 'quoted') at = this.readQuoted(chunk, at);
			else if (this.state === 'quote') at = this.readBehindQuote(chunk, at);
			else if (this.state === 'return') at = this.readBehindReturn(chunk, at);
			else if (this.state === 'begin' && chunk[at] === '"') at = this.openQuotes(at);
			else at = this.readText(chunk, at);
			if (this.state === 'begin' || this.state === 'return')
				yield* this.finishedLine(chunk[at - 1]);
		}
	}

	*end(): Generator<string[]> {
		if (this.state === 'quoted') {
			throw new OperationalError('A CSV file from Nudgescribe ends inside quotes', {
				description: 'It seems to be cut off, so none of its rows is returned. Try again.',
			});
		}
		const isOpen = this.state === 'text' || this.state === 'quote' || this.cells.length > 0;
		if (isOpen) yield [...this.cells, this.cell];
	}

	private openQuotes(at: number): number {
		this.isBlank = false;
		this.state = 'quoted';
		return at + 1;
	}

	private readQuoted(chunk: string, at: number): number {
		const end = chunk.indexOf('"', at);
		this.cell += chunk.slice(at, end === -1 ? undefined : end);
		if (end === -1) return chunk.length;
		this.state = 'quote';
		return end + 1;
	}

	private readBehindQuote(chunk: string, at: number): number {
		const isDoubled = chunk[at] === '"';
		if (isDoubled) this.cell += '"';
		this.state = isDoubled ? 'quoted' : 'text';
		return isDoubled ? at + 1 : at;
	}

	private readBehindReturn(chunk: string, at: number): number {
		this.state = 'begin';
		return chunk[at] === '\n' ? at + 1 : at;
	}

	private readText(chunk: string, at: number): number {
		CELL_END.lastIndex = at;
		const end = CELL_END.exec(chunk)?.index;
		this.cell += chunk.slice(at, end);
		this.state = 'text';
		if (end === undefined) return chunk.length;
		this.cells.push(this.cell);
		this.cell = '';
		this.state = chunk[end] === '\r' ? 'return' : 'begin';
		return end + 1;
	}

	private *finishedLine(lastCharacter: string | undefined): Generator<string[]> {
		if (lastCharacter === ',' || this.cells.length === 0) return;
		const { cells, isBlank } = this;
		this.cells = [];
		this.isBlank = true;
		if (!isBlank || cells.length > 1 || cells[0] !== '') yield cells;
	}
}

function recordOf(columns: Columns, cells: string[]): IDataObject {
	while (columns.names.length < cells.length) columns.add(`column ${columns.names.length + 1}`);
	return Object.fromEntries(cells.map((cell, index) => [columns.names[index], cell]));
}

/** The names of the columns: two of the same name would lose one of them, so the second one gets a number. */
class Columns {
	readonly names: string[] = [];

	private readonly taken = new Set<string>();

	/** the next number to try for a name */
	private readonly next = new Map<string, number>();

	constructor(names: string[]) {
		for (const name of names) this.add(name);
	}

	add(name: string): void {
		let free = name;
		let count = this.next.get(name) ?? 2;
		while (this.taken.has(free)) free = `${name} ${count++}`;
		this.next.set(name, count);
		this.taken.add(free);
		this.names.push(free);
	}
}
