import type { Response } from 'express';

/** Where a connection is cut: before any answer, after its headers, or in the middle of its body. */
export type Cut = 'before' | 'headers' | 'body';

/** What a client gets instead of the answer. */
export interface FaultAnswer {
	status?: number;
	headers?: Record<string, string>;
	/** Raw; the usual code and message when left out. */
	body?: string;
	cut?: Cut;
	/** Raw text that is sent with status 200 in place of JSON. */
	brokenBody?: string;
	/** Bytes in base64 that are sent with status 200 in place of JSON: a packed text, say. */
	base64?: string;
	contentType?: string;
}

/**
 * Sends the answer of a fault.
 *
 * @param answer what is sent
 * @param response the response that it goes out on, nothing of it sent yet
 */
export function answerWith(answer: FaultAnswer, response: Response): void {
	const isGood = answer.brokenBody !== undefined || answer.base64 !== undefined;
	const status = answer.status ?? (isGood ? 200 : 500);
	const bytes = answer.base64 === undefined ? undefined : Buffer.from(answer.base64, 'base64');
	const envelope = JSON.stringify({ code: status, message: 'A fault of the emulator' });
	response
		.status(status)
		.type(answer.contentType ?? 'application/json')
		.set(answer.headers ?? {})
		.send(bytes ?? answer.brokenBody ?? answer.body ?? envelope);
}

/**
 * Cuts the connection that a response would go out on.
 *
 * @param cut how far the answer gets
 * @param response nothing of it sent yet
 * @param body the answer that is cut in its middle
 */
export function cutConnection(cut: Cut, response: Response, body: string): void {
	const socket = response.socket;
	if (cut === 'before') {
		socket?.destroy();
		return;
	}
	const whole = Buffer.from(body);
	response.writeHead(response.statusCode, {
		'content-type': 'application/json; charset=utf-8',
		'content-length': Math.max(whole.length, 2),
	});
	response.flushHeaders();
	if (cut === 'body') response.write(whole.subarray(0, Math.max(1, whole.length >> 1)));
	socket?.destroySoon();
}
