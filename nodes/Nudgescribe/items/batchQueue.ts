import { halvesOf } from './batches';
import type { Batch, Destination } from './batches';

/** So far ahead a batch is looked for that need not wait: further ones have their time. */
const LOOK_AHEAD = 100;

/** Batches that wait to be sent, several at once: of two that may be about the same thing the later one waits. */
export class BatchQueue<Target extends Destination, Value> {
	private readonly underWay = new Set<Batch<Target, Value>>();

	private waiting: Array<Batch<Target, Value>>;

	/** @param batches in the order in which they are sent */
	constructor(batches: Array<Batch<Target, Value>>) {
		this.waiting = [...batches].reverse();
	}

	/**
	 * @param send sends one, and is done with it when it returns
	 * @param atOnce how many may be under way, looked up anew before each one
	 */
	async sendAll(
		send: (batch: Batch<Target, Value>) => Promise<void>,
		atOnce: () => number,
	): Promise<void> {
		const sending = new Set<Promise<void>>();
		for (;;) {
			const batch = sending.size < Math.max(1, atOnce()) ? this.next() : undefined;
			if (batch) {
				const one = send(batch).finally(() => {
					this.underWay.delete(batch);
					sending.delete(one);
				});
				sending.add(one);
			} else if (sending.size === 0) return;
			else await Promise.race(sending);
		}
	}

	/** @returns the next batch that may be sent; undefined where each waits for another one, or there is none */
	private next(): Batch<Target, Value> | undefined {
		const before = new Things();
		for (const batch of this.underWay) before.add(batch);
		const last = this.waiting.length - 1;
		for (let at = last; at >= Math.max(0, last - LOOK_AHEAD); at--) {
			const batch = this.waiting[at];
			if (!batch) continue;
			if (!before.mayHold(batch)) {
				this.waiting.splice(at, 1);
				this.underWay.add(batch);
				return batch;
			}
			before.add(batch);
		}
		return undefined;
	}

	/** The batch was not taken: its halves are sent, before all that waits. */
	split(batch: Batch<Target, Value>): void {
		this.waiting.push(...halvesOf(batch).reverse());
	}

	/** Nothing more is sent. */
	clear(): void {
		this.waiting = [];
	}
}

/** What batches are about: for each place the identities, and whether it may be anything there. */
class Things {
	private readonly byPlace = new Map<string, { identities: Set<string>; isUnknown: boolean }>();

	add({ target, pieces }: Batch<Destination, unknown>): void {
		const place = JSON.stringify(target.target);
		const known = this.byPlace.get(place) ?? { identities: new Set<string>(), isUnknown: false };
		this.byPlace.set(place, known);
		for (const { identity } of pieces) {
			if (identity === undefined) known.isUnknown = true;
			else known.identities.add(identity);
		}
	}

	/** Whether a batch may be about the same thing as one of these. */
	mayHold({ target, pieces }: Batch<Destination, unknown>): boolean {
		const known = this.byPlace.get(JSON.stringify(target.target));
		if (!known) return false;
		return (
			known.isUnknown ||
			pieces.some(({ identity }) => identity === undefined || known.identities.has(identity))
		);
	}
}
