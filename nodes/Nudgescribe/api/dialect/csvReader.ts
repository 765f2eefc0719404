import { OperationalError } from 'n8n-workflow';

const BYTE_ORDER_MARK = '\uFEFF';
const CELL_END = /[,\r\n]/g;
const QUOTE = 0x22;

/** Where the reader stands: at a cell's begin, in its text, in its quotes, behind a quote in them, or behind a CR. */
type State = 'begin' | 'text' | 'quoted' | 'quote' | 'return';

/** Spreadsheets have some 16,000 columns. A line without an end would take all memory. */
const MOST_CELLS = 20_000;

/** Reads CSV text (RFC 4180) piece by piece; lines may end with CRLF, LF or CR. */
export class CsvReader {
	private state: State = 'begin';

	private cells: string[] = [];

	private cell = '';

	/** An empty line has no cell; one with empty quotes has one. */
	private isBlank = true;

	private isBegun = false;

	/**
	 * @param chunk of the text, cut anywhere
	 * @returns the cells of each line that ends in it; an empty line gives none
	 * @throws OperationalError for a line of too many cells
	 */
	*read(chunk: string): Generator<string[]> {
		let at = !this.isBegun && chunk.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
		if (chunk !== '') this.isBegun = true;
		while (at < chunk.length) {
			if (this.state === 'quoted') at = this.readQuoted(chunk, at);
			else if (this.state === 'quote') at = this.readBehindQuote(chunk, at);
			else if (this.state === 'return') at = this.readBehindReturn(chunk, at);
			else if (this.state === 'begin' && chunk[at] === '"') at = this.openQuotes(at);
			else at = this.readText(chunk, at);
			const isEnd = this.state === 'begin' || this.state === 'return';
			const line = isEnd ? this.finishedLine(chunk[at - 1]) : undefined;
			if (line) yield line;
		}
	}

	/**
	 * @returns the cells of a last line that no line break ends
	 * @throws OperationalError when the text ends inside quotes: it must have been cut off
	 */
	end(): string[] | undefined {
		if (this.state === 'quoted') {
			throw new OperationalError('A CSV file from Nudgescribe ends inside quotes', {
				description: 'It seems to be cut off, so none of its rows is returned. Try again.',
			});
		}
		const isOpen = this.state === 'text' || this.state === 'quote' || this.cells.length > 0;
		return isOpen ? [...this.cells, this.cell] : undefined;
	}

	private openQuotes(at: number): number {
		this.isBlank = false;
		this.state = 'quoted';
		return at + 1;
	}

	/** Two quotes stand for one: all in a piece are replaced together, since there may be millions. */
	private readQuoted(chunk: string, at: number): number {
		let end = chunk.indexOf('"', at);
		const first = end;
		while (end !== -1 && chunk.charCodeAt(end + 1) === QUOTE) end = chunk.indexOf('"', end + 2);
		const text = chunk.slice(at, end === -1 ? undefined : end);
		this.cell += end === first ? text : text.split('""').join('"');
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
		if (this.cells.push(this.cell) > MOST_CELLS) throw tooWide();
		this.cell = '';
		this.state = chunk[end] === '\r' ? 'return' : 'begin';
		return end + 1;
	}

	private finishedLine(lastCharacter: string | undefined): string[] | undefined {
		if (lastCharacter === ',' || this.cells.length === 0) return undefined;
		const { cells, isBlank } = this;
		this.cells = [];
		this.isBlank = true;
		return isBlank && cells.length === 1 && cells[0] === '' ? undefined : cells;
	}
}

function tooWide(): OperationalError {
	const most = MOST_CELLS.toLocaleString('en-US');
	return new OperationalError('A CSV file from Nudgescribe has too many columns', {
		description: `One of its lines has more than ${most} cells, so none of its rows is returned. Tell Nudgescribe.`,
	});
}
