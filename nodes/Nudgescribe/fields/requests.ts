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
		'Only for API fields that this node lacks: a JSON object with their API names. Replaces fields of the same name.',
});

/** In seconds. */
export const timeout = wholeNumber({
	displayName: 'Timeout',
	name: 'timeout',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 300,
	description: 'Max number of seconds for one request, including its login and retries',
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
			'Max number of requests to send at once, for all pages and items. Fewer are sent while Nudgescribe answers slowly.',
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
	'Max number of requests to send at once. Without this option, input items are processed one after the other.',
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
	description: 'Max number of customers to send in one request',
});

/**
 * @param isOn the field beside it that turns waiting on
 * @returns the field that limits the waiting, in seconds, shown while it is on
 */
export function waitTimeout(isOn: Field<boolean>): Field<number | undefined> {
	const seconds = wholeNumber({
		displayName: 'Wait Timeout',
		name: 'waitTimeout',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 600,
		description: 'Max number of seconds to wait before the node stops with an error',
	});
	return shownFor(isOn, [true], seconds);
}
