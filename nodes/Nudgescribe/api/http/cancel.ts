import type { IExecuteFunctions, ILoadOptionsFunctions, IPollFunctions } from 'n8n-workflow';
import { OperationalError, sleep } from 'n8n-workflow';

/** Where requests are made for: an execution, a dropdown or the field mapper, a poll. */
export type ApiContext = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

const SLICE_MS = 200;

/** @returns n8n's signal that the user stopped the execution; a dropdown and a poll have none */
export function cancelSignal(context: ApiContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}

/** @returns the error of a cancelled execution, with the word by which n8n 2.41 tells it from a failed one */
export function canceled(): OperationalError {
	return new OperationalError('The execution was canceled');
}

/**
 * n8n ends a request when the user stops the execution, but not the login that it may begin with.
 * @param work a request, or what is waited for before one
 * @returns what the work returns, or throws at once when the signal comes first
 */
export async function unlessAborted<T>(
	signal: AbortSignal | undefined,
	work: Promise<T>,
): Promise<T> {
	if (!signal) return await work;
	let stop = () => {};
	const end = new Promise<never>((_, reject) => {
		stop = () => reject(canceled());
		if (signal.aborted) stop();
		else signal.addEventListener('abort', stop, { once: true });
	});
	try {
		return await Promise.race([work, end]);
	} finally {
		signal.removeEventListener('abort', stop);
	}
}

/**
 * Waits, and looks up now and then whether the execution was cancelled meanwhile.
 * @param wait in ms
 * @throws OperationalError soon after a cancellation
 */
export async function pause(wait: number, signal: AbortSignal | undefined): Promise<void> {
	const end = Date.now() + wait;
	for (let left = wait; left > 0; left = end - Date.now()) {
		if (signal?.aborted) throw canceled();
		await sleep(Math.min(left, SLICE_MS));
	}
}
