import type { Told } from './errors.cts';
import { HOLE } from './texts.cts';

/** What a pattern leaves open is worth a line of its own from so many letters on. */
const WORTH = 12;

/** @returns what recognizes the text that a pattern with holes stands for */
export function recognizer(pattern: string): RegExp {
	const parts = pattern.split(HOLE).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${parts.join('[^]*')}$`);
}

/** @returns those that say something which no other one says with a hole in its place */
export function distinctTexts(texts: string[]): string[] {
	const all = [...new Set(texts)];
	return all.filter((one) => !all.some((other) => other !== one && adds(one, other) < WORTH));
}

/** @returns the sentences of a text */
export function sentencesIn(text: string): string[] {
	return text.split(/(?<=[.!?])\s+(?=\p{Lu}|')/u).filter(Boolean);
}

/** @returns errors, each message once, with all that is advised on it */
export function distinct(errors: Told[]): Told[] {
	const messages = distinctTexts(errors.map(({ message }) => message));
	return messages.flatMap((message) => {
		const same = errors.filter((one) => one.message === message);
		const [first] = same;
		const advice = distinctTexts(same.flatMap(({ description }) => sentencesIn(description)));
		return first ? [{ ...first, description: advice.join(' ') }] : [];
	});
}

/** @returns how many letters a text has more than a pattern that it fits; Infinity for one that it does not fit */
function adds(text: string, pattern: string): number {
	if (!pattern.includes(HOLE) || !recognizer(pattern).test(text)) return Infinity;
	return lettersIn(text) - lettersIn(pattern);
}

/** @returns how many letters a text has, without what it adds in brackets */
export function lettersIn(text: string): number {
	return text.replace(/\([^)]*\)|[^\p{L}]/gu, '').length;
}
