import type { Told } from './errors.cts';

/** Where the tests find what errors say, as the page on troubleshooting has them. */
export const messagesPath = 'test/errors/messages.json';

/** @returns the messages of all errors, as the content of that file */
export function messagesFile(errors: Told[]): string {
	const messages = [...new Set(errors.map(({ message }) => message))];
	return JSON.stringify(messages.sort());
}
