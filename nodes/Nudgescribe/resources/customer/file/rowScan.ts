import { Act, KINDS, kindsOf, RETURN, State, steps } from './bytes';
import type { Problem } from './problem';
import { RowFindings } from './rowFindings';
import type { Shape } from './shape';

/** Looks at CSV text byte by byte: no text is made of a cell, so that a file of a gigabyte takes seconds. */
export class RowScan {
	private readonly kinds: Uint8Array;

	private state: number = State.begin;

	private last = 0;

	/**
	 * @param shape of the rows, as the first line has it: the text begins with that
	 * @param found what is told of what is found: by itself, the first problem ends the scan
	 */
	constructor(
		shape: Shape,
		readonly found: RowFindings = new RowFindings(shape),
	) {
		this.kinds = kindsOf(shape.separator);
	}

	/**
	 * @param chunk of the text, cut anywhere
	 * @returns the first problem that there is, once it is found
	 */
	add(chunk: Uint8Array): Problem | undefined {
		const { found, kinds } = this;
		// Near at hand: what a module exports is looked up each time, for each of a billion bytes.
		const [table, width, simple, cell] = [steps, KINDS, State.returned, Act.cell];
		let { state } = this;
		for (let at = 0; at < chunk.length; at++) {
			const step = table[state * width + (kinds[chunk[at] ?? 0] ?? 0)] ?? 0;
			if (step <= simple) state = step;
			else if (step === cell) {
				found.endCell(state);
				state = State.begin;
			} else if (step === Act.returnAlone) {
				found.returnAlone();
				state = State.begin;
				at--;
			} else {
				this.last = (at === 0 ? this.last : chunk[at - 1]) ?? 0;
				state = this.act(step, state, chunk[at] ?? 0);
				if (found.problem) break;
			}
		}
		this.last = chunk.at(-1) ?? this.last;
		this.state = state;
		found.pass(chunk.length);
		return found.problem;
	}

	/** @returns the first problem of a text that ends here */
	end(): Problem | undefined {
		const { found, state } = this;
		if (state === State.quotedBlank || state === State.quotedText) found.neverClosed();
		else if (state === State.returned) found.returnAlone();
		else if (state !== State.begin || found.cells > 1) found.endRow(state);
		return found.problem;
	}

	private act(step: number, state: number, byte: number): number {
		const { found } = this;
		if (step === Act.row) {
			found.endRow(state);
			return byte === RETURN ? State.returned : State.begin;
		}
		if (step === Act.open) {
			found.openQuote();
			return State.quotedBlank;
		}
		if (step === Act.line) {
			// A CR and an LF are one end of a line.
			if (byte === RETURN || this.last !== RETURN) found.line++;
			return state;
		}
		if (step === Act.behindQuote) found.textBehindQuote();
		else found.nul();
		return state;
	}
}
