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
/** Words of a name that tell nothing: at its beginning, and at its end. */
const LEADING = /^(is|the|of|in|to|for|my|target|selected|current|req|request|param|data|display)$/;
const TRAILING = /^(value|list|data|param)$/;
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
	const telling = withoutFilling(given);
	const words = telling.map(singular);
	const types = words.map(typeOf);
	const nouns = words.filter((_word, at) => types[at] === undefined);
	const told = types.filter((type) => type !== undefined);
	const type = told.find((one) => one === 'size') ?? told.at(-1);
	const isNumber = type === undefined && COUNTED.test(nouns.at(-1) ?? '');
	const isMany = telling.at(-1) !== words.at(-1);
	return { nouns, type: isNumber ? 'number' : type, isMany };
}

function withoutFilling(words: string[]): string[] {
	const [first = '', ...others] = words;
	const telling = others.length > 0 && LEADING.test(first) ? others : words;
	const last = telling.at(-1) ?? '';
	return telling.length > 1 && TRAILING.test(last) ? telling.slice(0, -1) : telling;
}

function typeOf(word: string): Type | undefined {
	return TYPES.find(([, pattern]) => pattern.test(word))?.[0];
}

function singular(word: string): string {
	return word.length > 2 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

export function areOfOneType({ type }: Parts, contract: Parts): boolean {
	return type === undefined || contract.type === undefined || type === contract.type;
}
