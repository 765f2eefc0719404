import type { Batch } from './batches.cts';
import type { Dialect } from './dialect.cts';
import type { JsonObject } from './json.cts';
import type { Translation } from './translation.cts';

interface Words {
	/** The name of the number of those that were done. */
	done: string;
	/** The name of the number of those that were not, where it stands alone or beside a list of errors. */
	notDone: string;
	besideErrors: string;
}

function wordsFor(batch: Batch, translation: Translation): Words {
	const accepted = translation.nameFor('read', 'accepted', '/v1/customer/check');
	return batch.kind === 'deletion'
		? { done: 'deleted', notDone: 'not_found', besideErrors: 'failed' }
		: { done: accepted, notDone: 'rejected', besideErrors: 'rejected' };
}

type Wrong = { index: number; id: unknown; message: string };

function wrongOf({ items }: Batch): Wrong[] {
	return items.flatMap(({ id, wrong }, index) =>
		wrong === undefined ? [] : [{ index, id, message: wrong }],
	);
}

function byId(batch: Batch): JsonObject {
	const wrong = wrongOf(batch);
	if (batch.kind === 'deletion') return { not_found: wrong.map(({ id }) => id) };
	const { identifier } = batch;
	return { invalid: wrong.map(({ id, message }) => ({ [identifier]: id, reason: message })) };
}

function results(batch: Batch): JsonObject[] {
	const refused = batch.kind === 'deletion' ? 404 : 422;
	return batch.items.map(({ wrong }) =>
		wrong === undefined ? { status: 200 } : { status: refused, message: wrong },
	);
}

/** How the dialect tells that a batch was done in part. */
export function partAnswer(
	batch: Batch,
	{ part }: Dialect,
	translation: Translation,
): { status: number; body: JsonObject } {
	const words = wordsFor(batch, translation);
	const wrong = wrongOf(batch);
	const done = { [words.done]: batch.done };
	const withErrors = (errors: JsonObject[]): JsonObject => ({
		...done,
		[words.besideErrors]: wrong.length,
		errors,
	});
	const payloads: Record<Dialect['part'], () => JsonObject> = {
		none: () => done,
		counts: () => ({ ...done, [words.notDone]: wrong.length }),
		index: () => withErrors(wrong.map(({ index, message }) => ({ index, message }))),
		row: () => withErrors(wrong.map(({ index, message }) => ({ row: index + 1, message }))),
		id: () => ({ ...done, ...byId(batch) }),
		multi: () => ({ results: results(batch) }),
		accepted: () => done,
	};
	const status = part === 'multi' ? 207 : 200;
	const message = part === 'multi' ? 'Multi-Status' : 'Success';
	return { status, body: translation.inEnvelope({ code: status, message, ...payloads[part]() }) };
}
