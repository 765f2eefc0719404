import type { Entries, Entry } from '../../dialect/mapping';
import { placesOf } from '../../dialect/places';

/** @returns what is said of names, in words */
export function wordsOf(entries: Entries): string[] {
	return Object.entries(entries).map(
		([name, { send, read, values, as, prefix, first, success }]) => {
			const said = [
				send === undefined || placesOf(name, 'send').length === 0 ? [] : `sent as '${send}'`,
				read === undefined ? [] : `read from ${quoted(read)}`,
				values === undefined ? [] : `with the values ${JSON.stringify(values)}`,
				as === undefined ? [] : `sent as a ${as}`,
				prefix === undefined ? [] : `without '${prefix}' before it`,
				first === undefined ? [] : `counted from ${first}`,
				success === undefined ? [] : `which says yes with ${success.join(', ')}`,
			].flat();
			return `${name}: ${said.join(', ')}`;
		},
	);
}

function quoted(read: NonNullable<Entry['read']>): string {
	return typeof read === 'string' ? `'${read}'` : `'${read.total}' and '${read.size}'`;
}
