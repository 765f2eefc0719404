import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';
import type { Turns } from '../turns';

/** Tells records apart by their ID; undefined where they have none. */
export type Identify = (record: IDataObject) => string | undefined;

/** A turn may be due after so many records. */
const RECORDS_AT_ONCE = 100;

/**
 * Watches over pages that are read in order. A record that comes twice shows that others moved from page to page
 * meanwhile, so that some were missed, or are doubled. Only an ID tells: records without one may well be alike. What is
 * kept is all IDs of the page before, and those at both ends of each earlier one, where records come and go.
 */
export class PageOverlap {
	private readonly ends = new Set<string>();

	private before = new Set<string>();

	/** Whether some record had no ID, so that nothing is known of what moved. */
	isBlind = false;

	constructor(
		private readonly turns: Turns,
		private readonly identify: Identify = () => undefined,
	) {}

	/** @throws OperationalError when the page does not go with the ones before it */
	async check(page: IDataObject[], number: number): Promise<void> {
		const ids = new Set<string>();
		for (const [at, record] of page.entries()) {
			if (at % RECORDS_AT_ONCE === 0) await this.turns.due();
			const id = this.identify(record);
			if (id === undefined) this.isBlind = true;
			else if (this.before.has(id) || this.ends.has(id)) throw changed(cameAgain(number));
			else ids.add(id);
		}
		// An empty page tells nothing of the one before it.
		if (page.length === 0) return;
		for (const record of [page[0], page[page.length - 1]]) {
			const id = record && this.identify(record);
			if (id !== undefined) this.ends.add(id);
		}
		this.before = ids;
	}
}

function cameAgain(number: number): string {
	return `Nudgescribe's page ${number} repeats a record of an earlier page`;
}

/** @returns the error for data that changed while it was read */
export function changed(message: string): OperationalError {
	return new OperationalError(message, {
		description: 'The data was changed while it was read, so nothing is returned. Try again.',
	});
}
