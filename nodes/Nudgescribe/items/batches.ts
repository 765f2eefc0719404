/** One value to send, and the input items that it comes from. */
export interface Part<Target, Value> {
	target: Target;
	value: Value;
	itemIndexes: number[];
}

/** What is sent in one request: parts that go to the same target. */
export interface Batch<Target, Value> {
	target: Target;
	parts: Array<Part<Target, Value>>;
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
 * @param parts targets are the same when their JSON is
 */
export function batchesOf<Target extends Destination, Value>(
	parts: Array<Part<Target, Value>>,
): Array<Batch<Target, Value>> {
	const open = new Map<string, { key: string; batch: Batch<Target, Value> }>();
	const batches: Array<Batch<Target, Value>> = [];
	for (const part of parts) {
		const place = JSON.stringify(part.target.target);
		const key = JSON.stringify(part.target);
		const last = open.get(place);
		if (last?.key === key && last.batch.parts.length < part.target.batchSize) {
			last.batch.parts.push(part);
			continue;
		}
		const batch = { target: part.target, parts: [part] };
		batches.push(batch);
		open.set(place, { key, batch });
	}
	return batches;
}

/** @returns the two halves of a batch of at least two parts, in order */
export function halvesOf<Target, Value>({
	target,
	parts,
}: Batch<Target, Value>): Array<Batch<Target, Value>> {
	const middle = Math.ceil(parts.length / 2);
	return [
		{ target, parts: parts.slice(0, middle) },
		{ target, parts: parts.slice(middle) },
	];
}

/** @returns each value of a target once, with all the items that it comes from */
export function eachOnce<Target, Value>(
	parts: Array<Part<Target, Value>>,
): Array<Part<Target, Value>> {
	const known = new Map<string, Part<Target, Value>>();
	for (const part of parts) {
		const key = JSON.stringify([part.target, part.value]);
		const same = known.get(key);
		if (same) same.itemIndexes.push(...part.itemIndexes);
		else known.set(key, { ...part, itemIndexes: [...part.itemIndexes] });
	}
	return [...known.values()];
}
