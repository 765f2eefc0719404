import type { ProfileField } from '../../api/records/profileFields';

/** What is not seen in a name, wherever it stands, such as the byte order mark before a file's first column. */
const UNSEEN = /\p{Cf}/gu;
const BETWEEN_WORDS = /[\s_.-]+/g;

/** Names of fewer letters are alike by chance. */
const FEWEST_LETTERS = 4;

/** The fields of an input item, for the profile fields that they are meant for. */
export interface Meant {
	/** the names of input fields by those of profile fields */
	taken: Map<string, string>;
	/** the others */
	extra: string[];
	/** those of the others that are so nearly called as a profile field that a person may have meant it */
	near: Array<{ name: string; field: string }>;
}

/** Tells which profile field an input field is meant for. Items mostly have the same fields: the last answer is kept. */
export class InputFields {
	private readonly names: Set<string>;

	private readonly byPlainName: Map<string, string[]>;

	private last: { key: string; meant: Meant } | undefined;

	/** @param fields of the workspace */
	constructor(fields: ProfileField[]) {
		this.names = new Set(fields.map(({ name }) => name));
		this.byPlainName = groupedBy(this.names, plainName);
	}

	/** @param names of those fields of an item that have a value */
	meant(names: string[]): Meant {
		const key = JSON.stringify(names);
		if (this.last?.key !== key) this.last = { key, meant: this.find(names) };
		return this.last.meant;
	}

	private find(names: string[]): Meant {
		const exact = names.filter((name) => this.names.has(name));
		const taken = new Map(exact.map((name) => [name, name]));
		const others = groupedBy(
			names.filter((name) => !taken.has(name)),
			plainName,
		);
		for (const [plain, [name, another]] of others) {
			const [field, otherField] = this.byPlainName.get(plain) ?? [];
			const isClear = another === undefined && otherField === undefined;
			if (isClear && name !== undefined && field !== undefined && !taken.has(field)) {
				taken.set(field, name);
			}
		}
		const used = new Set(taken.values());
		const extra = names.filter((name) => !used.has(name));
		return { taken, extra, near: extra.flatMap((name) => this.near(name, taken)) };
	}

	/** The profile field that is called nearly so: but for case and blanks, or for a letter where it has no value yet. */
	private near(name: string, taken: Map<string, string>): Meant['near'] {
		const plain = plainName(name);
		const [same] = this.byPlainName.get(plain) ?? [];
		const isMeant = (field: string) =>
			!taken.has(field) && isAlmost(letters(plain), letters(plainName(field)));
		const field = same ?? [...this.names].find(isMeant);
		return field === undefined ? [] : [{ name, field }];
	}
}

function groupedBy(names: Iterable<string>, keyOf: (name: string) => string) {
	const groups = new Map<string, string[]>();
	for (const name of names) {
		const key = keyOf(name);
		const group = groups.get(key);
		if (group) group.push(name);
		else groups.set(key, [name]);
	}
	return groups;
}

/** @returns the same for names that look the same, but for case */
function plainName(name: string): string {
	const seen = name.normalize('NFC').replace(UNSEEN, '').trim();
	return seen.toUpperCase().toLowerCase().normalize('NFC');
}

function letters(plain: string): string {
	return plain.replace(BETWEEN_WORDS, '');
}

/** Whether two names are the same but for one letter: added, left out, another one, or in the place of the next. */
function isAlmost(one: string, other: string): boolean {
	if (one === other) return one !== '';
	if (Math.min(one.length, other.length) < FEWEST_LETTERS) return false;
	let begin = 0;
	while (begin < one.length && one[begin] === other[begin]) begin++;
	let end = 0;
	const most = Math.min(one.length, other.length) - begin;
	while (end < most && one.at(-1 - end) === other.at(-1 - end)) end++;
	const [a, b] = [one.slice(begin, one.length - end), other.slice(begin, other.length - end)];
	return (a.length <= 1 && b.length <= 1) || (a.length === 2 && a === `${b[1]}${b[0]}`);
}
