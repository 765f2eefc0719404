import { ALSO, THINGS } from '../names';
import type { Thing } from '../thing';
import { plainName, wordsOfName } from './envelope';

/** Tells what a field of a record is named after: `cg_id` after the customer group, `owner_id` after nothing that is known. */

/** How sure it is that a word is short for another one, and how long that one is: the shorter, the surer. */
interface Match {
	thing: Thing;
	strength: number;
	length: number;
}

/** Words of a name that say no more than what the thing's own name says. */
const SAYING_NOTHING = /^(the|its|own|this|full|display|pretty|human|short|current|public|my)$/;

/** What a name is about: a thing, and how sure that is; 'any' where it names none, so that it is about the record itself. */
export type Owner = { thing: Thing; isSure: boolean; isLikely: boolean } | 'any' | undefined;

/**
 * @param words of a field's name, without those that say what of the thing it is
 * @returns the thing that it is named after; undefined where that is not known
 */
export function ownerOf(words: string[]): Owner {
	const said = words.filter((word) => !SAYING_NOTHING.test(word)).join('');
	if (said === '') return 'any';
	const matches = THINGS.flatMap((thing) => matchesOf(thing, said));
	const [best, second] = matches.sort(byStrength);
	if (!best) return undefined;
	const isTie = second?.strength === best.strength && second.length === best.length;
	const { thing, strength } = best;
	return isTie ? undefined : { thing, isSure: strength >= SURE, isLikely: strength >= LIKELY };
}

/** @returns whether a name is named after a thing, or after any surely; words that say nothing are left out before */
export function isNamedAfter(name: string, thing: Thing | undefined, nothing: RegExp): boolean {
	const owner = ownerOf(wordsOfName(name).filter((word) => !nothing.test(word)));
	if (typeof owner !== 'object') return false;
	return thing ? owner.thing === thing : owner.isSure;
}

/** The best match with one of the thing's words. */
function matchesOf(thing: Thing, said: string): Match[] {
	const matches = thing.words.map((word) => {
		const plain = word.replace(/ /g, '');
		const initials = word.replace(/(\p{L})\p{L}* ?/gu, '$1');
		const strengths = [said, said.replace(/s$/, '')].map((one) => strengthOf(one, plain, initials));
		return { thing, strength: Math.max(...strengths), length: plain.length };
	});
	return matches
		.filter(({ strength }) => strength > 0)
		.sort(byStrength)
		.slice(0, 1);
}

function byStrength(one: Match, other: Match): number {
	return other.strength - one.strength || one.length - other.length;
}

/** So sure is a name that no other thing can be meant. */
const SURE = 3;
/** Letters that only come in the same order may be chance. */
const LIKELY = 2;
const SHORTEST_BEGINNING = 3;
const SHORTEST = 2;

function strengthOf(said: string, word: string, initials: string): number {
	if (said === word) return 4;
	if (said.replace(/ies?$/, 'y') === word) return 4;
	if (initials.length >= SHORTEST && initials === said) return 3;
	if (said.length >= SHORTEST_BEGINNING && word.startsWith(said)) return 2;
	return said.length >= SHORTEST && isShortFor(said, word) ? 1 : 0;
}

/** Whether the letters stand in the word in that order, the first one at its beginning. */
function isShortFor(said: string, word: string): boolean {
	if (said[0] !== word[0] || said.length >= word.length) return false;
	let at = 0;
	for (const letter of said) {
		at = word.indexOf(letter, at) + 1;
		if (at === 0) return false;
	}
	return true;
}

/** @returns the thing whose records have, or are listed under, a name of the contract; undefined for other names */
export function thingOf(contractName: string): Thing | undefined {
	return THINGS.find(({ id, list }) => id === contractName || list === contractName);
}

/** @returns the words of a name, and its ending apart where that is one of these; joined words count: `cgid` */
export function endingOf(
	name: string,
	endings: RegExp,
): { words: string[]; ending: string } | undefined {
	const words = wordsOfName(name);
	const last = words.at(-1) ?? '';
	if (endings.test(last)) return { words: words.slice(0, -1), ending: last };
	const joined = /^(\p{L}{2,})(id|name)$/u.exec(last);
	if (!joined?.[1] || !joined[2] || !endings.test(joined[2])) return undefined;
	const before = [...words.slice(0, -1), joined[1]];
	const owner = ownerOf(before);
	const isJoined = typeof owner === 'object' && owner.isSure;
	return isJoined ? { words: before, ending: joined[2] } : undefined;
}

/** Whether an API of any vendor may call something so: a workspace its `tenant`. */
export function isAlso(called: string, name: string): boolean {
	return (ALSO[name] ?? []).some((one) => plainName(one) === plainName(called));
}

/** Whether a name means the same in any API, alone or behind the thing's own. */
export function meansTheSame(called: string, name: string, thing: Thing): boolean {
	const also = new Set((ALSO[name] ?? []).map(plainName));
	const words = wordsOfName(called);
	return words.some(
		(_, at) => also.has(words.slice(at).join('')) && isOwn(words.slice(0, at), thing),
	);
}

/** Whether the words of a name that say whose it is say the thing itself, or nothing. */
export function isOwn(words: string[] | undefined, thing: Thing): boolean {
	const owner = words && ownerOf(words);
	return owner === 'any' || owner?.thing === thing;
}
