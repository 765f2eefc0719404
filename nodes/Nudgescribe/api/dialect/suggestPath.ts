/** Where a name stands that a refusal is about. */
export interface Place {
	name: string;
	/** whether the refusal is about something in it: a customer in a list */
	isAround: boolean;
}

/** In characters, and in steps. */
const LONGEST = 200;
const MOST_STEPS = 10;

const NAME = /^[\p{L}_][\p{L}\p{N}_-]{0,59}$/u;

/** Steps to a name that are no part of what was sent. */
const OUTSIDE =
	/^([$#]?|body|data|request|requestbody|req|json|payload|params|query|form|formdata|attributes|input|\$input|root|object|dto|value|command|model|arg\d?|nonfielderrors|non_field_errors|base|schemaerrors|_schema|_errors)$/i;
const OF_CODE = /(request|req|dto|input|form|body|params|command|payload|model)$/i;

/** Words that stand where a name could. */
const WORDS =
	/^(the|an?|it|this|that|these|they|which|one|some|all|any|each|at|least|more|following|is|are|was|were|be|must|may|can|cannot|should|not|has|have|in|of|for|to|on|from|with|by|no|missing|required|mandatory|invalid|valid|unknown|unexpected|unrecognized|null|nil|none|undefined|empty|blank|true|false|string|integer|boolean|array|values?|fields?|param(eter)?s?|propert(y|ies)|keys?|arguments?|inputs?|content|errors?|validation|bad|failed|provided|given|names|namespaces?|__proto__|constructor)$/i;

/**
 * @param path steps to a name: `body.group`, `/data/group`, `customers[0].email`
 * @returns the outermost name of what was sent in it; undefined where there is none
 */
export function placeAt(path: string): Place | undefined {
	const text = path.slice(0, LONGEST);
	const steps = text.split(/[./[\]]+/, MOST_STEPS);
	while (steps.length > 0 && isOutside(steps)) steps.shift();
	const [name = '', ...inner] = steps.filter((step) => step !== '');
	if (!NAME.test(name) || WORDS.test(name)) return undefined;
	return { name, isAround: inner.length > 0 };
}

function isOutside([first = '', ...others]: string[]): boolean {
	return OUTSIDE.test(first) || (others.some((step) => step !== '') && OF_CODE.test(first));
}
