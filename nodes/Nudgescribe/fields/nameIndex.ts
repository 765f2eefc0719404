import { NO_BREAK, visible } from '../../../credentials/harmless';
import { filterInTurns } from '../api/inTurns';
import { Turns } from '../api/turns';
import type { Named } from './lists';

/** Seen nowhere, and easily copied along with a name: what an error puts into it, and a blank without a width. */
const UNSEEN = new RegExp(`[${NO_BREAK}\u200b]`, 'g');

/** @returns a name as people see it: what is not seen, the kind of its blanks and how its accents are stored don't count */
function seen(name: string): string {
	return visible(name).replace(UNSEEN, '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** @returns the same text for names that differ only in what people mostly don't mind, upper and lower case among it */
export function plainName(name: string): string {
	return seen(name).toLowerCase();
}

/** The things of a list, to be found by their names: as long as the list is, each takes no time. */
export class NameIndex {
	private readonly byName = new Map<string, Named[]>();

	private readonly byShown = new Map<string, Named[]>();

	private readonly byId = new Map<string, Named>();

	private constructor(readonly things: readonly Named[]) {}

	static async of(things: readonly Named[]): Promise<NameIndex> {
		const index = new NameIndex(things);
		const turns = new Turns();
		for (const thing of things) {
			index.add(thing);
			await turns.due();
		}
		return index;
	}

	/**
	 * @param name as a person wrote it, or copied it from a dropdown
	 * @returns the things that have exactly that name; only where there are none, those whose name looks the same; then those
	 * with another case; then those that a dropdown shows so, or with their workspace before them
	 */
	async find(name: string): Promise<readonly Named[]> {
		const alike = this.byName.get(plainName(name)) ?? [];
		const looks = seen(name);
		const ways = [
			(one: Named) => one.name === name,
			(one: Named) => seen(one.name) === looks,
			() => true,
		];
		for (const way of ways) {
			const found = await filterInTurns(alike, way);
			if (found.length > 0) return found;
		}
		return this.byShown.get(plainName(name)) ?? [];
	}

	/** @returns the thing whose ID that is, which somebody gave for a name */
	withId(id: string): Named | undefined {
		return this.byId.get(id.trim());
	}

	private add(thing: Named): void {
		const { id, name, shown, within } = thing;
		put(this.byName, plainName(name), thing);
		const longer = new Set(within === undefined ? [] : [plainName(`${within}: ${name}`)]);
		if (shown !== undefined) longer.add(plainName(shown));
		for (const text of longer) put(this.byShown, text, thing);
		if (id !== '') this.byId.set(id, thing);
	}
}

function put(map: Map<string, Named[]>, key: string, thing: Named): void {
	const before = map.get(key);
	if (before) before.push(thing);
	else map.set(key, [thing]);
}
