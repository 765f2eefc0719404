import type {
	IBinaryData,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	IPollFunctions,
} from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';
import { fileAddress } from './fileAddress';
import type { Limit } from './limit';
import { failureOf } from './outcome';
import type { Received } from './outcome';

/** What has n8n's binary data. */
export type DownloadContext = IExecuteFunctions | IPollFunctions;

/** A file at an address that may be fetched. */
export interface FileAt {
	url: string;
	name: string;
	mimeType: string;
}

/** A file that is whole in n8n's binary data. */
export interface Stored {
	data: IBinaryData;
}

/** A storage may name another address, which is looked at as the first one was. */
const MOST_REDIRECTS = 5;

/**
 * Fetches a file once.
 * @param api the address of the API
 * @returns the stored file, or what became of the request
 * @throws OperationalError where it leads on to an address that is not fetched, or without end
 */
export async function fetchFile(
	node: DownloadContext,
	file: FileAt,
	api: string,
	limit: Limit,
): Promise<Received | Stored> {
	let { url } = file;
	for (let redirects = 0; ; redirects++) {
		const result = await fetchOnce(node, { ...file, url }, limit);
		const next = 'data' in result ? undefined : locationIn(result);
		if (next === undefined) return result;
		if (redirects === MOST_REDIRECTS) throw ledOn(file.name);
		url = fileAddress(next, api, url);
	}
}

async function fetchOnce(
	{ helpers }: DownloadContext,
	{ url, name, mimeType }: FileAt,
	limit: Limit,
): Promise<Received | Stored> {
	const options: IHttpRequestOptions = {
		method: 'GET',
		url,
		encoding: 'stream',
		timeout: limit.ms,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		abortSignal: limit.begin(),
	};
	// n8n's helper may hear of the signal until the body begins only.
	let stop = () => {};
	try {
		const { statusCode: status, headers, body } = await helpers.httpRequest(options);
		stop = () => body.destroy();
		limit.signal.addEventListener('abort', stop, { once: true });
		if (status === 200) return { data: await helpers.prepareBinaryData(body, name, mimeType) };
		stop();
		return { type: 'response', status, headers, payload: undefined, text: '' };
	} catch (error) {
		return failureOf(error);
	} finally {
		limit.signal.removeEventListener('abort', stop);
	}
}

function ledOn(name: string): OperationalError {
	return new OperationalError(
		`The server that holds the file '${name}' leads on from one address to the next, and not to the file`,
		{ description: 'Nothing was downloaded. Try again later.' },
	);
}

function locationIn(result: Received): string | undefined {
	if (result.type !== 'response' || result.status < 300 || result.status >= 400) return undefined;
	const { location }: IDataObject = result.headers;
	return typeof location === 'string' ? location : undefined;
}
