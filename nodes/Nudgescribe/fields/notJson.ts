/** A value within a value, with the way to it. */
interface Place {
	value: unknown;
	path: string;
	/** what it is in */
	around: Place | undefined;
}

/**
 * JSON has no word for some values that an expression can give: they would be sent as null, or not at all.
 * @returns where the first one is and what it is, as in 'a.b is NaN'; undefined where all can be said
 */
export function notJsonIn(value: object): string | undefined {
	const waiting: Place[] = [{ value, path: '', around: undefined }];
	for (let place = waiting.pop(); place; place = waiting.pop()) {
		const problem = problemOf(place);
		if (problem !== undefined) return `${place.path} is ${problem}`;
		for (const inner of insideOf(place).reverse()) waiting.push(inner);
	}
	return undefined;
}

/** What says itself how it is sent, as a date does, is looked at no further. */
function insideOf(around: Place): Place[] {
	const { value, path } = around;
	if (typeof value !== 'object' || value === null || sentBy(value)) return [];
	return Object.entries(value).map(([name, inner]) => ({
		value: inner,
		path: path === '' ? name : `${path}.${name}`,
		around,
	}));
}

function problemOf({ value, around }: Place): string | undefined {
	if (typeof value === 'number') return Number.isFinite(value) ? undefined : String(value);
	if (typeof value === 'bigint') return 'a BigInt';
	if (typeof value !== 'object' || value === null) return undefined;
	if (sentBy(value)?.() === null) return 'an invalid date';
	for (let one = around; one; one = one.around) {
		if (one.value === value) return 'the object that it is in';
	}
	return undefined;
}

function sentBy(value: object): (() => unknown) | undefined {
	const write: unknown = Reflect.get(value, 'toJSON');
	return typeof write === 'function' ? () => write.call(value) as unknown : undefined;
}
