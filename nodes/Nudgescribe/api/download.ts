import type {
	IBinaryData,
	IExecuteFunctions,
	IHttpRequestOptions,
	IPollFunctions,
} from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { cancelSignal } from './cancel';
import type { Outcome } from './outcome';
import { outcomeOfError } from './outcome';
import { refusalOf } from './refusal';
import type { Connection } from './request';
import { waitBeforeRepeat } from './retry';
import type { CallSettings } from './settings';

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
	api: Connection,
	file: RemoteFile,
	settings: CallSettings,
): Promise<IBinaryData> {
	const end = Date.now() + settings.timeout;
	for (let tries = 1; ; tries++) {
		const result = await tryOnce(node, file, Math.max(1, end - Date.now()));
		if (!('type' in result)) return result.data;
		const isExpired = result.type === 'answer' && EXPIRED.includes(result.status);
		const wait = isExpired && tries === 1 ? 0 : waitBeforeRepeat('read', result, tries);
		if (wait === undefined || Date.now() + wait > end) {
			throw isExpired
				? addressRefused(node, file.name, result.status)
				: refusalOf(node.getNode(), result, {
						kind: 'read',
						said: `the download of '${file.name}'`,
						tries,
					});
		}
		await api.pause(wait);
	}
}

async function tryOnce(
	node: DownloadContext,
	{ address, name, mimeType }: RemoteFile,
	timeout: number,
): Promise<Outcome | { data: IBinaryData }> {
	const options: IHttpRequestOptions = {
		method: 'GET',
		url: await address(),
		encoding: 'stream',
		timeout,
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
		return { type: 'answer', status: statusCode, headers, payload: undefined, text: '' };
	} catch (error) {
		return outcomeOfError(error);
	}
}

function addressRefused(node: DownloadContext, name: string, status: number): NodeApiError {
	return new NodeApiError(
		node.getNode(),
		{},
		{
			message: `The server that holds the file '${name}' does not hand it out`,
			description: 'Its address was asked for anew, and was refused again. Try again later.',
			httpCode: String(status),
		},
	);
}
