import { described, optional, shownFor } from './field';
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

const MOST_AT_ONCE = 20;

const atOnceAsked = optional(
	wholeNumber({
		displayName: 'Requests at Once',
		name: 'requestsAtOnce',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MOST_AT_ONCE },
		default: 10,
		description:
			'How many requests may be under way at most, for all pages and items. 10 by default; fewer while answers are slow.',
	}),
);

/** An expression may give any number: no more are under way than the editor lets a person enter. */
const requestsAtOnce: Field<number | undefined> = {
	...atOnceAsked,
	read: (source) => {
		const asked = atOnceAsked.read(source);
		return asked === undefined ? undefined : Math.min(asked, MOST_AT_ONCE);
	},
};

const changesAtOnce = described(
	requestsAtOnce,
	'How many requests may be under way at most. By default items go one after the other; fewer while answers are slow.',
);

const common = { customBodyFields, timeout };

/** The options of every operation that only reads, for its requests. */
export const readOptions = { ...common, requestsAtOnce };

/** The options of every operation that changes something, for its requests. */
export const changeOptions = { ...common, requestsAtOnce: changesAtOnce };

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
