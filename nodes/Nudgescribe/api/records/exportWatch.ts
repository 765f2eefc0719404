/** The exported files of a run, as they are at a moment. */
export interface FilesSeen {
	count: number;
	/** what tells what the first and the last one hold from other rows; '' when they were not read */
	held: string;
	/** the API's words when it says that there is no export */
	refusal?: string;
}

/** When the API was asked, and when it had answered, in ms since 1970. */
export interface Look {
	asked: number;
	answered: number;
}

/** A file holds some thousands of rows and is written in less; a slower export shows by the gaps between its files. */
export const QUIET_MS = 5000;
/** So many times the longest gap between two files can be the one before the next file. */
const QUIET_GAPS = 2;

/**
 * Tells when an export is complete, which the API does not say: when it has files, they have not changed for a quiet
 * time, and they are not the ones that were there before.
 */
export class ExportWatch {
	private last: FilesSeen | undefined;

	private changedAt: number | undefined;

	private longestGap = 0;

	/** @param before the files that were there before the export began */
	constructor(private readonly before: FilesSeen) {}

	/** @returns whether the export is complete */
	see(files: FilesSeen, { asked, answered }: Look): boolean {
		const { count, held } = this.last ?? this.before;
		const hasChanged = files.count !== count || files.held !== held;
		this.last = files;
		if (hasChanged) {
			this.longestGap = Math.max(this.longestGap, answered - (this.changedAt ?? answered));
			this.changedAt = answered;
		}
		return asked >= this.completeAt;
	}

	/** When the export is complete if nothing changes any more, in ms since 1970; Infinity where it takes a change. */
	get completeAt(): number {
		// Until something changes, they are the files that were there before.
		if (!this.last?.count || this.changedAt === undefined) return Infinity;
		return this.changedAt + Math.max(QUIET_MS, QUIET_GAPS * this.longestGap);
	}

	/** What is there by now, as a sentence. */
	get state(): string {
		if (!this.last) return 'It is not known how many files there are.';
		const { count, refusal } = this.last;
		const isOne = count === 1;
		if (count === 0) {
			const why = refusal === undefined ? '' : ` (${refusal.replace(/\.$/, '')})`;
			return `There are no files yet${why}.`;
		}
		const files = isOne ? '1 file' : `${count} files`;
		if (this.changedAt !== undefined) return `So far there ${isOne ? 'is' : 'are'} ${files}.`;
		return isOne
			? `${files} was there before, and the same is there now: it may be the earlier one.`
			: `${files} were there before, and the same are there now: they may be the earlier ones.`;
	}
}
