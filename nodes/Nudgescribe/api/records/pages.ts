import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';
import { inOrder } from '../http/pace';
import { RequestError } from '../http/refused';
import { isEmpty, pageNumbers, PageSource, range } from './pageSource';
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

/**
 * The pages that it takes for the limit, whole. Whether the API counts from 1 (assumed) or from 0 is not
 * documented; the last page tells: when it is out of range, or the one before it again, counting starts at 0.
 */
async function* neededPages(pages: Pages, limit: number): AsyncGenerator<Page> {
	const source = new PageSource(pages);
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

/** @returns how many pages, from page 1 on, are enough for the limit; 0 when it takes all pages */
async function pagesNeeded(source: PageSource, limit: number): Promise<number> {
	if (limit === Infinity || source.count === 0) return 0;
	const first = await source.look(1);
	if (isEmpty(first)) return 0;
	const needed = Math.ceil(limit / first.length);
	return needed < source.count ? needed : 0;
}

async function* pagesInOrder(source: PageSource, numbers: number[]): AsyncGenerator<Page> {
	const take = async (number: number) => ({ number, page: await source.take(number) });
	for await (const { number, page } of inOrder(numbers, take, () => source.atOnce)) {
		if (!Array.isArray(page)) throw missingPage(number, source.count, page);
		source.overlap.check(page, number);
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

/** @returns the numbers of all pages, in order, as the API counts them */
export async function readPageNumbers(pages: Pages): Promise<number[]> {
	return pages.count === 0 ? [] : await pageNumbers(new PageSource(pages));
}
