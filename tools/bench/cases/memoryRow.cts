import type { Measurement } from '../measure/rounds.cts';
import type { Row } from '../report/row.cts';
import { megabytes } from '../report/units.cts';

/**
 * The line for what n8n's memory grows by at most while the node works.
 *
 * @param memory in bytes
 * @param most how many megabytes it may be
 */
export function memoryRow(
	{ work, meaning, runs }: { work: string; meaning: string; runs: Record<string, Measurement> },
	memory: number,
	most: number,
): Row {
	return {
		work,
		measure: 'Peak of memory above idle',
		bars: [{ label: 'Nudgescribe node, and n8n around it', value: memory }],
		format: megabytes,
		result: megabytes(memory),
		target: `at most ${most} MB`,
		reached: memory <= most * 1_000_000,
		meaning,
		runs,
	};
}
