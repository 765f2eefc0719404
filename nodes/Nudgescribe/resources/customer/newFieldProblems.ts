import { UserError } from 'n8n-workflow';

/** Of one input item: with more of them, something else was meant. */
export const MOST_CREATED = 100;

/** @returns the error for an input field with a name that no profile field can have */
export function unusable(name: string): UserError {
	return new UserError(`No profile field can be called '${name}'`, {
		description:
			'A name needs a letter or a digit, and no line breaks or control characters. Rename the input field in the node before this one.',
	});
}

/**
 * @param other the profile field, or another input field, that may be meant
 * @returns why an input field is not made a profile field
 */
export function nearlySo(name: string, other: string): UserError {
	return new UserError(
		`The input field '${name}' may be '${other}', so no profile field is created for it`,
		{
			description: `Rename it to '${other}' in the node before this one, or remove it. If both are meant, create '${name}' with 'Create' of the resource Profile Field.`,
		},
	);
}

/** @returns the error for two input fields that one new profile field would be created for */
export function twice(name: string, other: string): UserError {
	return new UserError(`The input fields '${other}' and '${name}' differ in case or blanks alone`, {
		description:
			'One profile field would be created for both. Rename or remove one of them in the node before this one.',
	});
}

/** @returns the error for so many input fields without a profile field that they can't be meant */
export function tooMany(count: number): UserError {
	return new UserError(`The workspace has no profile field for ${count} fields of the input item`, {
		description: `This node creates ${MOST_CREATED} at most for one item. Remove fields in the node before this one.`,
	});
}
