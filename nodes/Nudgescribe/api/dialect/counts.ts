import { fieldsIn, isTold, wordsOfName } from './envelope';
import type { Field, Level } from './envelope';
import { isRecord } from './json';

/** What was asked for in one request. */
export interface Change {
	/** how many things were sent; undefined where that is not known */
	sent: number | undefined;
	isDelete: boolean;
	/** whether several things were sent, of which some may be left out */
	isMany: boolean;
}

/** Words for what became of things, by the class that they belong to. */
const CLASSES = {
	refused:
		/^(rejected|rejects|fail|fails|failed|refused|invalid|ko|errored|unsuccessful|failures?|rejections?|declined|bad|err|errors?|malformed|unmatched|not(found|imported|stored|added|accepted|saved|processed|updated|created|deleted|removed))$/,
	leftOut: /^(skipped|ignored|missing|unknown|unprocessed|dropped|discarded|nonexistent)$/,
	accepted:
		/^(ok|accepted|succeeded|successful|successes|success|imported|stored|saved|passed|valid|loaded|uploaded)$/,
	changed:
		/^(created|inserted|added|new|updated|modified|changed|upserted|unchanged|existing|replaced|merged|matched)$/,
	queued: /^(queued|pending|scheduled|enqueued|processing)$/,
	deleted: /^(deleted|removed)$/,
};
type Class = keyof typeof CLASSES;

/** What such a word counts also where one thing was changed: others may count what is in it. */
const OF_ONE =
	/^(rejected|failed|refused|errors?|accepted|succeeded|stored|saved|created|inserted|updated|upserted|deleted|removed|not(found|stored|saved|accepted|created|updated|deleted|removed))$/;

const COUNTING = /^(number|num|count|counts|total|totals|of|n|sum)$/;
const THINGS =
	/^(rows?|records?|items?|entries|lines?|customers?|contacts?|users?|ids?|emails?|index(es)?|indices|list|messages?)$/;

/**
 * @param isMany whether several things were sent: the customers of a group that goes are not what was asked for
 * @returns what a field of that name counts or lists: `rejected_rows` what was refused
 */
export function classOf(name: string, isMany: boolean): Class | undefined {
	const word = restOf(name, isMany).join('');
	if (!isMany && !OF_ONE.test(word)) return undefined;
	const classes = Object.keys(CLASSES) as Class[];
	return classes.find((one) => CLASSES[one].test(word));
}

/** @returns the words of a name without those that only say that it counts or lists */
export function restOf(name: string, isMany: boolean): string[] {
	return wordsOfName(name).filter((word) => !COUNTING.test(word) && !(isMany && THINGS.test(word)));
}

/** The numbers of an answer, by what they count. */
export class Counts {
	private readonly byClass = new Map<Class, number[]>();

	constructor(
		levels: Level[],
		private readonly change: Change,
	) {
		for (const { fields } of levels) {
			for (const field of fields) this.add(field);
		}
	}

	/** How many were taken, as far as the answer says: undefined where it does not. */
	get accepted(): number | undefined {
		const { isDelete } = this.change;
		const queued = this.sum('queued');
		const stated = (isDelete ? this.least('deleted') : undefined) ?? this.least('accepted');
		const done = stated ?? (isDelete ? undefined : this.sum('changed'));
		return done === undefined ? queued : done + (queued ?? 0);
	}

	/** How many were not, as far as the answer says. */
	get refused(): number {
		const leftOut = this.change.isMany ? (this.byClass.get('leftOut') ?? []) : [];
		return Math.max(0, ...(this.byClass.get('refused') ?? []), ...leftOut);
	}

	private add({ name, plain, value }: Field): void {
		const kind = classOf(name, this.change.isMany);
		// A list of errors may hold several for one thing, or none that is about one.
		if (!kind || (isTold(plain) && Array.isArray(value))) return;
		const count = countOf(value);
		if (count === undefined) return;
		const counts = this.byClass.get(kind) ?? [];
		counts.push(count);
		this.byClass.set(kind, counts);
	}

	private least(kind: Class): number | undefined {
		const counts = this.byClass.get(kind);
		return counts && Math.min(...counts);
	}

	private sum(kind: Class): number | undefined {
		return this.byClass.get(kind)?.reduce((total, count) => total + count, 0);
	}
}

function countOf(value: unknown): number | undefined {
	if (Array.isArray(value)) return value.length;
	if (typeof value === 'string') return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
	if (typeof value === 'number') return value >= 0 ? value : undefined;
	const inner = isRecord(value)
		? fieldsIn(value).find(({ plain }) => COUNTING.test(plain))
		: undefined;
	return typeof inner?.value === 'number' ? inner.value : undefined;
}
