import { UserError } from 'n8n-workflow';
import type { Customer } from './profileData';

/** A person reads no more names in an error. */
const MOST_NAMED = 20;

export const REFRESH =
	"Refresh the list of profile fields in 'Profile Fields', then map the values again.";
export const REMOVE =
	"Remove the field from the input item, or set 'Missing Profile Fields' in the options to 'Ignore'.";

/** @returns the error for names in the mapper, or of input fields, that the workspace has no profile field for */
export function unknownFields(
	{ unknown, near }: Pick<Customer, 'unknown' | 'near'>,
	isAutomatic: boolean,
): UserError {
	const named = unknown.slice(0, MOST_NAMED).join("', '");
	const more = unknown.length > MOST_NAMED ? ` and ${unknown.length - MOST_NAMED} others` : '';
	const meant = near.slice(0, MOST_NAMED).map(({ name, field }) => `'${name}' may be '${field}'.`);
	return new UserError(`The workspace has no profile field '${named}'${more}`, {
		description: [...meant, isAutomatic ? REMOVE : REFRESH].join(' '),
	});
}

/** @returns what a person is told of an input field that is left out, and may be meant for a profile field */
export function leftOut({ name, field }: Customer['near'][number]): string[] {
	return [
		`The input field '${name}' was left out, though the profile field '${field}' is called nearly so`,
		`Rename it to '${field}' in the node before this one to send it`,
	];
}
