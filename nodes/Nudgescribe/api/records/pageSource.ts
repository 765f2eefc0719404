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
	/** the number of the first page, where it is known; else it is found out */
	first?: 0 | 1 | undefined;
	/** makes the text for 'API Mapping' that says which it is */
	lineOf?: (first: 0 | 1) => string;
	/** asks anew how many pages there are; left out where their records show what changed */
	recount?: () => Promise<number>;
	/** what the records are called */
	things?: string;
	/** tells a person what the records do not show */
	tell?: (text: string) => void;
}

/** Asks for pages, and keeps those that were looked at ahead of their turn, so that looking costs no second request. */
export class PageSource {
	readonly overlap: PageOverlap;

	/** how many pages the API counts, as far as it was asked */
	count: number;

	/** how many records are still wanted: no page is asked for ahead that can't be needed, since each holds one at least */
	wanted: number;

	private readonly turns = new Turns();

	private readonly ahead = new Map<number, Promise<Page | Error>>();

	/** @param limit how many records are wanted at most */
	constructor(
		private readonly pages: Pages,
		limit = Infinity,
	) {
		this.count = pages.count;
		this.wanted = limit;
		this.overlap = new PageOverlap(this.turns, pages.identify);
	}

	/** The number of the first page, where it is known. */
	get first(): 0 | 1 | undefined {
		return this.pages.first;
	}

	/** @returns the text for 'API Mapping' that says which page is the first one */
	lineOf(first: 0 | 1): string {
		return this.pages.lineOf?.(first) ?? JSON.stringify({ page: { first } });
	}

	get things(): string {
		return this.pages.things ?? 'records';
	}

	tell(text: string): void {
		this.pages.tell?.(text);
	}

	get atOnce(): number {
		return Math.max(1, Math.min(this.pages.atOnce(), this.wanted));
	}

	/** Asks for a page, and keeps it for its turn. */
	look(number: number): Promise<Page | Error> {
		const page = this.ahead.get(number) ?? this.pages.fetch(number);
		this.ahead.set(number, page);
		// One page that can't be had ends the reading; the others under way must not be unhandled then.
		page.catch(() => undefined);
		return page;
	}

	/**
	 * Asks for as many of these pages as may be asked for at once, those that tell something before those that come next.
	 * @returns when the ones that tell something have come, or failed
	 */
	async lookAhead(telling: number[], next: Iterable<number>): Promise<void> {
		const most = Math.max(1, this.pages.atOnce());
		const asked = telling.slice(0, most).map(async (number) => await this.look(number));
		let left = most - asked.length;
		for (const number of next) {
			if (left-- === 0) break;
			void this.look(number);
		}
		await Promise.allSettled(asked);
	}

	take(number: number): Promise<Page | Error> {
		const page = this.look(number);
		this.ahead.delete(number);
		return page;
	}

	/** Asks anew how many pages there are; what it was told of pages that were not there yet counts no more. */
	async recount(): Promise<number> {
		this.ahead.clear();
		return (await this.pages.recount?.()) ?? this.count;
	}

	/** Whether the records of a page are told apart by an ID, so that two pages that are alike are one. */
	hasIds([record]: Page): boolean {
		return record !== undefined && this.pages.identify?.(record) !== undefined;
	}

	/** Whether two pages hold the same records. */
	async areSame(page: Page, other: Page): Promise<boolean> {
		if (page.length !== other.length) return false;
		for (const [at, record] of page.entries()) {
			if (!(await this.isSame(record, other[at]))) return false;
		}
		return true;
	}

	/** Whether two pages begin with the same record. */
	async beginAlike([record]: Page, [other]: Page): Promise<boolean> {
		return await this.isSame(record, other);
	}

	private async isSame(record: unknown, other: unknown): Promise<boolean> {
		const mark = await fingerprintOf(record, this.turns);
		return mark === (await fingerprintOf(other, this.turns));
	}
}

/** Whether a page has nothing in it, or is not there. */
export function isEmpty(page: Page | Error): page is Error | [] {
	return !Array.isArray(page) || page.length === 0;
}

/** The whole numbers from one to another, both included, one by one: there may be millions of them. */
export function* numbersBetween(from: number, to: number): Generator<number> {
	for (let number = from; number <= to; number++) yield number;
}
