import { areOfOneType, partsOf, readings } from './suggestParts';
import type { Parts } from './suggestParts';

/** Names that are as like as this have the same words, and tell of the same kind of thing. */
export const EXACT = 7;
/** Names that are as like as this have the same words, but for what kind of thing it is. */
const SAME = 6;
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
	return Math.max(...readings(accountName).map((account) => likenessOf(account, contract)));
}

function likenessOf(account: Parts, contract: Parts): number {
	if (!areOfOneType(account, contract)) return 0;
	// A noun alone is the thing itself, and so its ID.
	if (account.type === undefined && isOfAThing(contract)) return 0;
	const isSameType = account.type !== undefined && account.type === contract.type;
	const isSameNumber = account.isMany === contract.isMany;
	if (contract.nouns.length === 0 || account.nouns.length === 0) {
		return isSameType && isSameNumber ? FAINT : 0;
	}
	const byNouns = likenessOfNouns(account.nouns, contract.nouns);
	if (byNouns === 0) return 0;
	if (!isSameNumber) return byNouns - 1;
	return isSameType ? byNouns + 1 : byNouns;
}

/** Whether a name is that of something which a thing has, other than its ID. */
function isOfAThing({ type, nouns }: Parts): boolean {
	return nouns.length > 0 && type !== undefined && type !== 'id' && type !== 'number';
}

/** Whether one can be the other by what kind of name they are: an ID is no number, and a size is no page. */
export function canBe(accountName: string, contractName: string): boolean {
	const [account, contract] = [partsOf(accountName), partsOf(contractName)];
	if (contract.type === 'id') return account.type === undefined || account.type === 'id';
	return account.type !== undefined && account.type === contract.type;
}

/** Whether a name says of what kind it is. */
export function isTyped(accountName: string): boolean {
	return partsOf(accountName).type !== undefined;
}

/** Whether names are of different kinds, by their words. */
export function differInType(accountName: string, contractName: string): boolean {
	return !areOfOneType(partsOf(accountName), partsOf(contractName));
}

function likenessOfNouns(account: string[], contract: string[]): number {
	if (account.length === 0 || contract.length === 0) return 0;
	if (account.join('') === contract.join('')) return SAME;
	const [head = ''] = contract.slice(-1);
	const [own = ''] = account.slice(-1);
	const initials = initialsOf(contract);
	if (account.length === 1 && initials.includes(own)) return own.length > 1 ? LIKE : FAINT;
	const others = account
		.slice(0, -1)
		.filter((word) => !contract.some((one) => one.startsWith(word)));
	if (others.length > 1) return 0;
	return Math.max(0, likenessOfWords(own, head) - others.length);
}

/** What other APIs of this kind call the same things. */
const OTHER_WORDS: ReadonlyMap<string, RegExp> = new Map([
	['customer', /^(person|people|contact|recipient|member|subscriber|record|row)$/],
	['group', /^(segment|audience)$/],
	['workspace', /^(tenant|project|team)$/],
	['campaign', /^(mailing|journey)$/],
	['field', /^(attribute|property|column|trait)$/],
	['file', /^(csv|upload|document)$/],
]);

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
	if (OTHER_WORDS.get(head)?.test(own)) return LIKE - 1;
	if (own.length >= 3 && head.startsWith(own)) return LIKE - 1;
	if (own.length >= 4 && (head.endsWith(own) || own.endsWith(head))) return LIKE - 1;
	return isSkeletonOf(own, head) ? FAINT : 0;
}

/** Whether a word is another one without its vowels, and maybe more of its letters. */
function isSkeletonOf(own: string, head: string): boolean {
	if (!/^\p{L}[^aeiou]+$/u.test(own) || own.charAt(0) !== head.charAt(0)) return false;
	let at = 0;
	for (const letter of head) if (letter === own.charAt(at)) at++;
	return at === own.length;
}
