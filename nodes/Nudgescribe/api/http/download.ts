import type { IBinaryData } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { inWords } from '../dialect/duration';
import { Mapping } from '../dialect/mapping';
import { wordsOfRefusal } from '../dialect/refusal';
import type { Words } from '../dialect/refusal';
import { no } from '../dialect/verdict';
import { isBad, wordsOfBadFile } from './badFile';
import type { BadFile } from './badFile';
import { cancelSignal } from './cancel';
import { wordsOfFailure } from './failureWords';
import type { Server } from './failureWords';
import { fetchFile } from './fetchFile';
import { fileAddress } from './fileAddress';
import type { Received } from './outcome';
import type { Reader } from './reader';
import { waitBeforeRepeat } from './retry';
import type { StoreContext } from './storeFile';
import { isSlowDown, TimeLeft } from './timeLeft';

/** Where a file is, and what it is to be called. */
export interface RemoteFile {
	/** asks for a pre-signed address, which is good for a while only */
	address: () => Promise<string>;
	name: string;
	mimeType: string;
}

/** Statuses of an address that has run out. */
const EXPIRED = [401, 403, 410];

/** Which one it is, is in the address. */
const STORAGE: Server = {
	name: 'the server that holds the file',
	unreached: "The server that holds the file can't be reached",
	broke: 'The connection to the server that holds the file broke',
	advice:
		'It is another server than that of the API: ask whoever runs n8n whether proxy and firewall let n8n reach it, too.',
};

/** What is read again as after a connection that broke: a file that is not what it should be, or ends before its end. */
const READ_AGAIN: Received = { type: 'broken', reason: '' };

/**
 * Streams a file from a pre-signed address into n8n's binary data, whatever its size. The host there is not Nudgescribe's:
 * it gets no header of the credential's, which this request never had.
 * @throws NodeApiError in the user's words, without the address, which is as good as a password; OperationalError for an
 * address that is not fetched
 */
export async function download(
	node: StoreContext,
	api: Reader,
	{ address, ...file }: RemoteFile,
): Promise<IBinaryData> {
	const time = new TimeLeft(Math.min(api.settings.timeout, api.left), cancelSignal(node));
	let bad: BadFile | undefined;
	for (let tries = 1; ; tries++) {
		// To ask for the address is a request by itself, with a time of its own.
		const url = fileAddress(await address(), api.baseUrl);
		const fetched = await time.tryOnce(
			async (limit) => await fetchFile(node, { ...file, url }, api.baseUrl, limit),
		);
		if (fetched.type === 'stored') return fetched.data;
		// What came before says more than that there was no time to read it again.
		if (isBad(fetched) || fetched.type !== 'timeUp') bad = isBad(fetched) ? fetched : undefined;
		const result = isBad(fetched) ? READ_AGAIN : fetched;
		const isExpired = result.type === 'response' && EXPIRED.includes(result.status);
		const wait = isExpired && tries === 1 ? 0 : waitBeforeRepeat('read', result, tries);
		if (wait === undefined || !time.hasRoomFor(wait, result)) {
			const words = isExpired
				? wordsOfExpiry(file.name)
				: bad
					? wordsOfBadFile(file.name, bad, tries)
					: wordsOf(result, file.name, tries, api, time.tooLong(result));
			const httpCode = result.type === 'response' ? { httpCode: String(result.status) } : {};
			throw new NodeApiError(node.getNode(), {}, { ...words, ...httpCode });
		}
		if (isSlowDown(result)) await api.pause(wait);
		else await time.during(async () => await api.pause(wait));
	}
}

function wordsOf(
	outcome: Received,
	name: string,
	tries: number,
	{ settings: { advice } }: Reader,
	askedWait?: number,
): Words {
	const wait = askedWait === undefined ? undefined : inWords(askedWait);
	const refused = { isWrite: false, tries, lacking: '', mapping: new Mapping(), wait };
	return outcome.type === 'response'
		? wordsOfRefusal(no(outcome.status, `the download of '${name}'`), {
				...refused,
				advice: { refused: '' },
			})
		: about(name, wordsOfFailure(outcome, { ...refused, advice }, STORAGE));
}

/** The words are those of any request. */
function about(name: string, { message, description }: Words): Words {
	return { message, description: `It was asked for the file '${name}'. ${description}` };
}

function wordsOfExpiry(name: string): Words {
	return {
		message: `The server that holds the file '${name}' does not hand it out`,
		description:
			'Its address was asked for anew, and was refused again. Try again later, and ask whoever runs n8n whether a proxy refuses it.',
	};
}
