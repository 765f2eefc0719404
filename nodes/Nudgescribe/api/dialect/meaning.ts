import { tellsOfFailure } from './marks';

/** What a refusal means, by the number that HTTP has for it. */

/** The words by which an API says what HTTP has a status for; the first ones that fit count. */
const MEANINGS: Array<[number, RegExp]> = [
	[
		401,
		/\b(token|jwt|bearer|session)\b.*\b(expired?|invalid|missing|revoked|not valid|malformed)\b|\b(expired?|invalid|missing|revoked|bad|no)\b.*\b(token|jwt|bearer|session)\b|\bun ?authori[sz]ed\b|\bunauthenticated\b|\bnot (authenticated|logged in)\b|\bauthentication (required|failed)\b|\blog ?in (again|first)\b/,
	],
	[429, /too many requests|rate limit|throttl|slow down/],
	[
		402,
		/\bquota|\busage limit|\blimit (is )?(reached|exceeded)|insufficient (credits?|balance|funds)/,
	],
	[504, /\btime ?out|\btimed ?out|gateway/],
	[503, /unavailable|maintenance|overloaded/],
	[500, /internal (server )?error|unexpected error|unhandled|stack ?trace/],
	[
		413,
		/(payload|entity|request|body|batch) (is )?too (large|big)|too many (customers|rows|records|items)/,
	],
	[403, /\bforbidden\b|\bpermission|not (allowed|permitted)|access denied|not authori[sz]ed/],
	[
		404,
		/not ?found|no such|does ?n[o']t exist|does not exist|no longer exists|\bunknown\b(?! (field|param|propert|key|attribute|argument|column|name|input))/,
	],
];

const UNCLEAR = 400;

/**
 * @param status of the response
 * @param codes that the body gives
 * @param said what the body says
 * @returns the status that the refusal amounts to: the response's own, or else the body's, or else what its words mean
 */
export function meaningOf(status: number, codes: Array<number | string>, said: string): number {
	const byWords = meaningOfWords(said);
	if (status >= 400) return status === 400 && byWords === 401 ? byWords : status;
	const numbers = codes.filter((one): one is number => typeof one === 'number');
	const code = numbers.find((one) => one >= 400 && one < 600);
	if (code !== undefined) return code;
	// Such as 40101: a status with a number behind it.
	const longer = numbers.find((one) => Math.floor(one / 100) === 401);
	return longer === undefined ? (byWords ?? UNCLEAR) : 401;
}

/** @returns the status that HTTP has for what is said, if it has one */
export function meaningOfWords(said: string): number | undefined {
	const words = said
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.replace(/[_-]+/g, ' ')
		.toLowerCase();
	return MEANINGS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Whether words mean a refusal, where there is nothing else to tell it by. */
export function meansRefusal(words: string): boolean {
	return meaningOfWords(words) !== undefined || tellsOfFailure(words);
}
