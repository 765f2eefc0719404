import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';
import { inOrder } from './inOrder';
import { PageOverlap } from './pageOverlap';
import type { Identify } from './pageOverlap';

type Page = IDataObject[];

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

/**
 * Reads records page by page, in order, each page once; no more is kept than the pages under way.
 * @param limit how many records are wanted: the last page is cut there
 * @throws OperationalError when a page that was counted is not there
 */
export async function* readPages(pages: Pages, limit = Infinity): AsyncGenerator<Page> {
	let left = limit;
	for await (const page of neededPages(pages, limit)) {
		yield page.length > left ? page.slice(0, left) : page;
		left -= page.length;
		if (left <= 0) return;
	}
}

/** @returns the records of the pages in order, at most as many as the limit says */
export async function readRecords(pages: Pages, limit = Infinity): Promise<IDataObject[]> {
	const records: IDataObject[] = [];
	for await (const page of readPages(pages, limit)) {
		for (const record of page) records.push(record);
	}
	return records;
}

/**
 * The pages that it takes for the limit, whole. Whether the API counts from 1 (assumed) or from 0 is not
 * documented; the last page tells: when it is out of range, or the one before it again, counting starts at 0.
 */
async function* neededPages(pages: Pages, limit: number): AsyncGenerator<Page> {
	const source = new Source(pages);
	const needed = await pagesNeeded(source, limit);
	let got = 0;
	for await (const page of pagesInOrder(source, range(1, needed))) {
		got += page.length;
		yield page;
	}
	if (got >= limit || source.count === 0) return;
	const numbers = await pageNumbers(source, needed);
	yield* pagesInOrder(
		source,
		numbers.filter((number) => number === 0 || number > needed),
	);
}

/** Keeps the pages that were looked at ahead of their turn, so that looking costs no second request. */
class Source {
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

/** @returns how many pages, from page 1 on, are enough for the limit; 0 when it takes all pages */
async function pagesNeeded(source: Source, limit: number): Promise<number> {
	if (limit === Infinity || source.count === 0) return 0;
	const first = await source.look(1);
	if (isEmpty(first)) return 0;
	const needed = Math.ceil(limit / first.length);
	return needed < source.count ? needed : 0;
}

/** @returns the numbers of all pages, in order, as the API counts them */
export async function readPageNumbers(pages: Pages): Promise<number[]> {
	return pages.count === 0 ? [] : await pageNumbers(new Source(pages));
}

/** @param read how many pages were read already, from page 1 on */
async function pageNumbers(source: Source, read = 0): Promise<number[]> {
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

async function* pagesInOrder(source: Source, numbers: number[]): AsyncGenerator<Page> {
	const take = async (number: number) => ({ number, page: await source.take(number) });
	for await (const { number, page } of inOrder(numbers, take, () => source.atOnce)) {
		if (!Array.isArray(page)) throw missingPage(number, source.count, page);
		source.overlap.check(page, number);
		yield page;
	}
}

function missingPage(number: number, count: number, { message }: Error): OperationalError {
	return new OperationalError(
		`Nudgescribe counts ${count} pages, but page ${number} is not there`,
		{ description: `${message}. The data may have changed while it was read. Try again.` },
	);
}

function isEmpty(page: Page | Error): page is Error | [] {
	return !Array.isArray(page) || page.length === 0;
}

function isSame(page: Page, other: Page | Error | undefined): boolean {
	if (!Array.isArray(other) || page.length !== other.length) return false;
	return page.every((record, at) => JSON.stringify(record) === JSON.stringify(other[at]));
}

function range(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
