import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';
import type { Turns } from '../turns';
import { fingerprintOf } from './fingerprint';

/** Tells records apart by their ID; undefined where they have none. */
export type Identify = (record: IDataObject) => string | undefined;

/**
 * Watches over pages that are read in order: a page that comes twice would double its records, and a page that begins
 * with a record of the one before it shows that records were deleted meanwhile, so that others moved and were missed.
 */
export class PageOverlap {
	private readonly seen = new Set<string>();

	private before: IDataObject[] = [];

	constructor(
		private readonly turns: Turns,
		private readonly identify: Identify = () => undefined,
	) {}

	/** @throws OperationalError when the page does not go with the ones before it */
	async check(page: IDataObject[], number: number): Promise<void> {
		const [first] = page;
		if (!first) return;
		const ends = [first, page[page.length - 1]];
		const mark = `${page.length} ${await fingerprintOf(ends, this.turns)}`;
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
