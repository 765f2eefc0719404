import { UserError } from 'n8n-workflow';
import { nearestTo } from '../api/dialect/nearest';
import { Turns } from '../api/turns';
import type { Named, NamedThing } from './lists';
import { plainName } from './nameIndex';
import type { NameIndex } from './nameIndex';

/** Nothing has the name that a person gave. */
export class NothingCalled extends UserError {}

/** A person reads no more names in an error, and no more of one, in characters. */
const MOST_NAMED = 10;
const LONGEST_TOLD = 60;

/** A misspelt name is compared with so many, so many at once: each takes its time. */
const MOST_COMPARED = 2000;
const COMPARED_AT_ONCE = 50;

/** @returns what is said where nothing has that name: the nearest one, or what there is */
export async function nothingCalled(
	{ name, label }: NamedThing,
	index: NameIndex,
): Promise<NothingCalled> {
	const description = await whatThereIs({ name, label }, index);
	return new NothingCalled(`No ${label.toLowerCase()} is called ${quoted([name])}`, {
		description,
	});
}

async function whatThereIs(
	{ name, label }: Pick<NamedThing, 'name' | 'label'>,
	index: NameIndex,
): Promise<string> {
	const { things } = index;
	if (things.length === 0) return `Nudgescribe lists no ${label.toLowerCase()}s here.`;
	const meant = index.withId(name);
	if (meant) {
		return `That is the ID of ${quoted([meant.name])}: choose 'By ID' in '${label}', or enter this name.`;
	}
	const wayOut = `Correct the name in '${label}', or choose one 'From List'.`;
	const nearest = await nearestOf(name, things);
	if (nearest !== undefined) return `There is ${quoted([nearest])}. ${wayOut}`;
	const names = [...new Set(things.slice(0, MOST_COMPARED).map((one) => one.name))];
	const more = things.length > MOST_NAMED ? ' and others' : '';
	const are = names.length === 1 ? 'is' : 'are';
	return `There ${are} ${quoted(names.slice(0, MOST_NAMED))}${more}. ${wayOut}`;
}

/** @returns the nearest name, or form in which a dropdown shows one; undefined where none is near */
async function nearestOf(name: string, things: readonly Named[]): Promise<string | undefined> {
	const turns = new Turns();
	const near: string[] = [];
	for (let at = 0; at < Math.min(things.length, MOST_COMPARED); at += COMPARED_AT_ONCE) {
		const some = things.slice(at, at + COMPARED_AT_ONCE);
		const names = some.map((one) => one.name);
		const found = nearestTo(name, names) ?? nearestTo(name, some.map(shownOf));
		if (found !== undefined) near.push(found);
		await turns.due();
	}
	return nearestTo(name, near);
}

function shownOf({ name, shown }: Named): string {
	return shown ?? name;
}

/** @returns what is said where several things have that name: their IDs */
export function severalCalled({ name, label }: NamedThing, found: readonly Named[]): UserError {
	const known = found.slice(0, MOST_NAMED).map((one) => {
		const where = one.within === undefined ? '' : ` in ${quoted([one.within])}`;
		const id = one.id === '' ? 'no ID' : `the ID ${quoted([one.id])}`;
		return `${quoted([one.name])}${where} has ${id}`;
	});
	const more = found.length > known.length ? ` and ${found.length - known.length} others` : '';
	const message = `${found.length} ${label.toLowerCase()}s are called ${quoted([name])}`;
	return new UserError(message, {
		description: `${known.join(', ')}${more}. Choose one in '${label}' with 'By ID'${orWithPlace(found)}.`,
	});
}

/** @returns how to tell things of one name by their workspaces, where they are in different ones */
function orWithPlace(found: readonly Named[]): string {
	const [first] = found;
	if (first?.within === undefined || found.length > MOST_NAMED) return '';
	const places = new Set(found.map(({ within = '' }) => plainName(within)));
	if (places.size < found.length) return '';
	return `, or enter its workspace before its name, such as ${quoted([`${first.within}: ${first.name}`])}`;
}

/** @returns what is said of a thing that has the name, and no ID to ask for it with */
export function withoutId({ name, label }: NamedThing): UserError {
	return new UserError(`Nudgescribe gives no ID for the ${label.toLowerCase()} ${quoted([name])}`, {
		description: `It can't be used without one. Choose another one in '${label}', or look for its ID in Nudgescribe.`,
	});
}

function quoted(names: readonly string[]): string {
	const told = names.map((name) =>
		name.length > LONGEST_TOLD ? `${name.slice(0, LONGEST_TOLD)}…` : name,
	);
	return `'${told.join("', '")}'`;
}
