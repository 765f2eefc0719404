import { relative } from 'node:path';
import type { ESLint } from 'eslint';

/** One thing that a rule found; warnings count as much as errors. */
export interface Violation {
	file: string;
	rule: string;
	message: string;
}

/** What a linter found below a folder. */
export function violationsIn(folder: string, results: ESLint.LintResult[]): Violation[] {
	return results.flatMap(({ filePath, messages }) =>
		messages.map(({ ruleId, message }) => ({
			file: relative(folder, filePath),
			rule: ruleId ?? 'none',
			message,
		})),
	);
}
