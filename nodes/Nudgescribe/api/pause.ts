import { sleep } from 'n8n-workflow';
import { canceled } from './cancel';

const SLICE_MS = 200;

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
