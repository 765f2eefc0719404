/** What a refusal can say of a name: that it lacks it, doesn't know it, would know it, or dislikes what it holds. */
export type Kind = 'missing' | 'unknown' | 'known' | 'wrong';

/** What APIs call a name in a request. */
export const THINGS =
	'(?:fields?|param(?:eter)?s?|propert(?:y|ies)|keys?|arguments?|args?|attributes?|inputs?|columns?|members?|elements?|variables?)';

const UNKNOWN = anyOf([
	String.raw`\b(unrecogni[sz]ed|unexpected|prohibited|forbidden|(additional|unevaluated) ?propert\w*|object unknown)\b`,
	String.raw`\bextra (${THINGS}|forbidden)\b`,
	String.raw`\b(unknown|unsupported|illegal|superfluous|no such) ((json|body|request|query) )?${THINGS}\b`,
	String.raw`\b(should not exist|cannot find (the )?${THINGS}|not an? ((valid|known|recogni[sz]ed|allowed|expected) )?${THINGS})\b`,
	String.raw`\bnot (known|recogni[sz]ed|expected|allowed|permitted|accepted|supported|defined (by|in|on))\b`,
	'^unknown$',
]);
const NOTHING = '(null|blank|empty|nil|undefined|none|omitted)';
const MISSING = anyOf([
	String.raw`\b(required|missing|mandatory|absent|needed|lacks|no value|is ?blank|key ?error)\b`,
	String.raw`\bmust be (present|provided|specified|given|supplied|set|filled)\b`,
	String.raw`(\bnot|n't|\bcannot|\bnever)( be)? (set|given|provided|present|supplied|specified|sent|filled|${NOTHING})\b`,
	String.raw`\b(is|was|are|were|got|received|input) ${NOTHING}\b`,
	String.raw`\bmust (have|include|contain) (a |the )?${THINGS}\b`,
	// What was not sent is no text, either.
	String.raw`\b(must|should) be an? (valid )?(string|text|number|integer|int|uuid)\b`,
	String.raw`\bplease (provide|specify|enter|supply|send|give)\b`,
	String.raw`\bnot found in (the )?(request|body|payload|input)\b`,
	String.raw`\bundefined (index|array key|variable)\b`,
	`^${NOTHING}$`,
]);
const KNOWN =
	/\bdid you mean\b|\bperhaps you meant\b|\buse\b.*\binstead\b|\b(known|allowed|valid|accepted|supported|permitted) (propert|field|param|key|attribute|argument|name)/;
/** It is the value that an API doesn't know, or a name is told to be one that may be left out. */
const OF_VALUE = /\bvalue\b|\bone of\b|\bchoice\b/;
const OPTIONAL = /\bnot (required|mandatory|needed)\b|\boptional\b/;
/** Login and headers are the credential's, whatever they are called. */
const OF_LOGIN =
	/\b(headers?|cookies?|tokens?|credentials?|permissions?|log ?in|sign ?in|scopes?|roles?|authenticat\w*|authori[sz]\w*|upgrade|payment)\b/;

/**
 * @param words of a refusal: a clause, or the words of a code
 * @returns what they say of the names in them; undefined where they are about none
 */
export function kindIn(words: string): Kind | undefined {
	const text = words.toLowerCase().replace(/’/g, "'").replace(/-/g, ' ');
	if (OF_LOGIN.test(text) || OPTIONAL.test(text)) return undefined;
	if (UNKNOWN.test(text) && !OF_VALUE.test(text)) return 'unknown';
	if (KNOWN.test(text)) return 'known';
	return MISSING.test(text) ? 'missing' : 'wrong';
}

function anyOf(patterns: string[]): RegExp {
	return new RegExp(patterns.join('|'));
}
