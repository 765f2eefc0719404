import type { IDataObject, INodeParameters } from 'n8n-workflow';

/** What is asked of the node against a hostile server; plain data, since another process does it. */
export type Task =
	/** Runs the node, several executions of one credential at once where `times` says so. */
	| {
			node: INodeParameters;
			times?: number;
			onError?: 'continueRegularOutput';
			/** The text of the CSV file that the input item carries. */
			file?: string;
	  }
	/** Opens a dropdown. */
	| { list: string; parameters: INodeParameters }
	/** Loads the fields of the field mapper. */
	| { mapper: INodeParameters }
	/** Switches a workflow on that begins with the trigger, which polls once. */
	| { poll: INodeParameters }
	/** Presses the Test button of the credential. */
	| { credentialTest: true };

/** One size of a case, as the process of the node gets it. */
export interface Job {
	/** The server's address. */
	url: string;
	task: Task;
	/** The path whose answer is parsed by JSON.parse alone afterwards, to compare the longest block with. */
	parse?: string;
	/** Whether files go to the disk, as in most installations, instead of to memory. */
	onDisk?: boolean;
}

/** A file that came out. */
export interface OutFile {
	name: string;
	bytes: number;
	/** Its beginning as text. */
	head: string;
}

/** What came of one execution, cut to what another process can be told. */
export interface Result {
	/** How long it took. */
	ms: number;
	/** How long it took from when it was cancelled. */
	msFromCancel?: number;
	error?: { kind: string; message: string; description: string };
	/** How many items, choices or fields came. */
	count: number;
	first?: IDataObject;
	last?: IDataObject;
	files: OutFile[];
	/** The kinds of secrets that stand in what came. */
	secrets: string[];
}

/** What was measured meanwhile. */
export interface Measures {
	/** How long the event loop stood still at a time, at most, in ms of the processor. */
	block: number;
	/** How long JSON.parse alone takes on the same answer, in ms of the processor; 0 where that is not asked. */
	parse: number;
	/** The most memory that the process had so far, in MB. */
	memory: number;
}

/** What the process of the node says of one size. */
export interface Report extends Measures {
	results: Result[];
}

/** What the test tells the process of the node. */
export type Order = Work | { cancel: number };

/** All that one process does. */
export interface Work {
	jobs: Job[];
	allAtOnce: boolean;
	/** How much faster the time passes for the node; what is measured is told in its time. */
	clock: number;
	/** Whether memory is collected all the time, so that a limit which nothing holds on to is lost for certain. */
	collects: boolean;
}

/** What the process of the node tells the test: that it lives, and what came of each size. */
export type Sign = { alive: true; folder: string } | { job: number; report: Report };
