import { stringify } from 'csv-stringify/sync';
import { personAt } from './people.cts';
import { stableId, stableNumber } from './stable.cts';

/** One row of an exported file. */
export type ExportRow = Record<string, string>;

const greetings: [language: string, subject: string, body: (name: string) => string][] = [
	[
		'en',
		'Something new for you',
		(name) => `Hello ${name},\n"new in" is waiting, and it is yours.`,
	],
	['fr', 'Du nouveau, très bientôt', (name) => `Bonjour ${name}, à bientôt !`],
	['de', 'Neu für Sie', (name) => `Guten Tag ${name}; schön, dass Sie da sind.`],
	['ja', 'お知らせ', (name) => `${name}様、こんにちは。`],
];

const rowsPerFile = 2500;

/** How an export of so many messages is cut into files: the rows of each. */
export function filesFor(messages: number): number[] {
	const files = Math.ceil(messages / rowsPerFile);
	return Array.from({ length: files }, (_, index) =>
		Math.min(rowsPerFile, messages - index * rowsPerFile),
	);
}

/**
 * The rows of one exported file; they are made anew each time, always the same.
 *
 * @param campaignId the campaign
 * @param runNumber the run that the file belongs to
 * @param fileIndex which file, from 0
 * @param count how many rows it has
 */
export function exportRows(
	campaignId: string,
	runNumber: number,
	fileIndex: number,
	count: number,
): ExportRow[] {
	const seed = stableNumber(campaignId, runNumber, fileIndex);
	const prefix = stableId('msg', campaignId, runNumber, fileIndex);
	return Array.from({ length: count }, (_, index) => {
		const person = personAt(seed, index);
		const [language = '', subject = '', body] = greetings[person.points % greetings.length] ?? [];
		return {
			message_id: `${prefix}${index.toString(36).padStart(4, '0')}`,
			email: person.email,
			first_name: person.firstName,
			city: person.city,
			channel: 'email',
			language,
			subject,
			body: body?.(person.firstName) ?? '',
		};
	});
}

/** The rows as CSV text (RFC 4180), the header first. */
export function csvText(rows: ExportRow[]): string {
	// A line break of another kind than the rows end with would go without quotes otherwise.
	return stringify(rows, { header: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}
