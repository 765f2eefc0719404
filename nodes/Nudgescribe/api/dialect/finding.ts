import { OperationalError } from 'n8n-workflow';
import type { Fields, Found } from './fields';
import type { Mapping } from './mapping';

/** Finding things in an answer by shape, since the vendor documents few names. It throws OperationalError only. */

/** What a text of a record is called, by what it is. */
export const KINDS = {
	id: /(^|[_-])[iI][dD]$|[a-z]I[dD]$/,
	name: /(name|title|label)$/i,
	status: /(status|state)$/i,
};

/** What is looked for, and among what. */
export interface Search {
	/** all that there is, to be told where nothing is found */
	fields: Fields;
	/** how the account differs */
	mapping: Mapping;
	/** the name in the contract */
	name: string;
	/** whether a value can be what is looked for under that name */
	fits: (value: unknown) => boolean;
	/** whether a field under another name can be it */
	isCandidate: (field: Found) => boolean;
}

const MOST_SHOWN = 12;
/** In characters. */
const LONGEST_PATH = 60;

/** @returns the named field, or else all that can be it: none, where there are too many fields to tell */
export function candidatesFor({ fields, mapping, name, fits, isCandidate }: Search): Found[] {
	const named = fields.named(mapping.nameOf(name), fits);
	if (named) return [named];
	return fields.areMore ? [] : fields.list.filter((one) => isCandidate(one) && !isRepeated(one));
}

/** Whether a field is in what a server repeats of the request: the length of a body is no number of pages. */
function isRepeated({ within }: Found): boolean {
	if (!within) return false;
	return /^(req|request|(request[_-]?)?headers)$/i.test(within.name) || isRepeated(within);
}

/**
 * @param wanted what is looked for, with an article
 * @returns the named field, or else the only one that can be it
 * @throws OperationalError that tells what there is, when there is not one candidate
 */
export function findOne(search: Search, wanted: string): Found {
	const [found, ...others] = candidatesFor(search);
	if (found && others.length === 0) return found;
	throw unclear(problemOf(search.fields, found, wanted), search);
}

function problemOf({ areMore }: Fields, found: Found | undefined, wanted: string): string {
	if (found) return `Nudgescribe's answer holds more than one thing that can be ${wanted}`;
	// One that can be it may be among those that were not looked at, too.
	if (areMore)
		return `Nudgescribe's answer holds too many fields to tell which of them is ${wanted}`;
	return `Nudgescribe's answer does not hold ${wanted}`;
}

/** @returns the error for a response that is not understood: what it holds, and what to do about it */
export function unclear(message: string, { fields, mapping, name }: Search): OperationalError {
	const { list, areMore } = fields;
	const seen = list
		.slice(0, MOST_SHOWN)
		.map((field) => `'${pathOf(field, mapping)}' (${kindOf(field.value)})`);
	const left = list.length - seen.length;
	const more = areMore ? ', and many more' : left > 0 ? `, and ${left} more` : '';
	const example = JSON.stringify({ [name]: 'its name there' });
	return new OperationalError(message, {
		description: `It holds ${seen.join(', ') || 'no fields'}${more}. If the right one has another name, enter it in 'Field Name Overrides' of the credential: ${example}.`,
	});
}

/** @returns where a field is, by the names of the records that it is in; cut where that is long */
function pathOf(field: Found, mapping: Mapping): string {
	const shown = ({ name }: Found) => mapping.plain(name).slice(0, LONGEST_PATH);
	let path = shown(field);
	for (let around = field.within; around; around = around.within) {
		path = `${shown(around)}.${path}`;
	}
	return path.slice(0, LONGEST_PATH);
}

function kindOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'list';
	return typeof value === 'string' ? 'text' : typeof value;
}
