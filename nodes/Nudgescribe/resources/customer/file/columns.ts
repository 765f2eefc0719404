import { nearestTo } from '../../../api/dialect/nearest';
import type { ProfileField } from '../../../api/records/profileFields';
import { named, shortened } from './problem';
import type { Problem } from './problem';

const MOST_RENAMED = 10;

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
	const free = grouped(fields.map(({ name }) => name).filter((name) => !given.has(name)));
	const others = grouped(names.filter((name) => !exact.has(name)));
	const right = names.map((name) => {
		const like = loose(name);
		const [field, another] = free.get(like) ?? [];
		const isCertain = another === undefined && others.get(like)?.length === 1;
		return !exact.has(name) && isCertain ? (field ?? name) : name;
	});
	const there = new Set(right);
	return {
		names: right,
		unknown: right.filter((name) => !exact.has(name)),
		missing: needed(fields).filter((name) => !there.has(name)),
	};
}

/** @returns names that are alike but for case and blanks */
function grouped(names: string[]): Map<string, string[]> {
	const groups = new Map<string, string[]>();
	for (const name of names) {
		const like = loose(name);
		const group = groups.get(like) ?? [];
		group.push(name);
		groups.set(like, group);
	}
	return groups;
}

/** @returns the names of the fields that every customer has a value in; where several tell customers apart, one may do */
export function needed(fields: ProfileField[]): string[] {
	const identifiers = fields.filter(({ isIdentifier }) => isIdentifier).length;
	return fields
		.filter(({ isRequired, isIdentifier }) => isRequired || (isIdentifier && identifiers === 1))
		.map(({ name }) => name);
}

function loose(name: string): string {
	return name
		.normalize('NFKC')
		.replace(/[\s\p{Cf}]+/gu, '')
		.toUpperCase()
		.toLowerCase();
}

/**
 * @param given the names of the file's columns
 * @param isMended whether names that differ in case or blanks alone are no problem
 * @returns what is wrong with them
 */
export function problemOfColumns(
	given: string[],
	columns: Columns,
	fields: ProfileField[],
	isMended: boolean,
): Problem | undefined {
	const says = differences(columns, fields);
	if (says !== '') {
		const known = named(fields.map(({ name }) => name));
		return {
			says,
			wayOut: `Correct the first line of the file, which names the profile fields. The workspace has the fields ${known}. If Nudgescribe takes the file all the same, turn on 'Skip Column Check' in the options.`,
		};
	}
	const renamed = columns.names.flatMap((name, at) => {
		const own = given[at] ?? '';
		return name === own ? [] : [`'${shortened(own)}' is called '${shortened(name)}'`];
	});
	if (renamed.length === 0 || isMended) return undefined;
	return {
		says: `calls profile fields otherwise than the workspace: ${renamed.slice(0, MOST_RENAMED).join(', ')}`,
		wayOut: 'Correct the first line of the file.',
		isMendable: true,
	};
}

function differences({ names, unknown, missing }: Columns, fields: ProfileField[]): string {
	const there = new Set(names);
	const free = fields.map(({ name }) => name).filter((name) => !there.has(name));
	const is = unknown.length === 1 ? 'a column that is no field' : 'columns that are no fields';
	const ofUnknown = `has ${is} of the workspace: ${suggested(unknown, free)}`;
	const ofMissing = `has no column for what every customer needs: ${named(missing)}`;
	if (unknown.length === 0) return missing.length === 0 ? '' : ofMissing;
	return missing.length === 0 ? ofUnknown : `${ofUnknown}, and ${ofMissing}`;
}

/** @param free fields that the file has no column for */
function suggested(unknown: string[], free: string[]): string {
	return named(unknown, (name) => {
		const nearest = nearestTo(name, free);
		return nearest === undefined ? '' : ` (perhaps '${nearest}')`;
	});
}
