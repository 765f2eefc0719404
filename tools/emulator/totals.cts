import type { Response } from 'express';

/** How many records there are of which an answer holds a page, or counts the pages. */
export interface Total {
	records: number;
	/** Records a page. */
	size: number;
	pages: number;
	/** The page that the answer holds, as the account counts. */
	page?: number;
}

/** The totals behind answers: the contract knows no name for them, so they are said outside of what it is checked for. */
export class Totals {
	private readonly byResponse = new WeakMap<Response, Total>();

	note(response: Response, total: Total): void {
		this.byResponse.set(response, total);
	}

	/** What was noted for this response. */
	of(response: Response): Total | undefined {
		return this.byResponse.get(response);
	}
}
