import { timesTried } from '../dialect/refusal';
import type { Words } from '../dialect/refusal';

/** A file that came, and can't be used: it is something else than CSV, as the end of a sentence, or ends before its end. */
export type BadFile = { type: 'unfit'; what: string } | { type: 'cutOff' };

/** Whether what became of fetching a file is one that can't be used. */
export function isBad<Other extends { type: string }>(
	fetched: Other | BadFile,
): fetched is BadFile {
	return fetched.type === 'unfit' || fetched.type === 'cutOff';
}

/**
 * Nothing of what is in the file is told: it may repeat its address, which is as good as a password.
 * @param name of the file, as a person knows it
 * @returns why it is not stored
 */
export function wordsOfBadFile(name: string, bad: BadFile, tries: number): Words {
	const tried = `${timesTried(tries)}, and nothing was stored.`;
	if (bad.type === 'cutOff') {
		return {
			message: `The file '${name}' is incomplete`,
			description: `The server that holds it sends only its beginning. ${tried} Look for the file in Nudgescribe, or publish the messages again.`,
		};
	}
	return {
		message: `The file '${name}' is not a CSV file`,
		description: `What the server that holds it sends is ${bad.what}. ${tried} Try again later, or look for the file in Nudgescribe.`,
	};
}
