import type { Api } from '../api/http/api';

/** The items of an execution that are at work at once: their requests share one pace, and end with the first failure. */
export class ItemsAtOnce {
	private isAsked = false;

	private failure: { error: unknown } | undefined;

	/** @param onlyReads what changes something is done for one item after the other, unless a number is asked for */
	constructor(
		private readonly api: Pick<Api, 'pace' | 'close'>,
		private readonly onlyReads: boolean,
	) {}

	/** @param asked how many requests may be under way at most, where that is said */
	allow(asked: number | undefined): void {
		if (asked === undefined) return;
		this.isAsked = true;
		this.api.pace.allow(asked);
	}

	/** Looked up anew before each item begins; no item is begun while requests of others wait for their turn. */
	get most(): number {
		if (!this.onlyReads && !this.isAsked) return 1;
		const { isFull, atOnce } = this.api.pace;
		return isFull ? 1 : atOnce;
	}

	/** Lets the items under way send nothing more, and none begin. */
	end(error: unknown): void {
		this.failure ??= { error };
		this.api.close();
	}

	/** @returns the indexes, up to the first failure */
	*whileNoneFailed(indexes: Iterable<number>): Generator<number> {
		for (const index of indexes) {
			if (this.failure) return;
			yield index;
		}
	}

	/** @throws the first failure */
	check(): void {
		if (this.failure) throw this.failure.error;
	}
}
