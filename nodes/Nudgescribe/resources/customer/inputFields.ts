import { mapInTurns } from '../../api/inTurns';
import type { ProfileField } from '../../api/records/profileFields';

/** What is not seen in a name, wherever it stands, such as the byte order mark before a file's first column. */
const UNSEEN = /\p{Cf}/gu;
const BETWEEN_WORDS = /[\s_.-]+/g;

/** Each input field is compared with each profile field: with more of them, that takes long. */
const MOST_COMPARED = 500;

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

/** A name of a field, as it is, as it is seen, without regard to case, and by its letters alone. */
interface Name {
	name: string;
	seen: string;
	plain: string;
	letters: string;
}

/** Tells which profile field an input field is meant for. Items mostly have the same fields: the last answer is kept. */
export class InputFields {
	private readonly names: Set<string>;

	private readonly byPlainName: Map<string, Name[]>;

	private last: { key: string; meant: Meant } | undefined;

	/** @param fields of the workspace */
	static async of(fields: ProfileField[]): Promise<InputFields> {
		return new InputFields(await mapInTurns(fields, ({ name }) => nameOf(name)));
	}

	private constructor(private readonly fields: Name[]) {
		this.names = new Set(fields.map(({ name }) => name));
		this.byPlainName = groupedBy(fields);
	}

	/** @param names of those fields of an item that have a value */
	meant(names: string[]): Meant {
		const key = JSON.stringify(names);
		if (this.last?.key !== key) this.last = { key, meant: this.find(names) };
		return this.last.meant;
	}

	/** @returns the profile field that is called so, or nearly so, if there is one */
	like(name: string): string | undefined {
		const { plain, letters } = nameOf(name);
		const [same] = this.byPlainName.get(plain) ?? [];
		return (same ?? this.fields.find((one) => isAlmost(letters, one.letters)))?.name;
	}

	private find(names: string[]): Meant {
		const exact = names.filter((name) => this.names.has(name));
		const taken = new Map(exact.map((name) => [name, name]));
		const others = names.filter((name) => !taken.has(name)).map(nameOf);
		for (const [plain, [one, another]] of groupedBy(others)) {
			const [field, otherField] = this.byPlainName.get(plain) ?? [];
			if (!one || another || !field || otherField || taken.has(field.name)) continue;
			taken.set(field.name, one.name);
		}
		const used = new Set(taken.values());
		const extra = others.filter(({ name }) => !used.has(name));
		const near = extra.slice(0, MOST_COMPARED).flatMap((one) => this.near(one, taken));
		return { taken, extra: extra.map(({ name }) => name), near };
	}

	/** The profile field that is called nearly so: but for case and blanks, or for a letter where it has no value yet. */
	private near({ name, plain, letters }: Name, taken: Map<string, string>): Meant['near'] {
		const [same] = this.byPlainName.get(plain) ?? [];
		const field =
			same ??
			this.fields
				.slice(0, MOST_COMPARED)
				.find((one) => isAlmost(letters, one.letters) && !taken.has(one.name));
		return field ? [{ name, field: field.name }] : [];
	}
}

function groupedBy(names: Name[]): Map<string, Name[]> {
	const groups = new Map<string, Name[]>();
	for (const name of names) {
		const group = groups.get(name.plain);
		if (group) group.push(name);
		else groups.set(name.plain, [name]);
	}
	return groups;
}

/** @returns a name with what tells it from others: names look the same that differ in what is not seen, or in case */
export function nameOf(name: string): Name {
	const seen = name.normalize('NFC').replace(UNSEEN, '').trim();
	const plain = seen.toUpperCase().toLowerCase().normalize('NFC');
	return { name, seen, plain, letters: plain.replace(BETWEEN_WORDS, '') };
}

/** Whether two names are the same but for one letter: added, left out, another one, or in the place of the next. */
function isAlmost(one: string, other: string): boolean {
	if (one === other) return one !== '';
	if (Math.abs(one.length - other.length) > 1) return false;
	if (Math.min(one.length, other.length) < FEWEST_LETTERS) return false;
	let begin = 0;
	while (begin < one.length && one[begin] === other[begin]) begin++;
	let end = 0;
	const most = Math.min(one.length, other.length) - begin;
	while (end < most && one.at(-1 - end) === other.at(-1 - end)) end++;
	const [a, b] = [one.slice(begin, one.length - end), other.slice(begin, other.length - end)];
	return (a.length <= 1 && b.length <= 1) || (a.length === 2 && a === `${b[1]}${b[0]}`);
}
