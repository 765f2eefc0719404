import type { Fields, Found } from './fields';
import type { Filled, Mapping } from './mapping';
import { contradicted, pathOf, unclear } from './unclear';
import type { Unclear } from './unclear';

/** Finding one thing in an answer, since the vendor documents few names. It throws Unclear only. */

/** Fields under other names that can be what is looked for. */
interface Kind {
	has: (field: Found) => boolean;
	/** whether no name says that it is it: nothing else can be, and a person is told */
	isGuess?: boolean;
}

/** What is looked for, and among what. */
export interface Search {
	/** all that there is */
	fields: Fields;
	/** how the account differs */
	mapping: Mapping;
	/** the name in the contract */
	name: string;
	/** what it is, with an article */
	wanted: string;
	/** whether a value can be what is looked for under that name */
	fits: (value: unknown) => boolean;
	/** fields under other names that can be it: those of the first kind of which there is one */
	kinds: Kind[];
	/** fields that a person may mean, where none of these is there */
	mayBe: (field: Found) => boolean;
	/** what the answer amounts to where none of them is there */
	otherwise?: () => Found | undefined;
	/** what a person may mean besides */
	alternative?: Filled | undefined;
}

/**
 * Looks for the mapping's name first, then for the contract's, then for other names, one kind after the other.
 * @throws Unclear that tells what there is, where API Mapping is contradicted, or where there is not one candidate
 */
export function findOne(search: Search): Found {
	const { fields, mapping, name, fits, kinds } = search;
	const { read } = mapping.of(name);
	if (typeof read === 'string') {
		const mapped = fields.at(read, fits);
		if (mapped) return mapped;
		throw contradicted("this answer doesn't have it there", {
			...search,
			candidates: likely(search),
		});
	}
	const named = fields.named(name, fits);
	if (named) return named;
	if (!fields.areMore) {
		for (const { has, isGuess = false } of kinds) {
			const found = distinct(fields.list.filter((field) => has(field) && !isRepeated(field)));
			const [first, second] = found;
			if (first && !second) {
				if (isGuess) mapping.guessed(name, pathOf(first, mapping) ?? first.name);
				return first;
			}
			if (first) throw ambiguous(search, found);
		}
	}
	const other = fields.areMore ? undefined : search.otherwise?.();
	if (other) return other;
	throw missing(search);
}

/** The same number twice is one candidate. */
function distinct(fields: Found[]): Found[] {
	const known = new Set<unknown>();
	return fields.filter(({ value }) => {
		const key = typeof value === 'object' ? value : String(value);
		const isNew = !known.has(key);
		known.add(key);
		return isNew;
	});
}

/** Whether a field is in what a server repeats of the request: the length of a body is no number of pages. */
function isRepeated({ within }: Found): boolean {
	if (!within) return false;
	return /^(req|request|(request[_-]?)?headers)$/i.test(within.name) || isRepeated(within);
}

function likely({ fields, mayBe }: Search): Found[] {
	return fields.areMore ? [] : fields.list.filter((field) => mayBe(field) && !isRepeated(field));
}

function ambiguous(search: Search, candidates: Found[]): Unclear {
	const message = `Nudgescribe's answer holds more than one thing that can be ${search.wanted}`;
	return unclear({ ...search, message, candidates });
}

function missing(search: Search): Unclear {
	// One that can be it may be among those that were not looked at, too.
	const message = search.fields.areMore
		? `Nudgescribe's answer holds too many fields to tell which of them is ${search.wanted}`
		: `Nudgescribe's answer does not hold ${search.wanted}`;
	return unclear({ ...search, message, candidates: likely(search) });
}
