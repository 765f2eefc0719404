import { UserError } from 'n8n-workflow';
import { nearestTo } from '../api/dialect/nearest';
import type { Reader } from '../api/http/reader';
import { filterInTurns } from '../api/inTurns';

/** What a list holds that is chosen from by name. */
export interface Named {
	id: string;
	name: string;
	/** what tells it from others of its name */
	within?: string;
}

/** A thing that a person chose by its name. */
export interface NamedThing {
	name: string;
	/** of the field that it is chosen in */
	label: string;
	/** tells the list that it is in from others */
	list: string;
	read: (api: Reader) => Promise<Named[]>;
}

/** Nothing has the name that a person gave. */
export class NothingCalled extends UserError {}

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

/** Finds what people chose by name, for all items of an execution: each list is read once. */
export class Names {
	private readonly lists = new Map<string, Promise<Named[]>>();

	/**
	 * @returns what a form holds, with IDs in place of names. It is read as often as it takes: a customer group is looked
	 * for in the workspace that was found before it.
	 */
	async end<Values>(begun: Begun<Values>, api: Reader): Promise<Values> {
		const found = new Map<string, string | UserError>();
		let { values, asked } = begun;
		while (asked.length > 0) {
			for (const thing of asked) found.set(keyOf(thing), await this.find(thing, api));
			const missing: NamedThing[] = [];
			values = begun.again((thing) => {
				const known = found.get(keyOf(thing));
				if (known === undefined) missing.push(thing);
				if (known instanceof UserError && !(known instanceof NothingCalled)) throw known;
				return known ?? '';
			});
			asked = missing;
		}
		return values;
	}

	/** Exactly that name first; only where nothing has it, without regard to case and blanks. */
	private async find(thing: NamedThing, api: Reader): Promise<string | UserError> {
		const list = this.lists.get(thing.list) ?? thing.read(api);
		this.lists.set(thing.list, list);
		// An odd record without an ID can't be asked for.
		const all = (await list).filter(({ id }) => id !== '');
		const wanted = plain(thing.name);
		const alike = await filterInTurns(all, ({ name }) => plain(name) === wanted);
		const same = alike.filter(({ name }) => name === thing.name);
		const [first, ...others] = same.length > 0 ? same : alike;
		if (first === undefined) return nothingCalled(thing, all);
		return others.length === 0 ? first.id : severalCalled(thing, [first, ...others]);
	}
}

function keyOf({ list, name }: NamedThing): string {
	return JSON.stringify([list, name]);
}

/** @returns a name without what people do not see in it: case, and how many blanks there are */
export function plain(name: string): string {
	return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** A person reads no more names in an error. */
const MOST_NAMED = 10;

function nothingCalled({ name, label }: NamedThing, all: Named[]): NothingCalled {
	const thing = label.toLowerCase();
	const names = [...new Set(all.map((one) => one.name))];
	const nearest = nearestTo(name, names);
	const shown = nearest === undefined ? names.slice(0, MOST_NAMED) : [nearest];
	const more = nearest === undefined ? names.length - shown.length : 0;
	const there = `'${shown.join("', '")}'${more > 0 ? ` and ${more} others` : ''}`;
	const known = nearest === undefined ? `There are ${there}.` : `There is ${there}.`;
	const description =
		names.length === 0
			? `Nudgescribe lists no ${thing}s here.`
			: `${known} Correct the name in '${label}', or choose one 'From List'.`;
	return new NothingCalled(`No ${thing} is called '${name}'`, { description });
}

function severalCalled({ name, label }: NamedThing, all: Named[]): UserError {
	const shown = all.slice(0, MOST_NAMED).map((one) => {
		const where = one.within === undefined ? '' : ` in '${one.within}'`;
		return `'${one.name}'${where} has the ID '${one.id}'`;
	});
	const more = all.length - shown.length;
	const known = `${shown.join(', ')}${more > 0 ? ` and ${more} others` : ''}`;
	return new UserError(`${all.length} ${label.toLowerCase()}s are called '${name}'`, {
		description: `${known}. Choose one in '${label}' with 'By ID'.`,
	});
}
