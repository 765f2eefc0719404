import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';

export type Page = IDataObject[];

/** Tells records apart by their ID; undefined where they have none. */
type Identify = (record: IDataObject) => string | undefined;

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

	private readonly ahead = new Map<number, Promise<Page | Error>>();

	constructor(private readonly pages: Pages) {
		this.overlap = new PageOverlap(pages.identify);
	}

	get count(): number {
		return this.pages.count;
	}

	get atOnce(): number {
		return Math.max(1, this.pages.atOnce());
	}

	/** Asks for a page, and keeps it for its turn. */
	look(number: number): Promise<Page | Error> {
		const page = this.take(number);
		this.ahead.set(number, page);
		return page;
	}

	/** Asks for the first of these pages, as many as may be asked for at once, whichever way the API counts. */
	lookAhead(numbers: number[]): void {
		for (const number of numbers.slice(0, this.atOnce)) if (number > 0) void this.look(number);
	}

	take(number: number): Promise<Page | Error> {
		const page = this.ahead.get(number) ?? this.pages.fetch(number);
		if (this.tellsTheCounting(number)) this.ahead.set(number, page);
		else this.ahead.delete(number);
		// One page that can't be had ends the reading; the others under way must not be unhandled then.
		page.catch(() => undefined);
		return page;
	}

	/** Whether a page is looked at also for how the API counts, perhaps when it had its turn already. */
	private tellsTheCounting(number: number): boolean {
		return number === 1 || number >= this.count - 1;
	}
}

/**
 * @param read how many pages were read already, from page 1 on
 * @returns the numbers of all pages, in order, as the API counts them
 */
export async function pageNumbers(source: PageSource, read = 0): Promise<number[]> {
	const { count } = source;
	const fromOne = range(1, count);
	source.lookAhead([count, count - 1, ...range(read + 1, count - 2)]);
	const last = await source.look(count);
	const beforeLast = count > 1 ? await source.look(count - 1) : undefined;
	if (!isEmpty(last) && !isSame(last, beforeLast)) return fromOne;
	const zero = await source.look(0);
	// An API that counts from 1 may answer page 0 with page 1.
	const isFromZero = !isEmpty(zero) && !isSame(zero, await source.look(1));
	return isFromZero ? range(0, count - 1) : fromOne;
}

/** Whether a page has nothing in it, or is not there. */
export function isEmpty(page: Page | Error): page is Error | [] {
	return !Array.isArray(page) || page.length === 0;
}

function isSame(page: Page, other: Page | Error | undefined): boolean {
	if (!Array.isArray(other) || page.length !== other.length) return false;
	return page.every((record, at) => JSON.stringify(record) === JSON.stringify(other[at]));
}

/** @returns the whole numbers from one to another, both included */
export function range(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/**
 * Watches over pages that are read in order: a page that comes twice would double its records, and a page that begins
 * with a record of the one before it shows that records were deleted meanwhile, so that others moved and were missed.
 */
class PageOverlap {
	private readonly seen = new Set<string>();

	private before: IDataObject[] = [];

	constructor(private readonly identify: Identify = () => undefined) {}

	/** @throws OperationalError when the page does not go with the ones before it */
	check(page: IDataObject[], number: number): void {
		const [first] = page;
		if (!first) return;
		const mark = JSON.stringify([page.length, first, page[page.length - 1]]);
		if (this.seen.has(mark)) throw changed(`Nudgescribe's page ${number} is an earlier page again`);
		this.seen.add(mark);
		const id = this.identify(first);
		if (id !== undefined && this.before.some((record) => this.identify(record) === id)) {
			throw changed(`Nudgescribe's page ${number} begins with a record of the page before it`);
		}
		this.before = page;
	}
}

function changed(message: string): OperationalError {
	return new OperationalError(message, {
		description: 'The data was changed while it was read, so nothing is returned. Try again.',
	});
}
