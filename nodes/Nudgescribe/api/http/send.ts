import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestMethods,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { isObjectEmpty } from 'n8n-workflow';
import { parseJson } from '../dialect/json';
import type { Response } from '../dialect/verdict';
import { cancelSignal, unlessCanceled } from './cancel';
import type { ApiContext } from './cancel';
import { failureOf } from './outcome';
import type { Received } from './outcome';
import type { Pace } from './pace';
import { payloadWithoutSecrets, withoutSecrets } from './secrets';

export const CREDENTIAL = 'nudgescribeApi';

/** How much of a body is kept to be shown, in characters. */
const BEGINNING = 2000;

/** A request as it goes out, but for what the credential adds. */
export interface Outgoing {
	method: IHttpRequestMethods;
	path: string;
	/** a form is sent once, so that it is made anew; what this throws is told as what became of the request */
	makeBody: () => IDataObject | FormData;
	/** in ms */
	timeout: number;
}

/**
 * Sends one request once, through n8n's helper and with these credentials (n8n logs in first when they hold no token).
 * Statuses are not errors here, so that n8n does not renew by itself, once for each of many requests.
 * @returns what became of it; it does not throw
 */
export async function send(
	context: ApiContext,
	credentials: ICredentialDataDecryptedObject,
	outgoing: Outgoing,
	pace: Pace,
): Promise<Received> {
	const signal = cancelSignal(context);
	if (signal?.aborted) return { type: 'cancelled' };
	try {
		const options: IHttpRequestOptions = optionsOf(outgoing);
		if (signal) options.abortSignal = signal;
		const decrypted = { id: '', name: '', type: CREDENTIAL, data: credentials };
		const request = context.helpers.httpRequestWithAuthentication.call(
			context,
			CREDENTIAL,
			options,
			{ credentialsDecrypted: decrypted },
		);
		const response = await unlessCanceled(signal, request);
		await pace.readingTurn();
		return { type: 'response', ...responseOf(response, credentials) };
	} catch (error) {
		return signal?.aborted ? { type: 'cancelled' } : failureOf(error);
	}
}

function optionsOf({ method, path, makeBody, timeout }: Outgoing): IHttpRequestOptions {
	const body = makeBody();
	return {
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
}

function responseOf(
	full: { statusCode: number; headers: IDataObject; body: unknown },
	credentials: ICredentialDataDecryptedObject,
): Response {
	const text = typeof full.body === 'string' ? full.body : '';
	const payload = text.trim() === '' ? undefined : parseJson(text);
	return {
		status: full.statusCode,
		headers: full.headers,
		payload: payloadWithoutSecrets(text, payload, credentials),
		text: withoutSecrets(text.trimStart(), credentials, BEGINNING),
	};
}
