import type { JsonObject } from './json.cts';
import { stableId, stableNumber } from './seed/stable.cts';

/** How the contract would write a name: `workspaceId` is `workspace_id`. */
function contractLike(name: string): string {
	return name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
}

/**
 * The IDs of other things that stand in a record.
 *
 * @param names what they are called there
 * @param known the IDs, by their names in the contract, of what the record belongs to; others are made up: each record
 * has others, of which an owner has some
 * @param record what they are put into; a name that it has already is left out
 * @param own the name of its own ID in the contract, which no other thing's is called, and that ID
 */
export function foreignIds(
	names: string[],
	known: JsonObject,
	record: JsonObject,
	own: { name: string; id: unknown },
): JsonObject {
	const entries = names
		.filter((name) => !(name in record) && contractLike(name) !== own.name)
		.map((name): [string, unknown] => {
			const kind = contractLike(name);
			const seed = kind.startsWith('owner') ? stableNumber(String(own.id)) % 3 : String(own.id);
			const madeUp =
				typeof own.id === 'number'
					? 1 + (stableNumber(kind, seed) % 90_000)
					: stableId(kind.slice(0, 3), kind, seed);
			return [name, known[kind] ?? madeUp];
		});
	return Object.fromEntries(entries);
}
