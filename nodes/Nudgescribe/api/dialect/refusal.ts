import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';
import { fieldsOf, isRecord } from './json';
import type { Mapping } from './mapping';

/** What came over the wire. */
export interface Response {
	status: number;
	headers: IDataObject;
	/** missing when the body is not JSON */
	payload: { json: unknown } | undefined;
	/** how the body begins */
	text: string;
}

/** What a person is told of a request that did not succeed. */
export interface Words {
	message: string;
	description: string;
}

/** What is known of the request that a refusal is the response to. */
export interface Refused {
	/** the API's own words, '' when it has none */
	said: string;
	/** whether it changes something */
	isWrite: boolean;
	/** how often it was sent */
	tries: number;
	/** what to do when the API refuses what is in the request, where that is more than to check the node's fields */
	advice?: string | undefined;
}

export const UNKNOWN_EFFECT =
	' It is not known whether Nudgescribe carried it out: look there before you run this again.';
const FIELDS_ADVICE =
	"Check the fields of this node, and if Nudgescribe misses a field that is filled in, 'Field Name Overrides' in the credential.";
const NAMES_ADVICE =
	"If Nudgescribe misses something that this node was given, check 'Field Name Overrides' in the credential.";

/** What was asked for is not there, which says nothing against the rest of the request. */
const IS_NOT_THERE =
	/not found|no such|does not exist|unknown (workspace|customer group|group|campaign)/i;

/** @returns the status of a refusal: the response's own, or else the one that the envelope's code stands for */
export function statusOf({ status, payload }: Response, mapping: Mapping): number {
	if (status < 200 || status >= 300 || !isRecord(payload?.json)) return status;
	const code = Number(payload.json[mapping.nameOf('code')]);
	return Number.isInteger(code) && code >= 400 && code < 600 ? code : status;
}

/** @returns the API's own words in a response, '' when it has none */
export function findMessage(payload: unknown, mapping: Mapping): string {
	const called = mapping.nameOf('message');
	for (const { name, value } of fieldsOf(payload)) {
		if (name === called && typeof value === 'string') return value.trim().slice(0, 500);
	}
	return '';
}

/** @returns why the API refused a request, in the user's words, with the API's own in them */
export function wordsOfRefusal(status: number, { said, isWrite, tries, advice }: Refused): Words {
	const words = said === '' ? `HTTP ${status}` : said;
	if (isQuota(status, said)) {
		return {
			message: `The usage quota of the Nudgescribe account is used up: ${words}`,
			description: 'Ask Nudgescribe for a higher quota, or try again when it is renewed.',
		};
	}
	if (status === 429) {
		return {
			message: `Nudgescribe asks to slow down: ${words}`,
			description: `${timesTried(tries)}. Try again later, or lower 'Pages at Once' in the options.`,
		};
	}
	if (status >= 500) {
		return {
			message: `Nudgescribe could not handle the request: ${words}`,
			description: `${timesTried(tries)}. Try again later.${isWrite ? UNKNOWN_EFFECT : ''}`,
		};
	}
	if (status >= 300 && status < 400) {
		return {
			message: 'Nudgescribe answered with the address of another server',
			description: "Nothing was sent there. Check 'Environment' in the credential.",
		};
	}
	return {
		message: `${refusedBecause(status)}: ${words}`,
		description: adviceOn(status, said, advice),
	};
}

function refusedBecause(status: number): string {
	if (status === 401) return 'Nudgescribe misses something in the request, or does not know it';
	if (status === 403) return 'Nudgescribe does not allow this';
	if (status === 404) return 'Nudgescribe does not know what was asked for';
	return 'Nudgescribe refused the request';
}

function adviceOn(status: number, said: string, advice: string | undefined): string {
	if (advice && status === 400 && !IS_NOT_THERE.test(said)) return `${advice} ${NAMES_ADVICE}`;
	if (/missing|required|unknown field/i.test(said)) return FIELDS_ADVICE;
	if (/workspace/i.test(said))
		return "Check 'Workspace': it may be gone, or belong to another account.";
	if (/group/i.test(said))
		return "Check 'Customer Group': it may be gone, or belong to another workspace.";
	if (status === 403) {
		return 'The login is valid, so it is not the password: ask who administers Nudgescribe for the right to do this.';
	}
	return FIELDS_ADVICE;
}

function isQuota(status: number, said: string): boolean {
	return status === 402 || (status >= 400 && status < 500 && /quota/i.test(said));
}

/** @returns how often a request was tried, as the beginning of a sentence */
export function timesTried(tries: number): string {
	return tries === 1 ? 'It was tried once' : `It was tried ${tries} times`;
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
