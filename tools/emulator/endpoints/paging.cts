import type { Dialect } from '../dialect.cts';
import { refusalAbout } from '../refusal.cts';

/**
 * Finds the page that a request asks for.
 *
 * @param page as the client counts
 * @param pages how many there are
 * @param dialect from where pages are counted, and what one out of range gets
 * @returns the place of the page, from 0, or undefined for an empty answer
 * @throws Refusal when the dialect refuses a page out of range
 */
export function placeOfPage(page: number, pages: number, dialect: Dialect): number | undefined {
	const place = page - dialect.firstPage;
	if (place >= 0 && place < pages) return place;
	const said = `Page ${page} is out of range: there are ${pages} pages, counted from ${dialect.firstPage}`;
	switch (dialect.outOfRange) {
		case '400':
			throw refusalAbout('page', said);
		case '404':
			throw refusalAbout('page', said, 'notFound');
		case 'lastPage':
			return pages === 0 ? undefined : Math.max(0, Math.min(place, pages - 1));
		case 'empty':
			return undefined;
	}
}
