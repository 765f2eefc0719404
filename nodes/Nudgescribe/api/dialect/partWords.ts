import type { Part } from './part';
import type { Words } from './refusal';

/** What was sent together, in words. */
export interface Things {
	/** what one of them is called, and several */
	one: string;
	many: string;
	/** what became of those that were taken: stored, say */
	done: string;
}

const MOST_REASONS = 3;

/**
 * @param sent how many were sent, where that is known
 * @returns what is told of a request of which a part was refused
 */
export function wordsOfPart(part: Part, things: Things, sent?: number): Words {
	const reasons = part.faults.map(({ reason, place, about: value = '' }) => {
		const about = placed(place) || value;
		return reason.includes(about) ? reason : `${about}: ${reason}`;
	});
	const why = reasonsOf(part, reasons);
	return {
		message: `Nudgescribe refused ${howMany(part.refused, things, sent)}${why === '' ? ', and does not say why' : `: ${why}`}`,
		description: `${wordsOfTaken(part, things, sent)}${isNoneOfOne(part, sent) ? '' : ` Do not send again what is ${things.done}.`}`,
	};
}

/** @returns what became of the others, as a sentence */
export function wordsOfTaken(part: Part, { one, many, done }: Things, sent?: number): string {
	const { accepted } = part;
	if (isNoneOfOne(part, sent)) return `The ${one} is not ${done}.`;
	if (accepted === undefined) {
		return `Nudgescribe does not say how many ${many} it took: look there which are ${done}.`;
	}
	const of = sent === undefined ? '' : ` of ${sent}`;
	const isOne = accepted === 1;
	return `${accepted}${of} ${isOne && sent === undefined ? one : many} of this request ${isOne ? 'is' : 'are'} ${done}.`;
}

/** Whether a single thing was sent, and not taken. */
function isNoneOfOne({ accepted }: Part, sent: number | undefined): boolean {
	return sent === 1 && accepted === 0;
}

/** @returns the first few reasons, or else what the answer says of the whole; '' for nothing */
export function reasonsOf(
	{ faults, said }: Part,
	reasons = faults.map(({ reason }) => reason),
): string {
	const distinct = [...new Set(reasons.filter((one) => one !== ''))];
	if (distinct.length === 0) return said;
	const more = distinct.length - MOST_REASONS;
	return `${distinct.slice(0, MOST_REASONS).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

/** @returns how many were refused, in words */
export function howMany(refused: number | undefined, { one, many }: Things, sent?: number): string {
	if (sent === 1) return `the ${one}`;
	if (refused === undefined) return `a part of the ${many}`;
	if (sent !== undefined && refused <= sent) return `${refused} of ${sent} ${many}`;
	return `${refused} ${refused === 1 ? one : many}`;
}

function placed(place: { number: number; isIndex: boolean } | undefined): string {
	return place ? `${place.isIndex ? 'index' : 'row'} ${place.number}` : '';
}
