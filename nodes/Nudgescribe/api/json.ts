import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';

/** Tells an object of JSON from lists, texts and the like. */
export function isRecord(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Strings, which stay as they are, and whole numbers that may have more digits than JavaScript keeps. */
const STRING_OR_LONG_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;

/**
 * @param text the body of an answer
 * @returns its JSON in a box, or undefined when it is none; whole numbers beyond 2^53 are texts, with all their digits
 */
export function parsePayload(text: string): { json: unknown } | undefined {
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

/**
 * @param effect what is known of the request's effect, as a sentence behind the advice; '' for a read
 * @returns the error for a body that is not JSON, with how it begins
 */
export function notJson(text: string, effect = ''): OperationalError {
	const start = text.trim().replace(/\s+/g, ' ').slice(0, 120);
	if (start === '') {
		return new OperationalError("Nudgescribe's answer is empty", {
			description: `Check 'Environment' in the credential, and try again later.${effect}`,
		});
	}
	return new OperationalError("Nudgescribe's answer is not JSON", {
		description: `It begins with: ${start}. Check 'Environment' in the credential, and whether a proxy or a login page stands between n8n and Nudgescribe.${effect}`,
	});
}
