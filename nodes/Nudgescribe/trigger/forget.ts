import { sortInTurns } from '../api/inTurns';
import { Turns } from '../api/turns';
import type { Known } from './known';

const DAY_MS = 24 * 60 * 60 * 1000;
/** An answer may lack campaigns for once, or for the days of a mishap. */
const KEPT_DAYS = 30;
/** From so many on, those that are missing make room. */
const MOST = 10_000;

/**
 * Notes which campaigns are missing in an answer with all, and forgets those that are for long.
 * @param all what is known, by the campaigns' IDs; it is changed
 * @param present what has the IDs of those that are there
 * @param now in ms since 1970
 */
export async function forget(
	all: Map<string, Known>,
	present: ReadonlyMap<string, unknown>,
	now: number,
): Promise<void> {
	const today = Math.floor(now / DAY_MS);
	const turns = new Turns();
	const gone: Array<{ id: string; since: number }> = [];
	for (const [id, known] of all) {
		await turns.due();
		if (present.has(id)) continue;
		// A clock that was put back must not make them last.
		const since = Math.min(known.goneSince ?? today, today);
		if (today - since > KEPT_DAYS) all.delete(id);
		else {
			all.set(id, { ...known, goneSince: since });
			gone.push({ id, since });
		}
	}
	const tooMany = Math.min(all.size - MOST, gone.length);
	if (tooMany <= 0) return;
	const longest = await sortInTurns(gone, (one, other) => one.since - other.since);
	for (const { id } of longest.slice(0, tooMany)) all.delete(id);
}
