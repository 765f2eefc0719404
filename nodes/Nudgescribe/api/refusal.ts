import type { INode } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { canceled } from './cancel';
import type { Outcome } from './outcome';
import type { Kind } from './retry';

interface Words {
	message: string;
	description: string;
}

export const UNKNOWN_EFFECT =
	' It is not known whether Nudgescribe carried it out: look there before you run this again.';
const FIELDS_ADVICE =
	"Check the fields of this node, and if Nudgescribe misses a field that is filled in, 'Field Name Overrides' in the credential.";
const NAMES_ADVICE =
	"If Nudgescribe misses something that this node was given, check 'Field Name Overrides' in the credential.";
const CREDENTIAL_ADVICE = "Check the network of n8n, and 'Environment' in the credential.";

/** What was asked for is not there, which says nothing against the rest of the request. */
const IS_NOT_THERE =
	/not found|no such|does not exist|unknown (workspace|customer group|group|campaign)/i;

/** What is told of a request that did not succeed. */
export interface Refused {
	kind: Kind;
	/** what the API says for itself, '' when it says nothing */
	said: string;
	/** how often the request was sent */
	tries: number;
	/** what to do when the API refuses what is in the request, where that is more than to check the node's fields */
	advice?: string | undefined;
}

/**
 * Says in the user's words why a request did not succeed. Built from the answer alone: what n8n's helper throws
 * holds the request with its secrets.
 */
export function refusalOf(node: INode, outcome: Outcome, refused: Refused): NodeApiError {
	const words =
		outcome.type === 'answer'
			? wordsForStatus(outcome.status, refused)
			: wordsForNoAnswer(outcome, refused);
	const httpCode = outcome.type === 'answer' ? { httpCode: String(outcome.status) } : {};
	return new NodeApiError(node, {}, { ...words, ...httpCode });
}

function wordsForNoAnswer(
	outcome: Exclude<Outcome, { type: 'answer' }>,
	{ kind, tries }: Refused,
): Words {
	const tried = timesTried(tries);
	if (outcome.type === 'cancelled') {
		return { message: canceled().message, description: 'Nothing more was sent.' };
	}
	if (outcome.type === 'refused') {
		return {
			message: outcome.reason,
			description: 'Nothing more was sent.',
		};
	}
	if (outcome.type === 'broken') {
		const effect = kind === 'write' ? UNKNOWN_EFFECT : '';
		return {
			message: 'The connection to Nudgescribe broke before it answered',
			description: `${tried} (${outcome.reason}).${effect || ` ${CREDENTIAL_ADVICE}`}`,
		};
	}
	return {
		message: "Nudgescribe can't be reached",
		description: `${tried} (${outcome.reason}). ${CREDENTIAL_ADVICE}`,
	};
}

function wordsForStatus(status: number, { kind, said, tries, advice }: Refused): Words {
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
			description: `${timesTried(tries)}. Try again later.${kind === 'write' ? UNKNOWN_EFFECT : ''}`,
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

function timesTried(tries: number): string {
	return tries === 1 ? 'It was tried once' : `It was tried ${tries} times`;
}
