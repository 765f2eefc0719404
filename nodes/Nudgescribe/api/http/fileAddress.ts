import { OperationalError } from 'n8n-workflow';
import { isPlainLoopback } from '../../../../credentials/baseUrl';

/** In characters: far more than a signed address has. */
const LONGEST = 16_000;
const NOTHING_DONE = 'Nothing was downloaded. Try again later.';

/**
 * What a server names is asked for from inside n8n's network: only what is encrypted is, and, where the API itself is on
 * this machine, what is on this machine too.
 * @param given the address of a file, as the API or its storage gives it
 * @param api the address of the API
 * @param from the address that leads on to this one, which may be relative to it
 * @returns the whole address
 * @throws OperationalError that names what is wrong with it, without the address, which is as good as a password
 */
export function fileAddress(given: string, api: string, from?: string): string {
	if (given.length > LONGEST || !URL.canParse(given, from)) {
		throw new OperationalError("Nudgescribe's address of the file is not a web address", {
			description: NOTHING_DONE,
		});
	}
	const url = new URL(given, from);
	if (url.protocol === 'https:' || (isPlainLoopback(url) && isPlainLoopback(new URL(api))))
		return url.href;
	const scheme = url.protocol.slice(0, 20);
	throw new OperationalError(
		`Nudgescribe's address of the file begins with '${scheme}', and has to begin with 'https:'`,
		{ description: NOTHING_DONE },
	);
}
