import { basename } from 'node:path';
import { note } from './tally.cts';
import type { WatchedStage } from './watchedStage.cts';

/** Counts what became of the records of one case. */
export class Records {
	/** Faults that the case itself caused, besides those of the emulator and of the network. */
	faults = 0;

	private lost = 0;

	private doubled = 0;

	private green = 0;

	/** @param items that came out as done, though the server did nothing for them */
	countGreen(items: unknown[]): void {
		this.green += items.length;
	}

	/**
	 * Compares what came with what should have come.
	 *
	 * @param wanted one identity a record
	 * @param got the identities that came
	 */
	compare(wanted: Iterable<string>, got: Iterable<string>): void {
		const times = new Map<string, number>();
		for (const record of got) times.set(record, (times.get(record) ?? 0) + 1);
		this.count([...wanted].map((record) => times.get(record) ?? 0));
	}

	/** How many were lost and doubled, and how many came out as done that were not. */
	get counts(): { lost: number; doubled: number; green: number } {
		return { lost: this.lost, doubled: this.doubled, green: this.green };
	}

	/** @param times how often each record came, or was worked on, that had to be so once */
	count(times: number[]): void {
		this.lost += times.filter((count) => count === 0).length;
		this.doubled += times.reduce((total, count) => total + Math.max(0, count - 1), 0);
	}
}

/** Far beyond what any case takes, on a machine that has much else to do. */
const longestMs = 240_000;

function currentFile(): string {
	return basename(expect.getState().testPath ?? '', '.test.cts');
}

/**
 * One case of the suite: a test that is noted for the summary. Whatever it looks at, it fails when a record
 * was lost or doubled or is green and wrong, a secret came to light, or a connection went elsewhere.
 *
 * @param name the case, with what must happen
 */
export function faultCase(
	stage: WatchedStage,
	name: string,
	run: (records: Records) => Promise<void>,
): void {
	test(
		name,
		async () => {
			const records = new Records();
			let isHeld = false;
			try {
				await run(records);
				expect(records.counts).toEqual({ lost: 0, doubled: 0, green: 0 });
				expect(stage.secretsSeen()).toEqual([]);
				expect(stage.strangePorts()).toEqual([]);
				isHeld = true;
			} finally {
				note({
					file: currentFile(),
					name: expect.getState().currentTestName ?? name,
					isHeld,
					faults: stage.emulator.faultsHappened() + stage.network.refused + records.faults,
					searched: stage.search.searched,
					...records.counts,
					secrets: stage.secretsSeen(),
				});
			}
		},
		longestMs,
	);
}
