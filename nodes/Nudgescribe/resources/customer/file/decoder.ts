/** Makes UTF-8 of chunks of text, cut anywhere. */
export interface Decoder {
	/** @returns undefined where that is not text in this encoding */
	add: (chunk: Uint8Array) => Uint8Array | undefined;
	/** @returns what is left at the end; undefined where the text ends within a letter */
	end: () => Uint8Array | undefined;
}
