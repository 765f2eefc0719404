import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognizer } from '../../tools/generate/errors/covered.cts';

/** What the page on troubleshooting has: the messages of all errors, with holes. */
export const messages = JSON.parse(
	readFileSync(join(__dirname, 'messages.json'), 'utf8'),
) as string[];

const patterns = messages.map(recognizer);

/**
 * Errors of n8n's own, and those that stand for mistakes of the tests or the node, which no page can tell of.
 * In a dropdown, the advice follows on the message.
 */
const OF_OTHERS = [/^The 'Nudgescribe' node has issues:/];

/** @returns whether the page on troubleshooting has an error by its words */
export function isTold(message: string): boolean {
	return [...patterns, ...OF_OTHERS].some((pattern) => pattern.test(message));
}

/** @throws Error for the words of an error that the page on troubleshooting does not have */
export function mustBeTold(message: string): void {
	if (isTold(message)) return;
	throw new Error(`docs/troubleshooting.md does not have this error: ${message}`);
}
