import type { IDataObject } from 'n8n-workflow';

/** Tells an object of JSON from lists, texts and the like. */
export function isRecord(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Strings, which stay as they are, and whole numbers that may have more digits than JavaScript keeps. */
const STRING_OR_LONG_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;

/**
 * @param text of a response, or of a JSON field
 * @returns its JSON in a box, or undefined when it is none; whole numbers beyond 2^53 are texts, with all their digits
 */
export function parseJson(text: string): { json: unknown } | undefined {
	try {
		const isExact = !/\d{16}/.test(text);
		return { json: JSON.parse(isExact ? text : text.replace(STRING_OR_LONG_NUMBER, exact)) };
	} catch {
		return undefined;
	}
}

function exact(token: string): string {
	return token.startsWith('"') || Number.isSafeInteger(Number(token)) ? token : `"${token}"`;
}
