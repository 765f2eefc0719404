import { harmless } from '../../../../credentials/harmless';
import { culpritsAmong } from '../dialect/culprits';
import { inWords } from '../dialect/duration';
import type { Part } from '../dialect/part';
import { howMany, reasonsOf, wordsOfPart, wordsOfTaken } from '../dialect/partWords';
import type { Things } from '../dialect/partWords';
import { wordsOfRefusal } from '../dialect/refusal';
import type { Words } from '../dialect/refusal';
import { lackingFor } from '../access';
import type { Ended } from './ended';
import { wordsOfFailure } from './failureWords';
import { RequestError } from './refused';
import { suggestedBy } from './suggested';
import { withoutSecrets } from './secrets';

/** @returns the error for a request that was refused, or got no response */
export function errorOf(ended: Ended): RequestError {
	const { outcome, connection, endpoint } = ended;
	if (outcome.type !== 'response') return errorWith(ended, wordsOfFailure(outcome, ended));
	const { verdict } = outcome;
	if (verdict.type === 'part') return errorWith(ended, wordsOfPart(verdict.part, SINGLE));
	const no = verdict.type === 'no' ? verdict : undefined;
	if (!no)
		return errorWith(ended, { message: "Nudgescribe's answer is not understood", description: '' });
	const lacking = lackingFor(endpoint, connection.credentials);
	const wait = ended.askedWait === undefined ? undefined : inWords(ended.askedWait);
	const suggested = suggestedBy(ended);
	const error = errorWith(ended, wordsOfRefusal(no, { ...ended, lacking, wait, suggested }));
	error.suggested = suggested;
	return error;
}

/** What a request that changes one thing may carry out in part. */
const SINGLE: Things = { one: 'part of it', many: 'parts of it', done: 'done' };

/**
 * Words of an API are plain before they come here; those of a network come as they are.
 * @returns an error with these words, and the response among its details: without secrets, which a server may repeat
 */
export function errorWith({ outcome, connection, endpoint }: Ended, words: Words): RequestError {
	const { credentials, context } = connection;
	const node = context.getNode();
	const plain = (text: string) => withoutSecrets(text, credentials);
	const shown = {
		message: harmless(plain(words.message)),
		description: harmless(plain(words.description)),
	};
	if (outcome.type !== 'response') {
		return new RequestError(node, shown, { endpoint }, { failure: outcome.type });
	}
	const { httpStatus, status, text, verdict } = outcome;
	const details = { endpoint, status: httpStatus, answer: plain(text) };
	return new RequestError(node, shown, details, { verdict, meaning: status });
}

/**
 * @param values that were sent together
 * @returns the errors of those that were refused, by their places: of those that the answer names with their own
 * reason, and, where it counts more than it names, of all the others
 */
export function errorsOfPart(
	ended: Ended,
	part: Part,
	values: unknown[],
	things: Things,
): Map<number, RequestError> {
	const taken = wordsOfTaken(part, things, values.length);
	const culprits = culpritsIn(part, values);
	const errors = new Map<number, RequestError>();
	for (const [place, reason] of culprits) {
		const said = reason || part.said;
		const why = said === '' ? ', and does not say why' : `: ${said}`;
		const message = `Nudgescribe refused this ${things.one}${why}`;
		const description = `Correct it, and send it again alone. ${taken}`;
		errors.set(place, errorWith(ended, { message, description }));
	}
	if (areAllNamed(part, culprits.size, values.length)) return errors;
	const why = reasonsOf(part);
	const which = values.length === 1 ? '' : ', and does not say which';
	const message = `Nudgescribe refused ${howMany(part.refused, things, values.length)}${which}${why === '' ? '' : `: ${why}`}`;
	for (const place of values.keys()) {
		if (!errors.has(place)) errors.set(place, errorWith(ended, { message, description: taken }));
	}
	return errors;
}

function culpritsIn({ faults, taken, accepted }: Part, values: unknown[]): Map<number, string> {
	const named = culpritsAmong(faults, values);
	if (named.size > 0 || taken === undefined || taken.length !== accepted) return named;
	const took = new Set(taken);
	const left = [...values.entries()].filter(([, value]) => !took.has(String(value)));
	return new Map(
		left.length + taken.length === values.length ? left.map(([place]) => [place, '']) : [],
	);
}

/** Whether the answer names all that it refused, so that the others were taken. */
function areAllNamed({ accepted, refused, isVouched }: Part, named: number, sent: number): boolean {
	if (named === 0 || !isVouched) return false;
	return accepted === undefined ? refused === named : accepted + named >= sent;
}
