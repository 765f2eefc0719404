import { Act, LINE_FEED, RETURN, State } from './bytes';
import { RowReader } from './rowReader';

/** In bytes: far more than a row has. */
const LONGEST_ROW = 16 * 1024 * 1024;

/** Hands out the cells of each row as texts. */
export class Cells extends RowReader {
	private ends: number[] = [];

	private begin: number;

	private isTooLong = false;

	/**
	 * @param separator of the cells, in bytes
	 * @param line that the text begins in
	 * @param take gets the cells of a row and the line that it begins in; no cells of one that is too long
	 */
	constructor(
		separator: number,
		private line: number,
		private readonly take: (cells: string[] | undefined, line: number) => void,
	) {
		super(separator);
		this.begin = line;
	}

	/** @param chunk of the text, cut anywhere */
	add(chunk: Uint8Array): void {
		this.read(chunk);
		if (this.row.length <= LONGEST_ROW) return;
		this.isTooLong = true;
		this.row.cut(0);
		this.ends = [];
	}

	/** Hands out the last row, where no line end is behind it. */
	end(): void {
		if (this.row.length > 0 || this.ends.length > 0) this.endRow();
	}

	protected override act(step: number, state: number, byte: number): number {
		const { row } = this;
		if (step === Act.row) {
			this.endRow();
			return byte === RETURN ? State.returned : State.begin;
		}
		if (step === Act.cell) {
			this.ends.push(row.length);
			return State.begin;
		}
		// Within quotes, a CR and an LF are one end of a line.
		if (step === Act.line && (byte !== LINE_FEED || row.bytes.at(-1) !== RETURN)) this.line++;
		row.put(byte);
		return step === Act.open ? State.quotedBlank : state;
	}

	private endRow(): void {
		const { row, ends, begin } = this;
		ends.push(row.length);
		const bytes = Buffer.from(row.bytes.buffer, row.bytes.byteOffset, row.length);
		const texts = ends.map((end, at) => textOf(bytes.toString('utf8', ends[at - 1] ?? 0, end)));
		this.take(this.isTooLong ? undefined : texts, begin);
		this.line++;
		this.begin = this.line;
		this.ends = [];
		this.isTooLong = false;
		row.cut(0);
	}
}

function textOf(cell: string): string {
	const plain = cell.trim();
	return plain.length > 1 && plain.startsWith('"') && plain.endsWith('"')
		? plain.slice(1, -1).replaceAll('""', '"')
		: cell;
}
