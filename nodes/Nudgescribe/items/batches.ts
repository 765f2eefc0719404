/** One value to send, and the input items that it comes from. */
export interface Piece<Target, Value> {
	target: Target;
	value: Value;
	itemIndexes: number[];
	/** tells the thing that the value is about from those with another identity; undefined where it may be any of them */
	identity?: string | undefined;
}

/** What is sent in one request: pieces that go to the same target. */
export interface Batch<Target, Value> {
	target: Target;
	pieces: Array<Piece<Target, Value>>;
}

/** Where values go, and how. */
export interface Destination {
	/** where they go: the order matters among those that go to the same place */
	target: unknown;
	/** how many values a request may hold */
	batchSize: number;
}

/**
 * Puts values that go to the same target together. What comes later for the same place is sent later, also where its
 * target's other properties differ, but for values that are known to be about different things: those may change places.
 * @param pieces targets are the same when their JSON is
 */
export function batchesOf<Target extends Destination, Value>(
	pieces: Array<Piece<Target, Value>>,
): Array<Batch<Target, Value>> {
	const queues = new Map<string, Queue<Target, Value>>();
	const batches: Array<Batch<Target, Value>> = [];
	for (const piece of pieces) {
		const place = JSON.stringify(piece.target.target);
		const queue = queues.get(place) ?? new Queue<Target, Value>();
		queues.set(place, queue);
		const begun = queue.add(piece);
		if (begun) batches.push(begun);
	}
	return batches;
}

/** The batches for one place, in the order in which they are sent. */
class Queue<Target extends Destination, Value> {
	/** the last batch of each target, and its number */
	private readonly open = new Map<string, { batch: Batch<Target, Value>; number: number }>();

	private last = -1;

	/** the number of the last batch that holds a value about each thing, and about one that is not known */
	private readonly lastOf = new Map<string, number>();

	private lastOfUnknown = -1;

	/** @returns the batch that it began for the piece; undefined where an earlier one had room */
	add(piece: Piece<Target, Value>): Batch<Target, Value> | undefined {
		const key = JSON.stringify(piece.target);
		const open = this.open.get(key);
		const hasRoom = open && open.batch.pieces.length < piece.target.batchSize;
		if (hasRoom && open.number >= this.earliestFor(piece)) {
			open.batch.pieces.push(piece);
			this.note(piece, open.number);
			return undefined;
		}
		const batch = { target: piece.target, pieces: [piece] };
		this.last++;
		this.open.set(key, { batch, number: this.last });
		this.note(piece, this.last);
		return batch;
	}

	/** A value may be about the same thing as those in the batches before this one, and not as those behind it. */
	private earliestFor({ identity }: Piece<Target, Value>): number {
		if (identity === undefined) return this.last;
		return Math.max(this.lastOf.get(identity) ?? 0, this.lastOfUnknown);
	}

	private note({ identity }: Piece<Target, Value>, number: number): void {
		if (identity === undefined) this.lastOfUnknown = Math.max(this.lastOfUnknown, number);
		else this.lastOf.set(identity, Math.max(this.lastOf.get(identity) ?? 0, number));
	}
}

/** @returns the two halves of a batch of at least two pieces, in order */
export function halvesOf<Target, Value>({
	target,
	pieces,
}: Batch<Target, Value>): Array<Batch<Target, Value>> {
	const middle = Math.ceil(pieces.length / 2);
	return [
		{ target, pieces: pieces.slice(0, middle) },
		{ target, pieces: pieces.slice(middle) },
	];
}

/** @returns each value of a target once, with all the items that it comes from */
export function eachOnce<Target, Value>(
	pieces: Array<Piece<Target, Value>>,
): Array<Piece<Target, Value>> {
	const known = new Map<string, Piece<Target, Value>>();
	for (const piece of pieces) {
		const key = JSON.stringify([piece.target, piece.value]);
		const same = known.get(key);
		if (same) same.itemIndexes.push(...piece.itemIndexes);
		else known.set(key, { ...piece, itemIndexes: [...piece.itemIndexes] });
	}
	return [...known.values()];
}

/** @returns the values in a batch, in order */
export function valuesOf<Value>({ pieces }: Batch<unknown, Value>): Value[] {
	return pieces.map(({ value }) => value);
}

/** @returns the indexes of the input items that pieces come from, each once */
export function itemsOf(pieces: Array<Piece<unknown, unknown>>): number[] {
	return [...new Set(pieces.flatMap(({ itemIndexes }) => itemIndexes))];
}
