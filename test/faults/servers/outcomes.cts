import type { Outcome } from './serverCase.cts';
import type { Result } from './job.cts';

/** Each execution must end with an error whose words match. */
export function fails(...words: RegExp[]): (outcome: Outcome) => void {
	return ({ results }) => {
		for (const { error } of results) {
			const said = `${error?.message ?? 'no error'} ${error?.description ?? ''}`;
			for (const word of words) expect(said).toMatch(word);
		}
	};
}

/** Each execution must succeed, with results that hold this. */
export function gives(expected: Partial<Result>): (outcome: Outcome) => void {
	return ({ results }) => {
		for (const result of results) {
			expect(result.error).toBeUndefined();
			expect(result).toMatchObject(expected);
		}
	};
}

/** Each execution must end within so many ms. */
export function within(ms: number): (outcome: Outcome) => void {
	return ({ results }) => {
		for (const result of results) expect(result.ms).toBeLessThan(ms);
	};
}

/** A path must be asked for so often. */
export function asks(path: string, times: number): (outcome: Outcome) => void {
	return (outcome) => {
		expect([path, outcome.times(path)]).toEqual([path, times]);
	};
}

/** All of these must hold. */
export function all(...checks: ((outcome: Outcome) => void)[]): (outcome: Outcome) => void {
	return (outcome) => {
		for (const check of checks) check(outcome);
	};
}
