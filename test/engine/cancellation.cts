import { once } from 'node:events';

/** What tells that an execution is to be cancelled. */
export type CancelSignal = Promise<void> | AbortSignal;

interface Cancelable<T> extends Promise<T> {
	cancel(): void;
}

/** The outcome of an execution, which is cancelled when `signal` settles or aborts before its end. */
export async function cancelWhen<T>(
	signal: CancelSignal | undefined,
	execution: Cancelable<T>,
): Promise<T> {
	if (signal === undefined) return await execution;
	const ended = new AbortController();
	const cancel = (): void => {
		if (!ended.signal.aborted) execution.cancel();
	};
	void settled(signal, ended.signal).then(cancel, cancel);
	try {
		return await execution;
	} finally {
		ended.abort();
	}
}

async function settled(signal: CancelSignal, ended: AbortSignal): Promise<void> {
	if (!(signal instanceof AbortSignal)) await signal;
	else if (!signal.aborted) await once(signal, 'abort', { signal: ended });
}
