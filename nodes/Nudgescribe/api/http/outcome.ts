import { NodeApiError, OperationalError, UserError } from 'n8n-workflow';
import { timesTried, UNKNOWN_EFFECT } from '../dialect/refusal';
import type { Refused, Words } from '../dialect/refusal';
import type { Response, Verdict } from '../dialect/verdict';
import { canceled } from './cancel';

/** What became of one try of a request, before anybody looked at what the response says. */
export type Received = ({ type: 'response' } & Response) | Failure;

/** What became of one try of a request; the status is what the response amounts to. */
export type Outcome =
	({ type: 'response'; verdict: Verdict; httpStatus: number } & Response) | Failure;

/** A request without a response, with its cause. */
export type Failure =
	/** the server certainly did nothing: no connection, or no login for the moment */
	| { type: 'notSent'; reason: string }
	/** the connection broke, or the time was up: what the server did is not known */
	| { type: 'broken'; reason: string }
	/** a repeat would not help: the login was refused, or the credential can't be used as it is */
	| { type: 'notLoggedIn'; reason: string }
	/** a repeat would not help: there is no such host, say, or its certificate is not trusted */
	| { type: 'unreachable'; reason: string }
	/** the user stopped the execution */
	| { type: 'cancelled' };

const NOT_SENT = ['ECONNREFUSED', 'EAI_AGAIN'];
const BROKEN = ['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ERR_BAD_RESPONSE'];
/** Node's codes for a certificate that is not good, such as CERT_HAS_EXPIRED. */
const CERTIFICATE = /CERT|SELF_SIGNED|LEAF_SIGNATURE/;
const CREDENTIAL_ADVICE = "Check the network of n8n, and 'Environment' in the credential.";

/** @returns the status of a response, or undefined for a failure */
export function statusIn(outcome: Outcome): number | undefined {
	return outcome.type === 'response' ? outcome.status : undefined;
}

/**
 * @param error what n8n's request helper threw: a NodeApiError around what went wrong
 * @returns what became of the request; nothing of the error itself, which holds the request with its secrets
 */
export function failureOf(error: unknown): Failure {
	const cause = causeOf(error);
	if (cause instanceof UserError) return { type: 'notLoggedIn', reason: cause.message };
	if (cause instanceof OperationalError) return { type: 'notSent', reason: cause.message };
	const code = codeOf(cause) ?? codeOf(error) ?? httpCodeOf(error);
	// Older versions of n8n keep nothing of what the credential throws but its message, and of a broken connection its code.
	if (code === undefined && error instanceof NodeApiError) {
		return { type: 'notLoggedIn', reason: error.message };
	}
	if (code === 'ERR_CANCELED') return { type: 'cancelled' };
	if (code !== undefined && NOT_SENT.includes(code)) return { type: 'notSent', reason: code };
	if (code !== undefined && BROKEN.includes(code)) return { type: 'broken', reason: code };
	const message = error instanceof Error ? error.message : String(error);
	return { type: 'unreachable', reason: code ?? message };
}

/** @returns why there is no response, in the user's words */
export function wordsOfFailure(
	failure: Failure,
	{ isWrite, tries }: Pick<Refused, 'isWrite' | 'tries'>,
): Words {
	if (failure.type === 'cancelled') {
		return { message: canceled().message, description: 'Nothing more was sent.' };
	}
	if (failure.type === 'notLoggedIn') {
		return { message: failure.reason, description: 'Nothing more was sent.' };
	}
	if (failure.type === 'unreachable' && CERTIFICATE.test(failure.reason)) {
		return {
			message: "n8n does not trust the certificate of Nudgescribe's server",
			description: `Node.js says ${failure.reason}. Check 'Environment' in the credential, and ask who runs n8n whether a proxy reads along, or the certificate has run out.`,
		};
	}
	const tried = `${timesTried(tries)} (${failure.reason}).`;
	if (failure.type === 'broken') {
		return {
			message: 'The connection to Nudgescribe broke before it answered',
			description: `${tried}${isWrite ? UNKNOWN_EFFECT : ` ${CREDENTIAL_ADVICE}`}`,
		};
	}
	return {
		message: "Nudgescribe can't be reached",
		description: `${tried} ${CREDENTIAL_ADVICE}`,
	};
}

function causeOf(error: unknown): unknown {
	return error instanceof Error && error.cause !== undefined ? error.cause : error;
}

function codeOf(error: unknown): string | undefined {
	if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
	return typeof error.code === 'string' ? error.code : undefined;
}

function httpCodeOf(error: unknown): string | undefined {
	return error instanceof NodeApiError ? (error.httpCode ?? undefined) : undefined;
}
