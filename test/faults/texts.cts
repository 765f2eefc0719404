import type { RunResult } from '../engine/run.cts';
import { jsonOf } from '../integration/results.cts';

/** The value of a field in each item of a run, as text. */
export function textsOf(result: RunResult, name: string): string[] {
	return jsonOf(result).map((json) => {
		const value = json[name];
		return typeof value === 'string' ? value : JSON.stringify(value ?? null);
	});
}
