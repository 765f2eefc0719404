import type { Entry } from './mapping';
import { placesOf } from './places';

/** How an entry of an API Mapping is written, and what is said of a name besides. */

/** A text stands for both directions, of a name that has both. */
export function usedOf(name: string, { send, ...entry }: Entry): Entry {
	return send === undefined || placesOf(name, 'send').length === 0 ? entry : { send, ...entry };
}

/** What is known of values and codes stays beside what is new. */
export function joined(known: Entry, entry: Entry): Entry {
	const values = { ...known.values, ...entry.values };
	const success = [...new Set([...(known.success ?? []), ...(entry.success ?? [])])];
	return {
		...known,
		...entry,
		...(Object.keys(values).length > 0 && { values }),
		...(success.length > 0 && { success }),
	};
}

/** @returns what is said of a name, where only its name in the account is written: a path is for answers alone */
export function entryOf(said: string | Entry | object): Entry {
	if (typeof said !== 'string') return said;
	return said.includes('.') ? { read: said } : { send: said, read: said };
}

/** @returns the entry as a person would write it */
export function shortened(entry: Entry, name: string): Entry | string {
	const { send, read, ...more } = entry;
	if (Object.keys(more).length > 0) return entry;
	if (send !== undefined && send === read && entryOf(send).send === send) return send;
	const isOnlyRead = send === undefined && placesOf(name, 'send').length === 0;
	return isOnlyRead && typeof read === 'string' ? read : entry;
}
