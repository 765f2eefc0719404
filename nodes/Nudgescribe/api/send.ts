import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { isObjectEmpty } from 'n8n-workflow';
import { cancelSignal, unlessCanceled } from './cancel';
import type { ApiContext } from './cancel';
import { parsePayload } from './json';
import type { Outcome } from './outcome';
import { outcomeOfError } from './outcome';
import type { Names } from './payload';
import { findRefusalCode } from './payload';
import type { Turns } from './turns';

export const CREDENTIAL = 'nudgescribeApi';

/** A request as it goes out, but for what the credential adds. */
export interface Outgoing {
	method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	path: string;
	body: IDataObject | FormData;
	/** in ms */
	timeout: number;
}

/** How an answer is read: by whose names, and when. */
export interface Reading {
	names: Names;
	turns: Turns;
}

/**
 * Sends one request once, through n8n's helper and with these credentials (n8n logs in first when they hold no token).
 * Statuses are not errors here, so that n8n does not renew by itself, once for each of many requests.
 * @returns what became of it; it does not throw
 */
export async function send(
	context: ApiContext,
	credentials: ICredentialDataDecryptedObject,
	{ method, path, body, timeout }: Outgoing,
	{ names, turns }: Reading,
): Promise<Outcome> {
	const signal = cancelSignal(context);
	if (signal?.aborted) return { type: 'cancelled' };
	const options: IHttpRequestOptions = {
		method,
		url: path,
		body: body instanceof FormData || !isObjectEmpty(body) ? body : '{}',
		headers: body instanceof FormData ? {} : { 'Content-Type': 'application/json' },
		json: true,
		encoding: 'text',
		timeout,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
	if (signal) options.abortSignal = signal;
	try {
		const decrypted = { id: '', name: '', type: CREDENTIAL, data: credentials };
		const request = context.helpers.httpRequestWithAuthentication.call(
			context,
			CREDENTIAL,
			options,
			{ credentialsDecrypted: decrypted },
		);
		const response = await unlessCanceled(signal, request);
		await turns.next();
		return outcomeOf(response, names);
	} catch (error) {
		return signal?.aborted ? { type: 'cancelled' } : outcomeOfError(error);
	}
}

function outcomeOf(
	response: { statusCode: number; headers: IDataObject; body: unknown },
	names: Names,
): Outcome {
	const text = typeof response.body === 'string' ? response.body : '';
	const payload = response.statusCode === 204 ? { json: {} } : parsePayload(text);
	const isSuccess = response.statusCode >= 200 && response.statusCode < 300;
	const refusal = isSuccess ? findRefusalCode(payload?.json, names) : undefined;
	return {
		type: 'answer',
		status: refusal ?? response.statusCode,
		headers: response.headers,
		payload,
		text: text.slice(0, 1000),
	};
}
