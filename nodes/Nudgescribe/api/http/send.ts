import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestMethods,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { isObjectEmpty } from 'n8n-workflow';
import type { Arriving } from '../../../../credentials/body';
import { readJson } from '../dialect/json';
import { isTable } from '../dialect/table';
import type { Response } from '../dialect/verdict';
import { Turns } from '../turns';
import { readAnswer } from './body';
import { unlessAborted } from './cancel';
import type { ApiContext } from './cancel';
import type { Limit } from './limit';
import { failureOf } from './outcome';
import type { Received } from './outcome';
import type { Pace } from './pace';
import { hideInPayload, withoutSecrets } from './secrets';

export const CREDENTIAL = 'nudgescribeApi';

/** How much of a body is kept to be shown, in characters. */
const BEGINNING = 2000;

/** Statuses of a server that has too much to do. */
const BUSY = [429, 503];

/** A request as it goes out, but for what the credential adds. */
export interface Outgoing {
	method: IHttpRequestMethods;
	path: string;
	/** a form is sent once, so that it is made anew; a UserError that this throws is told as what became of the request */
	makeBody: () => IDataObject | FormData;
	limit: Limit;
}

/** What the credential calls when it has what the request needs: n8n puts a signal of its own into `abortSignal` before. */
type Options = IHttpRequestOptions & Pick<Limit, 'begin'>;

/**
 * Sends one request once, through n8n's helper and with these credentials (n8n logs in first when they hold no token).
 * Statuses are not errors here, so that n8n does not renew by itself, once for each of many requests. The answer is read
 * as it arrives, so that neither its size nor the time that it takes is the server's to choose.
 * @returns what became of it
 * @throws the reason of the limit's signal, once that has come; what nobody has foreseen in making the body
 */
export async function send(
	context: ApiContext,
	credentials: ICredentialDataDecryptedObject,
	outgoing: Outgoing,
	pace: Pace,
): Promise<Received> {
	const { limit } = outgoing;
	const { signal } = limit;
	signal.throwIfAborted();
	const begun = Date.now();
	// n8n logs in first where there is no token, which says nothing of how long an answer takes.
	const isLoggedIn = credentials.sessionToken !== '';
	try {
		const decrypted = { id: '', name: '', type: CREDENTIAL, data: credentials };
		const request = context.helpers.httpRequestWithAuthentication.call(
			context,
			CREDENTIAL,
			optionsOf(outgoing),
			{ credentialsDecrypted: decrypted },
		);
		const response: FullResponse = await unlessAborted(signal, request);
		if (BUSY.includes(response.statusCode)) pace.refused();
		else if (isLoggedIn) pace.answered(Date.now() - begun);
		return { type: 'response', ...(await read(response, credentials, signal, pace)) };
	} catch (error) {
		signal.throwIfAborted();
		return failureOf(error);
	} finally {
		if (!signal.aborted) limit.isUnderWay = false;
	}
}

function optionsOf({ method, path, makeBody, limit }: Outgoing): Options {
	const body = makeBody();
	return {
		method,
		url: path,
		body: body instanceof FormData || !isObjectEmpty(body) ? body : '{}',
		headers: body instanceof FormData ? {} : { 'Content-Type': 'application/json' },
		json: true,
		encoding: 'stream',
		timeout: limit.ms,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		begin: limit.begin,
	};
}

interface FullResponse {
	statusCode: number;
	headers: IDataObject;
	body: Arriving;
}

async function read(
	{ statusCode: status, headers, body }: FullResponse,
	credentials: ICredentialDataDecryptedObject,
	signal: AbortSignal,
	pace: Pace,
): Promise<Response> {
	const text = await readAnswer(body, signal);
	await pace.readingTurn();
	const turns = new Turns();
	const json = text.trim() === '' ? undefined : await readJson(text, turns);
	const payload = json ?? (isTable(text) ? { json: text } : undefined);
	if (payload) await hideInPayload(text, payload, credentials, turns);
	const beginning = withoutSecrets(text.trimStart(), credentials, BEGINNING);
	return {
		status,
		headers,
		payload,
		// A copy: a part of a text keeps the whole of it in memory.
		text: Buffer.from(beginning).toString(),
	};
}
