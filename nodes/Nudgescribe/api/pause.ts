import { OperationalError, sleep } from 'n8n-workflow';

const SLICE_MS = 200;

/**
 * Waits, and looks up now and then whether the execution was cancelled meanwhile.
 * @param wait in ms
 * @throws OperationalError soon after a cancellation
 */
export async function pause(wait: number, signal: AbortSignal | undefined): Promise<void> {
	const end = Date.now() + wait;
	for (let left = wait; left > 0; left = end - Date.now()) {
		// The word by which n8n 2.41 tells a cancelled execution from a failed one, spelt as it spells it.
		if (signal?.aborted) throw new OperationalError('The execution was canceled');
		await sleep(Math.min(left, SLICE_MS));
	}
}
