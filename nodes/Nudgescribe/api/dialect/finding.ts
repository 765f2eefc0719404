import { OperationalError } from 'n8n-workflow';
import type { Fields, Found } from './fields';

/** Finding things in an answer by shape, since the vendor documents few names. It throws OperationalError only. */

/** What is looked for, and among what. */
export interface Search {
	/** all that there is, to be told where nothing is found */
	fields: Fields;
	/** the name in the account */
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
export function candidatesFor({ fields, name, fits, isCandidate }: Search): Found[] {
	const named = fields.named(name, fits);
	if (named) return [named];
	return fields.areMore ? [] : fields.list.filter(isCandidate);
}

/**
 * @param wanted what is looked for, with an article
 * @param contractName its name in the contract
 * @returns the named field, or else the only one that can be it
 * @throws OperationalError that tells what there is, when there is not one candidate
 */
export function findOne(search: Search, wanted: string, contractName: string): Found {
	const [found, ...others] = candidatesFor(search);
	if (found && others.length === 0) return found;
	throw unclear(problemOf(search.fields, found, wanted), contractName, search.fields);
}

function problemOf({ areMore }: Fields, found: Found | undefined, wanted: string): string {
	if (found) return `Nudgescribe's answer holds more than one thing that can be ${wanted}`;
	// One that can be it may be among those that were not looked at, too.
	if (areMore)
		return `Nudgescribe's answer holds too many fields to tell which of them is ${wanted}`;
	return `Nudgescribe's answer does not hold ${wanted}`;
}

/** @returns the error for a response that is not understood: what it holds, and what to do about it */
export function unclear(message: string, contractName: string, fields: Fields): OperationalError {
	const { list, areMore } = fields;
	const seen = list
		.slice(0, MOST_SHOWN)
		.map((field) => `'${pathOf(field)}' (${kindOf(field.value)})`);
	const left = list.length - seen.length;
	const more = areMore ? ', and many more' : left > 0 ? `, and ${left} more` : '';
	const example = JSON.stringify({ [contractName]: 'its name there' });
	return new OperationalError(message, {
		description: `It holds ${seen.join(', ') || 'no fields'}${more}. If the right one has another name, enter it in 'Field Name Overrides' of the credential: ${example}.`,
	});
}

/** @returns where a field is, by the names of the records that it is in; cut where that is long */
function pathOf(field: Found): string {
	let path = field.name.slice(0, LONGEST_PATH);
	for (let around = field.within; around; around = around.within) {
		path = `${around.name.slice(0, LONGEST_PATH)}.${path}`;
	}
	return path.slice(0, LONGEST_PATH);
}

function kindOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'list';
	return typeof value === 'string' ? 'text' : typeof value;
}
