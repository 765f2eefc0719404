import { ALSO } from '../../names';
import { ENDPOINTS } from '../../dialect/places';
import type { Trial } from '../../http/trial';

/** How words are joined to a name, and how such a name is told. */
interface Style {
	join: (words: string[]) => string;
	isIt: RegExp;
}

/** @returns words joined by capitals: `customerGroupId` */
export function camel(words: string[]): string {
	const [first = '', ...others] = words;
	return first + others.map(capital).join('');
}

function capital(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The most usual ones first. */
const STYLES: Style[] = [
	{ join: camel, isIt: /^[a-z]+[A-Z]/ },
	{ join: (words) => words.join('_'), isIt: /[a-z]_[a-z]/ },
	{ join: (words) => words.map(capital).join(''), isIt: /^[A-Z][a-z]/ },
	{ join: (words) => words.join('-'), isIt: /[a-z]-[a-z]/ },
];

/** In names: what is as often as this in answers is no chance. */
const OFTEN = 3;
/** By how many other words one goes back for another way to join them. */
const COST_OF_STYLE = 3;

/**
 * @param name of the contract
 * @returns how an account may call it: the contract's own words and those that other APIs have, joined as its names
 * are in requests and answers, the likeliest first
 */
export function spellingsOf(name: string, { seen, account }: Trial): string[] {
	const sent = new Set(ENDPOINTS.flatMap((endpoint) => account.at(endpoint).sentNames));
	const read = new Set([...seen].map(({ accountName }) => accountName));
	const count = ({ isIt }: Style, names: Set<string>) =>
		[...names].filter((one) => isIt.test(one)).length;
	const often = STYLES.map((style) => ({
		...style,
		times: count(style, sent) + Math.floor(count(style, read) / OFTEN),
	}));
	const styles = often.sort((one, other) => other.times - one.times);
	const all = [name, ...(ALSO[name] ?? [])].map((one) => one.split('_'));
	const ranked = all.flatMap((words, rank) =>
		styles.map(({ join }, place) => ({
			text: join(words),
			// The contract's own words are the likeliest, however they are joined.
			cost: rank === 0 ? place : rank + COST_OF_STYLE * place,
		})),
	);
	const texts = ranked.sort((one, other) => one.cost - other.cost).map(({ text }) => text);
	return [...new Set(texts)].filter((one) => one !== name);
}

/** @returns another name, joined as one is that an account has for a name of the contract; undefined where that is another */
export function joinedLike(own: string, name: string, other: string): string | undefined {
	const style = STYLES.find(({ join }) => join(name.split('_')) === own);
	return style?.join(other.split('_'));
}
