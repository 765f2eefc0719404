/** Something that can be chosen from a list, as the list shows it. */
export interface Choice {
	name: string;
	/** its ID; '' where it has none, and can't be chosen */
	value: string;
}

/** In ms: while somebody types into the search of a list. */
const KEPT_MS = 60_000;
/** So many lists are kept, with so many characters together. */
const MOST_LISTS = 50;
const MOST_CHARACTERS = 5_000_000;

interface Kept {
	choices: Promise<Choice[]>;
	at: number;
	characters: number;
}

/**
 * The lists that were read in the last minute. n8n asks anew for every letter that is typed into a search, and says
 * nothing of the opening that it belongs to.
 */
export class RecentLists {
	/** By keys that tell nothing; the oldest first. */
	private readonly lists = new Map<string, Kept>();

	/**
	 * @param key of the account and the list
	 * @param read gets the list, with the time that takes
	 * @returns the list as it is now; those who ask for it in the next minute get the same
	 */
	async anew(key: string, read: () => Promise<Choice[]>): Promise<Choice[]> {
		const kept: Kept = { choices: read(), at: Date.now(), characters: 0 };
		this.lists.delete(key);
		this.lists.set(key, kept);
		const measure = (choices: Choice[]) => {
			kept.characters = charactersIn(choices);
			this.clean();
		};
		const forget = () => {
			if (this.lists.get(key) === kept) this.lists.delete(key);
		};
		kept.choices.then(measure, forget);
		return await kept.choices;
	}

	/** @returns the list as it was in the last minute, or else as it is now */
	async find(key: string, read: () => Promise<Choice[]>): Promise<Choice[]> {
		this.clean();
		return await (this.lists.get(key)?.choices ?? this.anew(key, read));
	}

	private clean(): void {
		const now = Date.now();
		let characters = 0;
		for (const [at, [key, kept]] of [...this.lists].reverse().entries()) {
			characters += kept.characters;
			// A clock that was put back must not make them last.
			const isOld = now - kept.at >= KEPT_MS || now < kept.at;
			if (isOld || at >= MOST_LISTS || characters > MOST_CHARACTERS) this.lists.delete(key);
		}
	}
}

function charactersIn(choices: Choice[]): number {
	return choices.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
}
