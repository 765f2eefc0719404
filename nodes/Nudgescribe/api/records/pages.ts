import type { IDataObject } from 'n8n-workflow';
import { inOrder } from '../http/pace';
import { checkEnd, firstNumberOf, hintOn } from './firstPage';
import { limitWords } from './limitWords';
import { missingPage, nothingIn } from './pageErrors';
import { changed } from './pageOverlap';
import { isEmpty, numbersBetween, PageSource } from './pageSource';
import type { Page, Pages } from './pageSource';

export type { Page, Pages } from './pageSource';

/**
 * Reads records page by page, in order, each page once; no more is kept than the pages under way.
 * @param limit how many records are wanted: the last page is cut there
 * @throws OperationalError when a page that was counted is not there
 */
export async function* readPages(pages: Pages, limit = Infinity): AsyncGenerator<Page> {
	const source = new PageSource(pages, limit);
	let left = limit;
	let read = 0;
	for await (const page of neededPages(source, limit)) {
		yield page.length > left ? page.slice(0, left) : page;
		left -= page.length;
		read++;
		if (left <= 0) return tellOfMore(source, { limit, given: limit - left, read });
	}
}

/** Tells where the limit cuts off records, and how many there are where that shows. */
function tellOfMore(
	source: PageSource,
	{ limit, given, read }: { limit: number; given: number; read: number },
): void {
	const isEnd = read >= source.count;
	if (isEnd && given === limit) return;
	const others = given > limit ? 'there are more' : 'there may be more';
	source.tell(limitWords(limit, source.things, isEnd ? given : others));
}

/** @returns the records of the pages in order, at most as many as the limit says */
export async function readRecords(pages: Pages, limit = Infinity): Promise<IDataObject[]> {
	const records: IDataObject[] = [];
	for await (const page of readPages(pages, limit)) {
		for (const record of page) records.push(record);
	}
	return records;
}

/** So many empty pages in a row, and no answer supports that there is anything behind them. */
const MOST_EMPTY = 1000;

/** The pages that it takes for the limit, whole. */
async function* neededPages(source: PageSource, limit: number): AsyncGenerator<Page> {
	if (source.count === 0) return;
	const first = await firstNumberOf(source);
	const last = first + source.count - 1;
	// The first page tells how many are enough; where others turn out shorter, it takes more.
	const enough = first + (await pagesNeeded(source, first, limit)) - 1;
	let read: Page = [];
	for (const numbers of [numbersBetween(first, enough), numbersBetween(enough + 1, last)]) {
		for await (const page of pagesInOrder(source, numbers)) {
			source.wanted -= page.length;
			read = page;
			yield page;
		}
		if (source.wanted <= 0) return;
	}
	if (first === 0) await checkEnd(source, read);
	if (source.count > 1 && source.overlap.isBlind) {
		const before = source.count;
		yield* pagesSince(source, first, read.length);
		if (source.count > before) source.tell(grown(before, source));
	}
}

/** So often the pages may grow while they are read: what comes later still was not there when this began. */
const MOST_ROUNDS = 3;

/**
 * Records without an ID do not show what changed while they were read: the count is asked for again.
 * @param lastLength how many records the last page had
 * @returns the pages that came meanwhile
 * @throws OperationalError where pages went, or the last one is another now
 */
async function* pagesSince(
	source: PageSource,
	first: 0 | 1,
	lastLength: number,
): AsyncGenerator<Page> {
	let length = lastLength;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const { count: known } = source;
		const count = await source.recount();
		if (count === known) return;
		if (count < known) throw changed('Nudgescribe has fewer pages than before they were read');
		const next = first + known;
		const last = await source.take(next - 1);
		if (!Array.isArray(last) || last.length !== length) {
			throw changed(`Nudgescribe's page ${next - 1} is not the same as before`);
		}
		source.count = count;
		for await (const page of pagesInOrder(source, numbersBetween(next, first + count - 1))) {
			source.wanted -= page.length;
			length = page.length;
			yield page;
			if (source.wanted <= 0) return;
		}
	}
}

function grown(before: number, { count, things }: PageSource): string {
	const [then, now] = [before, count].map((one) => one.toLocaleString('en-US'));
	return `Nudgescribe had ${then} pages of ${things} when this began, and ${now} in the end. All are returned, but some may have changed meanwhile: run this again if it has to be exact.`;
}

/** @returns how many pages are enough for the limit, judged by the first one: one at least, and no more than there are */
async function pagesNeeded(source: PageSource, first: 0 | 1, limit: number): Promise<number> {
	if (limit === Infinity) return source.count;
	const page = await source.look(first);
	return isEmpty(page) ? 1 : Math.min(Math.ceil(limit / page.length), source.count);
}

async function* pagesInOrder(source: PageSource, numbers: Iterable<number>): AsyncGenerator<Page> {
	let empty = 0;
	const take = async (number: number) => ({ number, page: await source.take(number) });
	for await (const { number, page } of inOrder(numbers, take, () => source.atOnce)) {
		if (!Array.isArray(page)) {
			throw missingPage(number, source.count, page, await hintOn(source, number));
		}
		empty = page.length === 0 ? empty + 1 : 0;
		if (empty === MOST_EMPTY) throw nothingIn(number, source.count, MOST_EMPTY);
		await source.overlap.check(page, number);
		yield page;
	}
}

/** @returns the number of the first page, as the API counts: 0 or 1; the others follow it */
export async function readFirstNumber(pages: Pages): Promise<0 | 1> {
	const { count } = pages;
	if (count === 0) return 1;
	// All is wanted in the end, but nothing is read here but what tells.
	const source = new PageSource(pages, Number.MAX_SAFE_INTEGER);
	const first = await firstNumberOf(source);
	if (first === 0 && pages.first === undefined)
		await checkEnd(source, await source.look(count - 1));
	return first;
}
