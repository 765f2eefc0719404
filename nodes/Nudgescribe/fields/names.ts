import { UserError } from 'n8n-workflow';
import type { Reader } from '../api/http/reader';
import type { List, NamedThing } from './lists';
import { NameIndex } from './nameIndex';
import { NothingCalled, nothingCalled, severalCalled, withoutId } from './nameWords';

/**
 * @returns the ID of a thing; '' while it is not looked for yet: the form is read again once it is known
 * @throws UserError where several things have that name
 */
export type IdOf = (thing: NamedThing) => string | NothingCalled;

/** What a form holds, before its names are looked for. */
export interface Begun<Values> {
	readonly values: Values;
	readonly asked: readonly NamedThing[];
	readonly again: (idOf: IdOf) => Values;
}

/**
 * @param read reads a form, and checks all that is in it
 * @returns what it holds; nobody is asked anything
 */
export function begin<Values>(read: (idOf: IdOf) => Values): Begun<Values> {
	const asked: NamedThing[] = [];
	const values = read((thing) => {
		asked.push(thing);
		return '';
	});
	return { values, asked, again: read };
}

/** Finds what people chose by name, for all items of an execution: each list is read once, each name looked for once. */
export class Names {
	private readonly indexes = new Map<string, Promise<NameIndex>>();

	private readonly found = new Map<string, Promise<string | UserError>>();

	/**
	 * @returns what a form holds, with IDs in place of names. It is read as often as it takes: a customer group is looked
	 * for in the workspace that was found before it.
	 * @throws UserError for a name that nothing has, or several things
	 */
	async end<Values>(begun: Begun<Values>, api: Reader): Promise<Values> {
		const known = new Map<string, string | UserError>();
		let { values, asked } = begun;
		while (asked.length > 0) {
			for (const thing of asked) known.set(keyOf(thing), await this.find(thing, api));
			const missing: NamedThing[] = [];
			values = begun.again((thing) => {
				const found = known.get(keyOf(thing));
				if (found === undefined) missing.push(thing);
				if (found instanceof UserError && !(found instanceof NothingCalled)) throw found;
				return found ?? '';
			});
			asked = missing;
		}
		return values;
	}

	private async find(thing: NamedThing, api: Reader): Promise<string | UserError> {
		const key = keyOf(thing);
		const found = this.found.get(key) ?? this.look(thing, api);
		this.found.set(key, found);
		return await found;
	}

	private async look(thing: NamedThing, api: Reader): Promise<string | UserError> {
		const { list, name } = thing;
		const index = this.indexes.get(list.key) ?? indexOf(list, api);
		this.indexes.set(list.key, index);
		const [first, ...others] = await (await index).find(name);
		if (first === undefined) return await nothingCalled(thing, await index);
		if (others.length > 0) return severalCalled(thing, [first, ...others]);
		return first.id === '' ? withoutId(thing) : first.id;
	}
}

async function indexOf(list: List, api: Reader): Promise<NameIndex> {
	return await NameIndex.of(await list.read(api));
}

function keyOf({ list, name }: NamedThing): string {
	return JSON.stringify([list.key, name]);
}
