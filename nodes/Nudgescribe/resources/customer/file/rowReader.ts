import { KINDS, kindsOf, LINE_FEED, State, steps } from './bytes';
import { Growing } from './growing';

/** Reads CSV text row by row, in memory no more than one of them. */
export abstract class RowReader {
	/** What is read of the row under way. */
	protected readonly row = new Growing();

	protected state: number = State.begin;

	private readonly kinds: Uint8Array;

	/** @param separator of the cells, in bytes */
	constructor(separator: number) {
		this.kinds = kindsOf(separator);
	}

	/** @param chunk of the text, cut anywhere */
	protected read(chunk: Uint8Array): void {
		const { row, kinds } = this;
		const [table, width, simple] = [steps, KINDS, State.returned];
		let { state } = this;
		let from = 0;
		for (let at = 0; at < chunk.length; at++) {
			const byte = chunk[at] ?? 0;
			const step = table[state * width + (kinds[byte] ?? 0)] ?? 0;
			if (state === simple) {
				// The line feed behind a carriage return is no part of the next row; all else is.
				from = byte === LINE_FEED ? at + 1 : at;
				if (byte !== LINE_FEED) at--;
				state = State.begin;
			} else if (step < simple) state = step;
			else {
				row.add(chunk, from, at);
				state = this.act(step, state, byte);
				from = at + 1;
			}
		}
		row.add(chunk, from, chunk.length);
		this.state = state;
	}

	/**
	 * Does what a byte asks for besides changing the state; what comes before it is in the row already.
	 * @returns the next state
	 */
	protected abstract act(step: number, state: number, byte: number): number;
}
