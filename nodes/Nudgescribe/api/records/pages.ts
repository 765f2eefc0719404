import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';
import { inOrder } from '../http/pace';
import { RequestError } from '../http/refused';
import { firstPageOf, isEmpty, numbersBetween, PageSource } from './pageSource';
import type { Page, Pages } from './pageSource';

export type { Pages } from './pageSource';

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

/** So many empty pages in a row, and no answer supports that there is anything behind them. */
const MOST_EMPTY = 1000;

/** The pages that it takes for the limit, whole. */
async function* neededPages(pages: Pages, limit: number): AsyncGenerator<Page> {
	const source = new PageSource(pages);
	source.wanted = limit;
	const needed = await pagesNeeded(source, limit);
	for await (const page of pagesInOrder(source, numbersBetween(1, needed))) {
		source.wanted -= page.length;
		yield page;
	}
	if (source.wanted <= 0 || source.count === 0) return;
	const first = await firstPageOf(source, needed);
	for await (const page of pagesInOrder(source, numbersLeft(first, needed, source.count))) {
		source.wanted -= page.length;
		yield page;
	}
}

/**
 * @param first the number of the first page
 * @param read how many pages were read already, from page 1 on
 * @returns the numbers of the pages that are left, in order
 */
function* numbersLeft(first: 0 | 1, read: number, count: number): Generator<number> {
	if (first === 0) yield 0;
	yield* numbersBetween(read + 1, first + count - 1);
}

/** @returns how many pages, from page 1 on, are enough for the limit; 0 when it takes all pages */
async function pagesNeeded(source: PageSource, limit: number): Promise<number> {
	if (limit === Infinity || source.count === 0) return 0;
	const first = await source.look(1);
	if (isEmpty(first)) return 0;
	const needed = Math.ceil(limit / first.length);
	return needed < source.count ? needed : 0;
}

async function* pagesInOrder(source: PageSource, numbers: Iterable<number>): AsyncGenerator<Page> {
	let empty = 0;
	const take = async (number: number) => ({ number, page: await source.take(number) });
	for await (const { number, page } of inOrder(numbers, take, () => source.atOnce)) {
		if (!Array.isArray(page)) throw missingPage(number, source.count, page);
		empty = page.length === 0 ? empty + 1 : 0;
		if (empty === MOST_EMPTY) throw nothingIn(number, source.count);
		await source.overlap.check(page, number);
		yield page;
	}
}

/** @returns the API's own refusal, with what it is about */
function missingPage(number: number, count: number, refusal: Error): Error {
	const about = `Nudgescribe counts ${count} ${count === 1 ? 'page' : 'pages'}, and this is what it says of page ${number}. If the data changed while it was read, run this again.`;
	if (!(refusal instanceof RequestError)) {
		return new OperationalError(refusal.message, { description: about });
	}
	refusal.description = `${about} ${refusal.description ?? ''}`.trim();
	return refusal;
}

function nothingIn(number: number, count: number): OperationalError {
	const empty = MOST_EMPTY.toLocaleString('en-US');
	const counted = count.toLocaleString('en-US');
	return new OperationalError(`${empty} of Nudgescribe's pages in a row are empty`, {
		description: `It counts ${counted} pages, and the empty ones end with page ${number}. Nothing is returned, since it is not known what is behind them. Try again later, or tell Nudgescribe.`,
	});
}

/** @returns the number of the first page, as the API counts: 0 or 1; the others follow it */
export async function readFirstNumber(pages: Pages): Promise<0 | 1> {
	return pages.count === 0 ? 1 : await firstPageOf(new PageSource(pages));
}
