import { shownFor } from './field';
import type { Field } from './field';
import { jsonObject, wholeNumber } from './kinds';

/** Further fields of a request's body, by the names of the account. */
const customBodyFields = jsonObject({
	displayName: 'Custom Body Fields',
	name: 'customBodyFields',
	type: 'json',
	default: '{}',
	description:
		'Further fields to send, as a JSON object with the names that Nudgescribe uses. They replace fields of the same name.',
});

/** In seconds. */
export const timeout = wholeNumber({
	displayName: 'Timeout',
	name: 'timeout',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 300,
	description:
		'How many seconds one request may take, with its login and its repeats, before it is given up',
});

/** The options of every operation, for its requests. */
export const requestOptions = { customBodyFields, timeout };

export const batchSize = wholeNumber({
	displayName: 'Batch Size',
	name: 'batchSize',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 500,
	description: 'How many customers to send in one request at most',
});

/**
 * @param isOn the option beside it that turns waiting on
 * @returns the option that limits the waiting, in seconds, shown while it is on
 */
export function waitTimeout(isOn: Field<boolean>): Field<number | undefined> {
	const seconds = wholeNumber({
		displayName: 'Wait Timeout',
		name: 'waitTimeout',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 600,
		description: 'How many seconds to wait at most',
	});
	return shownFor(isOn, [true], seconds);
}
