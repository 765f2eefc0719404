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
	['other', /^(status|state|email|phone|code|url|description|note|token|secret)$/],
];
/** Words of a name that tell nothing. */
const FILLING = /^(is|the|of|in|to|for|my|target|selected|current|req|request|param|field)$/;
/** The only names of these words are numbers by themselves. */
const COUNTED = /^(page|run|p)$/;

/** A name, taken apart. */
interface Parts {
	/** what it is a name of: `customer`, `group` */
	nouns: string[];
	type: Type | undefined;
	isMany: boolean;
}

/** Names that are as like as this have the same words. */
export const SAME = 6;
/** Names that are as like as this have the word in common that says what they are, or are short for each other. */
export const LIKE = 4;
/** Less than this is chance. */
export const FAINT = 2;

/**
 * @param accountName a name of the account
 * @param contractName a name of the contract
 * @returns how like they are by words and initials, from 0 up; 0 where they name different kinds of things
 */
export function likeness(accountName: string, contractName: string): number {
	const contract = partsOf(contractName);
	return Math.max(
		...readings(accountName).map((account) => {
			if (!areOfOneType(account, contract)) return 0;
			const byNouns = likenessOfNouns(account.nouns, contract.nouns);
			const isSameType = account.type !== undefined && account.type === contract.type;
			if (contract.nouns.length === 0 || account.nouns.length === 0) {
				return isSameType && account.isMany === contract.isMany ? byNouns + FAINT : 0;
			}
			return byNouns === 0
				? 0
				: byNouns + (isSameType && account.isMany === contract.isMany ? 1 : 0);
		}),
	);
}

/** Whether one can be the other by what kind of name they are: an ID is no number, and a size is no page. */
export function canBe(accountName: string, contractName: string): boolean {
	const [account, contract] = [partsOf(accountName), partsOf(contractName)];
	if (contract.type === 'id') return account.type === undefined || account.type === 'id';
	return account.type !== undefined && account.type === contract.type;
}

/** Whether names are of different kinds, by their words. */
export function differInType(accountName: string, contractName: string): boolean {
	return !areOfOneType(partsOf(accountName), partsOf(contractName));
}

function areOfOneType({ type }: Parts, contract: Parts): boolean {
	return type === undefined || contract.type === undefined || type === contract.type;
}

function partsOf(name: string): Parts {
	return partsOfWords(wordsOfName(name));
}

/** A name in small letters may hide what it is: `workspaceid`, `cgid`. */
function readings(name: string): Parts[] {
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

function likenessOfNouns(account: string[], contract: string[]): number {
	if (account.length === 0 || contract.length === 0) return 0;
	if (account.join('') === contract.join('')) return SAME;
	const [head = ''] = contract.slice(-1);
	const [own = ''] = account.slice(-1);
	const initials = initialsOf(contract);
	if (account.length === 1 && initials.includes(own)) return own.length > 1 ? LIKE : 1;
	const others = account
		.slice(0, -1)
		.filter((word) => !contract.some((one) => one.startsWith(word)));
	if (others.length > 1) return 0;
	return Math.max(0, likenessOfWords(own, head) - others.length);
}

/** A workspace is short for a space to work in, and a field for a customer's profile field. */
const IN_FULL: ReadonlyMap<string, string[]> = new Map([
	['workspace', ['work', 'space']],
	['field', ['customer', 'profile', 'field']],
]);

/** @returns what nouns may be shortened to: `cg` or `g` for a customer group */
function initialsOf(nouns: string[]): string[] {
	const all = nouns.flatMap((noun) => IN_FULL.get(noun) ?? [noun]).map((noun) => noun.charAt(0));
	const [first = ''] = nouns.slice(-1);
	return [all.join(''), all.slice(-2).join(''), first.charAt(0)];
}

/** Such as `group` and `grp`, `campaign` and `camp`, `workspace` and `space`. */
function likenessOfWords(own: string, head: string): number {
	if (own === head) return LIKE;
	if (own.length >= 3 && head.startsWith(own)) return LIKE - 1;
	if (own.length >= 4 && (head.endsWith(own) || own.endsWith(head))) return LIKE - 1;
	const isSkeleton = own.length >= 2 && own === skeletonWithin(own, head);
	return isSkeleton && own.charAt(0) === head.charAt(0) ? FAINT : 0;
}

/** @returns as much of a word as is found in another one, letter by letter and in order */
function skeletonWithin(own: string, head: string): string {
	let at = 0;
	for (const letter of head) if (letter === own.charAt(at)) at++;
	return own.slice(0, at);
}
