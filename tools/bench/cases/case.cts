import type { Bench } from '../bench.cts';
import type { Row } from '../report/row.cts';

/** Something that is measured: one kind of work, and what it gives for the report. */
export interface Case {
	/** What it is called on the command line. */
	name: string;
	/** What is measured, for whoever waits. */
	title: string;
	/** Measures; the rows in the order of the report. */
	run: (bench: Bench) => Promise<Row[]>;
}
