/** What a refusal can say of a name: that it lacks it, doesn't know it, would know it, or dislikes what it holds. */
export type Kind = 'missing' | 'unknown' | 'known' | 'wrong';

/** What APIs call a name in a request. */
export const THINGS =
	'(?:fields?|param(?:eter)?s?|propert(?:y|ies)|keys?|arguments?|args?|attributes?|inputs?|columns?|members?|elements?|variables?)';

const UNKNOWN = new RegExp(
	`\\bunrecogni[sz]ed\\b|\\bunexpected\\b|\\badditional ?propert|\\bextra (${THINGS}|forbidden)\\b|\\bshould not exist\\b` +
		`|\\bnot (known|recogni[sz]ed|expected|allowed|permitted|accepted|supported|defined (by|in|on))\\b|\\b(prohibited|forbidden)\\b` +
		`|\\b(unknown|unsupported|undefined|illegal|superfluous|no such) ((json|body|request|query) )?${THINGS}\\b` +
		`|\\bobject unknown\\b|\\bcannot find (the )?${THINGS}\\b|\\bnot an? (valid )?${THINGS}\\b|^unknown$`,
);
const NOTHING = '(null|blank|empty|nil|undefined|none|omitted)';
const MISSING = new RegExp(
	`\\b(required|missing|mandatory|absent|needed|lacks|no value)\\b|\\bmust be (present|provided|specified|given|supplied|set|filled)\\b` +
		`|\\b(not|n't|cannot|never)( be)? (set|given|provided|present|supplied|specified|sent|filled|${NOTHING})\\b` +
		`|\\b(is|was|are|were|got|received|input) ${NOTHING}\\b|^${NOTHING}$|\\bis ?blank\\b` +
		`|\\bmust (have|include|contain) (a |the )?${THINGS}\\b|\\bplease (provide|specify|enter|supply|send|give)\\b` +
		`|\\bnot found in (the )?(request|body|payload|input)\\b`,
);
const KNOWN =
	/\bdid you mean\b|\bperhaps you meant\b|\buse\b.*\binstead\b|\b(known|allowed|valid|accepted|supported|permitted) (propert|field|param|key|attribute|argument|name)/;
/** It is the value that an API doesn't know, or a name is told to be one that may be left out. */
const OF_VALUE = /\bvalue\b|\bone of\b|\bchoice\b/;
const OPTIONAL = /\b(not|n't) (required|mandatory|needed)\b|\boptional\b/;
/** Login and headers are the credential's, whatever they are called. */
const OF_LOGIN =
	/\b(headers?|cookies?|tokens?|credentials?|permissions?|log ?in|sign ?in|scopes?|roles?|authenticat\w*|authori[sz]\w*|upgrade|payment)\b/;

/**
 * @param words of a refusal: a clause, or the words of a code
 * @returns what they say of the names in them; undefined where they are about none
 */
export function kindIn(words: string): Kind | undefined {
	const text = words.toLowerCase().replace(/’/g, "'").replace(/-/g, ' ');
	if (OF_LOGIN.test(text)) return undefined;
	if (UNKNOWN.test(text) && !OF_VALUE.test(text)) return 'unknown';
	if (KNOWN.test(text)) return 'known';
	return MISSING.test(text) && !OPTIONAL.test(text) ? 'missing' : 'wrong';
}
