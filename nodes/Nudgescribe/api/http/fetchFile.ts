import type { IBinaryData, IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';
import type { Arriving } from '../../../../credentials/body';
import { ArrivingFile, Unfit } from './arrivingFile';
import type { Opened } from './arrivingFile';
import type { BadFile } from './badFile';
import { fileAddress } from './fileAddress';
import type { Limit } from './limit';
import { failureOf } from './outcome';
import type { Received } from './outcome';
import { isCutOff } from './packedFile';
import type { OpenPart } from './packedFile';
import { storeFile } from './storeFile';
import type { StoreContext } from './storeFile';

/** A file at an address that may be fetched. */
export interface FileAt {
	url: string;
	name: string;
	mimeType: string;
}

/** A file that is whole in n8n's binary data. */
export interface Stored {
	type: 'stored';
	data: IBinaryData;
}

/** What became of fetching a file. */
export type Fetched = Received | Stored | BadFile;

/** A storage may name another address, which is looked at as the first one was. */
const MOST_REDIRECTS = 5;

/**
 * Fetches a file once.
 * @param api the address of the API
 * @returns the stored file, or what became of the request
 * @throws OperationalError where it leads on to an address that is not fetched, or without end
 */
export async function fetchFile(
	node: StoreContext,
	file: FileAt,
	api: string,
	limit: Limit,
): Promise<Fetched> {
	let { url } = file;
	for (let redirects = 0; ; redirects++) {
		const result = await fetchOnce(node, { ...file, url }, limit);
		const next = locationIn(result);
		if (next === undefined) return result;
		if (redirects === MOST_REDIRECTS) throw ledOn(file.name);
		url = fileAddress(next, api, url);
	}
}

async function fetchOnce(node: StoreContext, file: FileAt, limit: Limit): Promise<Fetched> {
	try {
		return await opened(node, file.url, {}, limit, async ({ status, headers, body }) => {
			if (status !== 200)
				return { type: 'response', status, headers, payload: undefined, text: '' };
			const arriving = new ArrivingFile({ headers, body });
			const content = () => arriving.content();
			const data = await storeFile(node, { ...file, content });
			const open: OpenPart = async (range, see) =>
				await opened(node, file.url, { Range: range }, limit, see);
			return (await isCutOff(arriving, open)) ? { type: 'cutOff' } : { type: 'stored', data };
		});
	} catch (error) {
		return error instanceof Unfit ? error.bad : failureOf(error);
	}
}

/**
 * Asks for what is at an address, and closes the connection in the end.
 * @param run reads the body, as far as it wants
 */
async function opened<Result>(
	{ helpers }: StoreContext,
	url: string,
	headers: IDataObject,
	limit: Limit,
	run: (response: Opened) => Promise<Result>,
): Promise<Result> {
	const options: IHttpRequestOptions = {
		method: 'GET',
		url,
		// n8n takes a packed body for whole that is cut off.
		headers: { 'Accept-Encoding': 'identity', ...headers },
		encoding: 'stream',
		timeout: limit.ms,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		abortSignal: limit.begin(),
	};
	const { statusCode: status, ...response } = await helpers.httpRequest(options);
	const body: Arriving = response.body;
	// n8n's helper may hear of the signal until the body begins only.
	const stop = () => body.destroy();
	limit.signal.addEventListener('abort', stop, { once: true });
	try {
		return await run({ status, headers: response.headers, body });
	} finally {
		stop();
		limit.signal.removeEventListener('abort', stop);
	}
}

function ledOn(name: string): OperationalError {
	return new OperationalError(
		`The server that holds the file '${name}' leads on from one address to the next, and not to the file`,
		{ description: 'Nothing was downloaded. Try again later.' },
	);
}

function locationIn(result: Fetched): string | undefined {
	if (result.type !== 'response' || result.status < 300 || result.status >= 400) return undefined;
	const { location }: IDataObject = result.headers;
	return typeof location === 'string' ? location : undefined;
}
