import { STATUS_CODES } from 'node:http';
import type { Dialect } from './dialect.cts';
import type { JsonObject } from './json.cts';
import { nameFor } from './names.cts';
import { businessCodes, statusOf, type Cause, type Refusal } from './refusal.cts';

/** A refusal as it goes over the wire. */
export interface RefusalAnswer {
	status: number;
	body: JsonObject | string;
}

interface Entry {
	field?: string;
	message: string;
}

/** A refusal, ready to be worded. */
interface Said {
	status: number;
	code: number | string;
	text: string;
	entries: Entry[];
}

/** What an API says whose HTTP status does not: then the words alone must tell that it is the token. */
const terse: Partial<Record<Cause, string>> = {
	expiredToken: 'Token expired',
	badToken: 'Invalid token',
};

function entriesOf({ complaints }: Refusal, dialect: Dialect, path: string): Entry[] {
	return complaints.map(({ field = '', within = '', message }) => {
		const name = nameFor(dialect, 'send', field, path) + within;
		return name === '' ? { message } : { field: name, message };
	});
}

function said(refusal: Refusal, dialect: Dialect, path: string): Said {
	const { reason, message } = refusal;
	const status = statusOf(reason, dialect.statusCodes);
	return {
		status,
		code: dialect.no === 'status' ? status : businessCodes[reason],
		text: dialect.no === 'status' ? message : (terse[reason] ?? message),
		entries: entriesOf(refusal, dialect, path),
	};
}

/** Lists of messages under the names of fields; under `detail` what is about none. */
function byField({ text, entries }: Said): JsonObject {
	const lists = new Map<string, string[]>(entries.length > 0 ? [] : [['detail', [text]]]);
	for (const { field = 'detail', message } of entries) {
		const list = lists.get(field);
		if (list) list.push(message);
		else lists.set(field, [message]);
	}
	return Object.fromEntries(lists);
}

function titled({ status, text }: Said): JsonObject {
	return { title: STATUS_CODES[status] ?? 'Error', detail: text };
}

const wordings: Record<Dialect['words'], (said: Said) => JsonObject> = {
	message: ({ text }) => ({ message: text }),
	error: ({ text }) => ({ error: text }),
	errorObject: ({ code, text }) => ({ error: { code, message: text } }),
	errors: ({ text, entries }) =>
		entries.length > 0
			? { message: 'Validation failed', errors: entries }
			: { message: text, errors: [] },
	detail: titled,
	fields: byField,
	text: ({ text }) => ({ message: text }),
	inData: ({ text }) => ({ data: { message: text } }),
};

/** What stands under `errors` where nothing else says no. */
function bareErrors(spoken: Said, words: Dialect['words']): unknown {
	if (words === 'fields') return byField(spoken);
	if (words === 'detail') return [titled(spoken)];
	return spoken.entries.length > 0 ? spoken.entries : [{ message: spoken.text }];
}

function signed(spoken: Said, dialect: Dialect): JsonObject {
	const words = wordings[dialect.words](spoken);
	const { code, text } = spoken;
	const signs: Record<Dialect['no'], () => JsonObject> = {
		status: () => (dialect.words === 'message' ? { code, ...words } : words),
		code: () => ({ code, ...words }),
		success: () => ({ success: false, ...words }),
		statusText: () => ({ status: 'error', ...words }),
		errors: () => ({ errors: bareErrors(spoken, dialect.words) }),
		inData: () => ({
			[dialect.envelope === 'none' ? 'data' : dialect.envelope]: {
				success: false,
				...(dialect.words === 'inData' ? { message: text } : words),
			},
		}),
	};
	return signs[dialect.no]();
}

/**
 * How the dialect says a refusal.
 *
 * @param path the endpoint that refuses: an account may have names of its own there
 */
export function refusalAnswer(refusal: Refusal, dialect: Dialect, path: string): RefusalAnswer {
	const spoken = said(refusal, dialect, path);
	if (dialect.words === 'text') return { status: spoken.status, body: spoken.text };
	return { status: dialect.no === 'status' ? spoken.status : 200, body: signed(spoken, dialect) };
}
