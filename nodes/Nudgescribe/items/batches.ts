/** One value to send, and the input items that it comes from. */
export interface Piece<Target, Value> {
	target: Target;
	value: Value;
	itemIndexes: number[];
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
 * Puts values that go to the same target together, in their order: what comes later for the same place is sent later,
 * also where its options are others.
 * @param pieces targets are the same when their JSON is
 */
export function batchesOf<Target extends Destination, Value>(
	pieces: Array<Piece<Target, Value>>,
): Array<Batch<Target, Value>> {
	const open = new Map<string, { key: string; batch: Batch<Target, Value> }>();
	const batches: Array<Batch<Target, Value>> = [];
	for (const piece of pieces) {
		const place = JSON.stringify(piece.target.target);
		const key = JSON.stringify(piece.target);
		const last = open.get(place);
		if (last?.key === key && last.batch.pieces.length < piece.target.batchSize) {
			last.batch.pieces.push(piece);
			continue;
		}
		const batch = { target: piece.target, pieces: [piece] };
		batches.push(batch);
		open.set(place, { key, batch });
	}
	return batches;
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
