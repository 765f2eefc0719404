/** In characters: what is longer is no misspelt name. */
const LONGEST = 60;

/**
 * @param word that is none of the known ones
 * @returns the known one that it was probably meant to be; undefined when none is close
 */
export function nearestTo(word: string, known: Iterable<string>): string | undefined {
	if (word.length > LONGEST) return undefined;
	let nearest: string | undefined;
	let least = Math.max(2, Math.ceil(word.length / 3)) + 1;
	for (const one of known) {
		if (Math.abs(one.length - word.length) >= least) continue;
		const changes = changesBetween(plain(word), plain(one));
		if (changes < least) [nearest, least] = [one, changes];
	}
	return nearest;
}

function plain(name: string): string {
	return name.toLowerCase().replace(/[\s_-]+/g, '');
}

/** @returns how many characters have to be added, taken away or replaced to make one text of the other */
function changesBetween(one: string, other: string): number {
	let before = Array.from({ length: other.length + 1 }, (_, at) => at);
	for (const [row, character] of [...one].entries()) {
		const here = [row + 1];
		for (const [at, wanted] of [...other].entries()) {
			const replaced = (before[at] ?? 0) + (character === wanted ? 0 : 1);
			here.push(Math.min((before[at + 1] ?? 0) + 1, (here[at] ?? 0) + 1, replaced));
		}
		before = here;
	}
	return before.at(-1) ?? 0;
}
