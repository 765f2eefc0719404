import type {
	IBinaryData,
	IExecuteFunctions,
	IHttpRequestOptions,
	IPollFunctions,
} from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { inWords } from '../dialect/duration';
import { wordsOfRefusal } from '../dialect/refusal';
import type { Words } from '../dialect/refusal';
import { no } from '../dialect/verdict';
import type { Reader } from './reader';
import { cancelSignal } from './cancel';
import { failureOf, wordsOfFailure } from './outcome';
import type { Received } from './outcome';
import { waitBeforeRepeat } from './retry';
import { isSlowDown, TimeLeft } from './timeLeft';

/** What has n8n's binary data. */
export type DownloadContext = IExecuteFunctions | IPollFunctions;

/** Where a file is, and what it is to be called. */
export interface RemoteFile {
	/** asks for a pre-signed address, which is good for a while only */
	address: () => Promise<string>;
	name: string;
	mimeType: string;
}

/** Statuses of an address that has run out. */
const EXPIRED = [401, 403, 410];

/**
 * Streams a file from a pre-signed address into n8n's binary data. The host there is not Nudgescribe's: it gets no
 * header of the credential's, which this request never had.
 * @throws NodeApiError in the user's words, without the address, which is as good as a password
 */
export async function download(
	node: DownloadContext,
	api: Reader,
	file: RemoteFile,
): Promise<IBinaryData> {
	const time = new TimeLeft(api.settings.timeout);
	for (let tries = 1; ; tries++) {
		// To ask for the address is a request by itself, with a time of its own.
		const url = await file.address();
		const result = await time.during(async (end) => await tryOnce(node, { ...file, url }, end));
		if (!('type' in result)) return result.data;
		const isExpired = result.type === 'response' && EXPIRED.includes(result.status);
		const wait = isExpired && tries === 1 ? 0 : waitBeforeRepeat('read', result, tries);
		if (wait === undefined || !time.hasRoomFor(wait, result)) {
			const words = isExpired
				? wordsOfExpiry(file.name)
				: wordsOf(result, file.name, tries, time.tooLong(result));
			const httpCode = result.type === 'response' ? { httpCode: String(result.status) } : {};
			throw new NodeApiError(node.getNode(), {}, { ...words, ...httpCode });
		}
		if (isSlowDown(result)) await api.pause(wait);
		else await time.during(async () => await api.pause(wait));
	}
}

/** @param end of the time for the file, in ms since 1970 */
async function tryOnce(
	node: DownloadContext,
	{ url, name, mimeType }: RemoteFile & { url: string },
	end: number,
): Promise<Received | { data: IBinaryData }> {
	const options: IHttpRequestOptions = {
		method: 'GET',
		url,
		encoding: 'stream',
		timeout: Math.max(1, end - Date.now()),
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
	};
	const signal = cancelSignal(node);
	if (signal) options.abortSignal = signal;
	try {
		const { statusCode, headers, body } = await node.helpers.httpRequest(options);
		if (statusCode === 200) {
			return { data: await node.helpers.prepareBinaryData(body, name, mimeType) };
		}
		body.destroy();
		return { type: 'response', status: statusCode, headers, payload: undefined, text: '' };
	} catch (error) {
		return failureOf(error);
	}
}

function wordsOf(outcome: Received, name: string, tries: number, askedWait?: number): Words {
	const wait = askedWait === undefined ? undefined : inWords(askedWait);
	const refused = { isWrite: false, tries, advice: { refused: '' }, lacking: '', wait };
	return outcome.type === 'response'
		? wordsOfRefusal(no(outcome.status, `the download of '${name}'`), refused)
		: wordsOfFailure(outcome, refused);
}

function wordsOfExpiry(name: string): Words {
	return {
		message: `The server that holds the file '${name}' does not hand it out`,
		description: 'Its address was asked for anew, and was refused again. Try again later.',
	};
}
