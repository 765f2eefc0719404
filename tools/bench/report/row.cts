import type { Measurement } from '../measure/rounds.cts';

/** One figure of a row, for the chart. */
export interface Bar {
	label: string;
	value: number;
}

/** One line of the report: what was measured, what it had to reach, and what that means. */
export interface Row {
	work: string;
	measure: string;
	/** The figures, the largest one not first but in the order in which they are compared. */
	bars: Bar[];
	/** Writes a figure with its unit. */
	format: (value: number) => string;
	/** What is compared with the target, e.g. "3.7 times". */
	result: string;
	target: string;
	reached: boolean;
	/** What the figures mean, in one plain sentence. */
	meaning: string;
	/** All runs, by what ran. */
	runs: Record<string, Measurement>;
}
