import type { operations } from '../../../nodes/Nudgescribe/api/contract.ts';
import type { Batch } from '../batches.cts';
import type { EmulatorSettings } from '../settings.cts';
import type { StoredAccount } from '../store/records.cts';
import type { Store } from '../store/store.cts';
import type { Total } from '../totals.cts';

export type OperationId = keyof operations;

type JsonOf<Message> = Message extends { content: { 'application/json': infer Json } }
	? Json
	: never;

/** The body of a request, in whichever content type the contract allows. */
export type BodyOf<Id extends OperationId> = operations[Id] extends {
	requestBody: { content: infer Content };
}
	? Content[keyof Content]
	: undefined;

/** What an answer holds besides code and message. */
export type PayloadOf<Id extends OperationId> = Omit<
	JsonOf<operations[Id]['responses'][200]>,
	'code' | 'message'
>;

/** One request, authorised and validated against the contract. */
export interface Call<Id extends OperationId> {
	body: BodyOf<Id>;
	/** The content of the uploaded file, when there is one. */
	file: Buffer | undefined;
	account: StoredAccount;
	store: Store;
	settings: EmulatorSettings;
	/** A pre-signed URL of an exported file. */
	signedUrl(campaignId: string, fileIndex: number): string;
	/** Tells of how many records the answer holds a page, or counts the pages. */
	counted(total: Total): void;
	/** Tells of a batch of which only a part was done; the answer is then made of this. */
	doneInPart(batch: Batch): void;
}

/** Does the work of an operation and gives the payload of its answer; throws a Refusal when it will not. */
export type Handler<Id extends OperationId> = (call: Call<Id>) => PayloadOf<Id>;
