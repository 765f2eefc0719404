import type { IDataObject } from 'n8n-workflow';
import { Turns } from '../turns';
import { fingerprintOf } from './fingerprint';
import { PageOverlap } from './pageOverlap';
import type { Identify } from './pageOverlap';

export type Page = IDataObject[];

/** Where the pages come from. */
export interface Pages {
	/** how many pages the API counts */
	count: number;
	/** asks for one page; an error, not thrown, when the API says that there is no such page */
	fetch: (number: number) => Promise<Page | Error>;
	/** how many pages may be asked for at once, looked up anew before each request */
	atOnce: () => number;
	/** left out where records have no ID */
	identify?: Identify;
}

/** Asks for pages, and keeps those that were looked at ahead of their turn, so that looking costs no second request. */
export class PageSource {
	readonly overlap: PageOverlap;

	/** how many records are still wanted: no page is asked for ahead that can't be needed, since each holds one at least */
	wanted = Infinity;

	private readonly turns = new Turns();

	private readonly ahead = new Map<number, Promise<Page | Error>>();

	constructor(private readonly pages: Pages) {
		this.overlap = new PageOverlap(this.turns, pages.identify);
	}

	get count(): number {
		return this.pages.count;
	}

	get atOnce(): number {
		return Math.max(1, Math.min(this.pages.atOnce(), this.wanted));
	}

	/** Asks for a page, and keeps it for its turn. */
	look(number: number): Promise<Page | Error> {
		const page = this.take(number);
		this.ahead.set(number, page);
		return page;
	}

	/** Asks for the first of these pages, as many as may be asked for at once, whichever way the API counts. */
	lookAhead(numbers: Iterable<number>): void {
		let left = this.atOnce;
		for (const number of numbers) {
			if (left-- === 0) return;
			if (number > 0) void this.look(number);
		}
	}

	take(number: number): Promise<Page | Error> {
		const page = this.ahead.get(number) ?? this.pages.fetch(number);
		if (this.tellsTheCounting(number)) this.ahead.set(number, page);
		else this.ahead.delete(number);
		// One page that can't be had ends the reading; the others under way must not be unhandled then.
		page.catch(() => undefined);
		return page;
	}

	/** Whether two pages hold the same records. */
	async areSame(page: Page, other: Page | Error | undefined): Promise<boolean> {
		if (!Array.isArray(other) || page.length !== other.length) return false;
		for (const [at, record] of page.entries()) {
			const mark = await fingerprintOf(record, this.turns);
			if (mark !== (await fingerprintOf(other[at], this.turns))) return false;
		}
		return true;
	}

	/** Whether a page is looked at also for how the API counts, perhaps when it had its turn already. */
	private tellsTheCounting(number: number): boolean {
		return number === 1 || number >= this.count - 1;
	}
}

/**
 * Whether the API counts from 1 (assumed) or from 0 is not documented; the last page tells: when it is out of range, or
 * the one before it again, counting starts at 0.
 * @param read how many pages were read already, from page 1 on
 * @returns the number of the first page, 0 or 1; the others follow it
 */
export async function firstPageOf(source: PageSource, read = 0): Promise<0 | 1> {
	const { count } = source;
	source.lookAhead(lastAndNext(count, read));
	const last = await source.look(count);
	const beforeLast = count > 1 ? await source.look(count - 1) : undefined;
	if (!isEmpty(last) && !(await source.areSame(last, beforeLast))) return 1;
	const zero = await source.look(0);
	// An API that counts from 1 may answer page 0 with page 1.
	return !isEmpty(zero) && !(await source.areSame(zero, await source.look(1))) ? 0 : 1;
}

/** The pages that tell how the API counts, and those whose turn it is next. */
function* lastAndNext(count: number, read: number): Generator<number> {
	yield count;
	yield count - 1;
	yield* numbersBetween(read + 1, count - 2);
}

/** Whether a page has nothing in it, or is not there. */
export function isEmpty(page: Page | Error): page is Error | [] {
	return !Array.isArray(page) || page.length === 0;
}

/** The whole numbers from one to another, both included, one by one: there may be millions of them. */
export function* numbersBetween(from: number, to: number): Generator<number> {
	for (let number = from; number <= to; number++) yield number;
}
