import { nearestTo } from '../../../api/dialect/nearest';
import type { ProfileField } from '../../../api/records/profileFields';
import { named } from './problem';
import type { Problem } from './problem';

/** What a file's columns are to a workspace's profile fields. */
export interface Columns {
	/** the fields' names where those of columns differ from them in case or blanks alone, else the columns' own */
	names: string[];
	/** columns that no field is called after */
	unknown: string[];
	/** those that every customer needs, and the file has no column for */
	missing: string[];
}

/** @returns how a file's columns go with a workspace's fields */
export function columnsIn(names: string[], fields: ProfileField[]): Columns {
	const exact = new Set(fields.map(({ name }) => name));
	const given = new Set(names);
	const free = fields.filter(({ name }) => !given.has(name));
	const found = new Map<string, string[]>();
	for (const { name } of free) found.set(loose(name), [...(found.get(loose(name)) ?? []), name]);
	const others = names.filter((name) => !exact.has(name)).map(loose);
	const isAlone = (name: string) => others.filter((one) => one === loose(name)).length === 1;
	const fieldOf = (name: string) => {
		const [only, another] = (!exact.has(name) && isAlone(name) && found.get(loose(name))) || [];
		return another === undefined ? only : undefined;
	};
	const right = names.map((name) => fieldOf(name) ?? name);
	return {
		names: right,
		unknown: right.filter((name) => !exact.has(name)),
		missing: needed(fields).filter((name) => !right.includes(name)),
	};
}

/** Where several fields tell customers apart, one of them may do. */
function needed(fields: ProfileField[]): string[] {
	const identifiers = fields.filter(({ isIdentifier }) => isIdentifier).length;
	return fields
		.filter(({ isRequired, isIdentifier }) => isRequired || (isIdentifier && identifiers === 1))
		.map(({ name }) => name);
}

function loose(name: string): string {
	return name
		.normalize('NFKC')
		.replace(/[\s\ufeff]+/g, '')
		.toUpperCase()
		.toLowerCase();
}

/**
 * @param given the names of the file's columns
 * @param isMended whether names that differ in case or blanks alone are no problem
 */
export function problemOfColumns(
	given: string[],
	{ names, unknown, missing }: Columns,
	fields: ProfileField[],
	isMended: boolean,
): Problem | undefined {
	const known = fields.map(({ name }) => name);
	const all = `The workspace has the fields ${named(known)}.`;
	if (unknown.length + missing.length > 0) {
		const unknownAs =
			unknown.length === 1
				? 'a column that is no profile field'
				: 'columns that are no profile fields';
		const says = [
			...(unknown.length > 0
				? [`has ${unknownAs} of the workspace: ${suggested(unknown, known)}`]
				: []),
			...(missing.length > 0
				? [`has no column for what every customer needs: ${named(missing)}`]
				: []),
		];
		return {
			says: says.join(', and '),
			wayOut: `Correct the first line of the file, which names the profile fields. ${all} If Nudgescribe takes the file all the same, turn on 'Skip Column Check' in the options.`,
		};
	}
	const renamed = given.flatMap((name, at) =>
		name === names[at] ? [] : [`'${name}' is called '${names[at] ?? ''}'`],
	);
	if (renamed.length === 0 || isMended) return undefined;
	return {
		says: `calls profile fields otherwise than the workspace: ${renamed.slice(0, 10).join(', ')}`,
		wayOut: 'Correct the first line of the file.',
		isMendable: true,
	};
}

function suggested(unknown: string[], known: string[]): string {
	const [only] = unknown;
	const nearest = unknown.length === 1 && only !== undefined ? nearestTo(only, known) : undefined;
	return nearest === undefined ? named(unknown) : `${named(unknown)} (perhaps '${nearest}')`;
}
