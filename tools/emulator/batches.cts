import type { Response } from 'express';

/** One customer of a batch. */
export interface BatchItem {
	/** By what the customer is known: the ID, or in an upload the value of the unique identifier. */
	id: unknown;
	/** Why it was not done, if it was not. */
	wrong: string | undefined;
}

/** A batch of which a part was done. */
export type Batch = {
	/** How many were stored or deleted. */
	done: number;
	/** All of them, in the order of the request. */
	items: BatchItem[];
} & (
	| { kind: 'deletion' }
	| {
			kind: 'upload';
			/** The profile field on which customers are matched. */
			identifier: string;
	  }
);

/**
 * The batches that were done in part, each kept for its answer: the contract knows no such answer, so it is made
 * outside of what the contract is checked for.
 */
export class Batches {
	private readonly byResponse = new WeakMap<Response, Batch>();

	note(response: Response, batch: Batch): void {
		this.byResponse.set(response, batch);
	}

	/** The batch that this response answers, if a part of it was not done. */
	of(response: Response): Batch | undefined {
		return this.byResponse.get(response);
	}
}
