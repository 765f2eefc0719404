/** The body of a response as n8n's helper hands it over while it arrives. */
export interface Arriving extends AsyncIterable<Uint8Array> {
	destroy(): unknown;
}

/** A body that is not read to its end. */
export class TooLarge extends Error {
	/** @param reason the end of a sentence: it is … */
	constructor(readonly reason: string) {
		super(reason);
	}
}

/**
 * Reads a body as it arrives, so that neither its size nor the time that it takes is the server's to choose.
 * @param signal ends the reading, and the connection with it
 * @param see looks at each piece, in order; what it throws ends the reading as well
 * @returns the text of the body
 * @throws what n8n's helper does when the connection breaks
 */
export async function textOf(
	body: Arriving,
	signal: AbortSignal,
	see: (piece: Uint8Array) => void,
): Promise<string> {
	const stop = () => body.destroy();
	signal.addEventListener('abort', stop, { once: true });
	if (signal.aborted) stop();
	const decoder = new TextDecoder();
	let text = '';
	try {
		// To leave this early closes the connection.
		for await (const piece of body) {
			see(piece);
			text += decoder.decode(piece, { stream: true });
		}
	} finally {
		signal.removeEventListener('abort', stop);
	}
	return text + decoder.decode();
}
