/** What a program is told to read. */
export interface Job {
	/** The address of the API, without a slash at the end. */
	url: string;
	/** A token that is good there. */
	token: string;
	/** How many requests it makes at once. */
	atOnce: number;
	/** The customer group or the campaign, as a body of the API names it. */
	target: object;
}

/** What a program has to say about a job. */
export interface Done {
	/** How long it took, in milliseconds. */
	time: number;
	/** How many records it holds. */
	count: number;
}

/**
 * Makes a program of a function: it says when it is ready, does one job after the other, and holds the
 * records of the last one until it is told to forget them.
 *
 * @param read does a job, and returns the records
 */
export function doJobs(read: (job: Job) => Promise<unknown[]>): void {
	let records: unknown[] = [];
	process.once('disconnect', () => process.exit());
	process.on('message', (job: Job | 'forget') => {
		records = [];
		if (job === 'forget') {
			process.send?.('forgotten');
			return;
		}
		const begun = performance.now();
		void read(job).then((found) => {
			records = found;
			process.send?.({ time: performance.now() - begun, count: records.length } satisfies Done);
		});
	});
	process.send?.('ready');
}

/**
 * Does something for each number from 1 to a count, several at once.
 *
 * @returns what it gave, in order
 */
export async function inPool<Result>(
	count: number,
	atOnce: number,
	run: (number: number) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	let next = 1;
	const worker = async (): Promise<void> => {
		while (next <= count) {
			const number = next++;
			results[number - 1] = await run(number);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	return results;
}
