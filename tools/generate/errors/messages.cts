import { lettersIn } from './covered.cts';
import type { Told } from './errors.cts';

/** Where the tests find what errors say, as the page on troubleshooting has them. */
export const messagesPath = 'test/errors/messages.json';

/** A message of fewer letters fits errors that it was not written for. */
const LEAST_LETTERS = 12;

/** Short ones that may stand: each is the whole of what is wrong with a field, whose label is the hole. */
const SHORT = [
	"'…' is empty",
	"'…' is not a list",
	"'…' can't be '…'",
	'Choose a … first',
	'No … is chosen',
	"No … is called '…'",
	"…s are called '…'",
];

/**
 * @returns the messages of all errors, as the content of that file
 * @throws Error for a message that is so open that it proves nothing
 */
export function messagesFile(errors: Told[]): string {
	const messages = [...new Set(errors.map(({ message }) => message))];
	const open = messages.filter((one) => lettersIn(one) < LEAST_LETTERS && !SHORT.includes(one));
	if (open.length > 0) throw new Error(`These messages say too little: ${open.join('; ')}`);
	return JSON.stringify(messages.sort());
}
