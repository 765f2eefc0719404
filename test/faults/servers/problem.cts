import { stripVTControlCharacters } from 'node:util';

/** Why a case did not hold, in one line for the table: of jest's words, what was wanted and what came. */
export function problemIn(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return stripVTControlCharacters(message)
		.replace(/^expect\(.*\n+/, '')
		.replace(/\s+/g, ' ')
		.trim();
}
