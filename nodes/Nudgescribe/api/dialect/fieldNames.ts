/** A record of an answer may have any number of fields; no more than so many of them are looked at. */
const MOST_NAMES = 2000;

/** The names of those fields of a record that are looked at, and whether these are all. */
export interface FieldNames {
	names: string[];
	areAll: boolean;
}

/** Those of records that have more: to list their names takes long, so that it is done once. */
const known = new WeakMap<object, FieldNames>();

/** @returns the names of a record's first fields; a field of a certain name is better asked for with `ownValue` */
export function namesOf(record: object): FieldNames {
	const kept = known.get(record);
	if (kept) return kept;
	const names: string[] = [];
	for (const name in record) {
		if (!Object.hasOwn(record, name)) continue;
		if (names.length === MOST_NAMES) {
			const cut = { names, areAll: false };
			known.set(record, cut);
			return cut;
		}
		names.push(name);
	}
	return { names, areAll: true };
}

/** @returns the value of a record's own field of that name; undefined where it has none, whatever all objects have */
export function ownValue(record: object, name: string): unknown {
	return Object.hasOwn(record, name) ? Reflect.get(record, name) : undefined;
}
