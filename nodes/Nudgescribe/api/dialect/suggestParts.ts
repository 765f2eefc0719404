import { wordsOfName } from './envelope';

/** What a name of a request is: an ID, a number, a size. Names of different kinds are not the same thing's. */
type Type = 'id' | 'number' | 'size' | 'name' | 'type' | 'format' | 'date' | 'other';

const TYPES: Array<[Type, RegExp]> = [
	['size', /^(size|limit|per|count|length|max|min|total)$/],
	['id', /^(id|uuid|guid|identifier|ref|uid)$/],
	['number', /^(number|num|no|nr|index|idx|offset)$/],
	['name', /^(name|title|label)$/],
	['type', /^(type|kind)$/],
	['format', /^format$/],
	['date', /^(date|time|at|datetime)$/],
	[
		'other',
		/^(status|state|email|phone|code|url|description|note|comment|reason|confirm|confirmation|force|mode|subject|text|flag|amount|currency|country|timezone)$/,
	],
];
/** Words of a name that tell nothing. */
const FILLING = /^(is|the|of|in|to|for|my|target|selected|current|req|request|param|data|display)$/;
/** The only names of these words are numbers by themselves. */
const COUNTED = /^(page|run|p)$/;

/** A name, taken apart. */
export interface Parts {
	/** what it is a name of: `customer`, `group` */
	nouns: string[];
	type: Type | undefined;
	isMany: boolean;
}

export function partsOf(name: string): Parts {
	return partsOfWords(wordsOfName(name));
}

/** A name in small letters may hide what it is: `workspaceid`, `cgid`. */
export function readings(name: string): Parts[] {
	const words = wordsOfName(name);
	const last = words.at(-1) ?? '';
	const [, start, end] = /^(.+)(ids?|number|num|no|name)$/.exec(last) ?? [];
	const whole = partsOfWords(words);
	if (start === undefined || end === undefined) return [whole];
	return [whole, partsOfWords([...words.slice(0, -1), start, end])];
}

function partsOfWords(given: string[]): Parts {
	const words = given.map(singular);
	const typed = words.map((word) => TYPES.find(([, pattern]) => pattern.test(word))?.[0]);
	const nouns = words.filter(
		(word, at) => typed[at] === undefined && !(given.length > 1 && FILLING.test(word) && at === 0),
	);
	const size = typed.find((one) => one === 'size');
	const type = size ?? typed.filter((one) => one !== undefined).at(-1);
	const isNumber = type === undefined && COUNTED.test(nouns.at(-1) ?? '');
	const isMany = given.at(-1) !== words.at(-1);
	return { nouns, type: isNumber ? 'number' : type, isMany };
}

function singular(word: string): string {
	return word.length > 2 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

export function areOfOneType({ type }: Parts, contract: Parts): boolean {
	return type === undefined || contract.type === undefined || type === contract.type;
}
