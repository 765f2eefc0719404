import { OperationalError } from 'n8n-workflow';
import { RequestError } from '../http/refused';
import { isEmpty, numbersBetween } from './pageSource';
import type { Page, PageSource } from './pageSource';

/**
 * Whether the API counts pages from 0 or from 1 is not documented. One that counts from 0 has a page 0, and another page
 * 1. One that counts from 1 has no page 0, or gives page 1 in its place. What is asked for to tell them apart is asked
 * for at once, and has its turn later.
 * @returns the number of the first page; the others follow it
 * @throws OperationalError where the pages fit both ways, or neither
 */
export async function firstNumberOf(source: PageSource): Promise<0 | 1> {
	const { count, first } = source;
	const isAll = source.wanted === Infinity;
	// Where all is read, the last page comes first: what moves from page to page meanwhile shows there in the end.
	if (first !== undefined) {
		const last = first + count - 1;
		if (isAll) await source.lookAhead([last], numbersBetween(first, last - 1));
		return first;
	}
	const telling = isAll ? [count, 1, 0] : [0, 1, count];
	await source.lookAhead([...new Set(telling)], isAll ? numbersBetween(2, count - 1) : []);
	const zero = await zeroOf(source);
	if (isEmpty(zero)) return 1;
	const one = await source.look(1);
	const areSame = Array.isArray(one) && (await source.areSame(zero, one));
	if (count === 1) {
		if (!areSame && !isEmpty(one)) throw unclear(source, 'page 1');
		return areSame ? 1 : 0;
	}
	const last = await source.look(count);
	if (areSame) return await firstOfSame(source, zero, last);
	// Where nothing is behind the last page, pages that begin alike are two files with the same row, say.
	const isOne = source.hasIds(zero) || !isEmpty(last);
	if (isOne && !isEmpty(one) && (await source.beginAlike(zero, one)))
		throw unclear(source, 'page 1');
	// One may give the last page in place of page 0, another one the first page in place of one behind the last.
	if (!isEmpty(last) && (await source.areSame(zero, last))) throw unclear(source, `page ${count}`);
	return 0;
}

/**
 * An API that gives page 1 in place of page 0 has the last page, too: else these are two pages that are the same. Where
 * records have no ID, pages may well be the same.
 * @param zero page 0, which is the same as page 1
 * @param last the last page, as it is counted from 1
 */
async function firstOfSame(source: PageSource, zero: Page, last: Page | Error): Promise<0 | 1> {
	const { count } = source;
	const isKnown = source.hasIds(zero);
	if (!Array.isArray(last) && !isKnown) return 0;
	if (isEmpty(last)) throw unclear(source, 'page 1');
	if (isKnown || source.wanted <= zero.length) return 1;
	const before = await source.look(count - 1);
	const isEnd = await source.areSame(last, zero);
	const isRepeated = Array.isArray(before) && (await source.areSame(last, before));
	// Of three pages or fewer all are known then: where all are the same, so is what is read of them.
	if (isEnd ? isRepeated && count <= 3 : !isRepeated) return 1;
	throw unclear(source, `page ${count}`);
}

/**
 * @param last the last page, as it is counted from 0
 * @throws OperationalError where there is another page behind it
 */
export async function checkEnd(source: PageSource, last: Page | Error): Promise<void> {
	if (source.first !== undefined) return;
	const behind = await source.look(source.count);
	if (isEmpty(behind)) return;
	const isLast = Array.isArray(last) && (await source.areSame(behind, last));
	if (!isLast) throw unclear(source, `page ${source.count}`);
}

/** Page 0, or what is said of it: an API may break where it is asked for a page that it does not have. */
async function zeroOf(source: PageSource): Promise<Page | Error> {
	return await source.look(0).catch(async (error: unknown) => {
		if (isAnswered(error) && (await isCountedFromOne(source))) return error;
		throw error;
	});
}

function isAnswered(error: unknown): error is Error {
	if (error instanceof OperationalError) return true;
	return error instanceof RequestError && error.whyUnanswered === undefined;
}

/** Whether the last page is there, and not the one before it again. */
async function isCountedFromOne(source: PageSource): Promise<boolean> {
	const { count } = source;
	const last = await source.look(count);
	if (isEmpty(last)) return false;
	const before = count > 1 ? await source.look(count - 1) : [];
	return !Array.isArray(before) || !(await source.areSame(last, before));
}

function unclear(source: PageSource, other: string): OperationalError {
	const { count } = source;
	const pages = count === 1 ? '1 page' : `${count.toLocaleString('en-US')} pages`;
	return new OperationalError('It is not clear whether Nudgescribe counts pages from 0 or from 1', {
		description: `It counts ${pages}, and has page 0 as well as ${other}. Nothing is returned, since records could be missing or out of order. In 'API Mapping' of the credential, enter ${source.lineOf(0)} if page 0 is the first page, or ${source.lineOf(1)} if page 1 is.`,
	});
}

/** @returns what helps where the last page is not there, and there is an empty page 0, which may be the first one; or '' */
export async function hintOn(source: PageSource, number: number): Promise<string> {
	if (source.first !== undefined || number !== source.count) return '';
	const zero = await source.look(0).catch(() => undefined);
	return Array.isArray(zero)
		? ` If the first page is page 0, enter ${source.lineOf(0)} in 'API Mapping' of the credential.`
		: '';
}
