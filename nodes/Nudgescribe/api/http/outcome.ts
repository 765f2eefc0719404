import { NodeApiError, OperationalError, UserError } from 'n8n-workflow';
import { TooLarge } from '../../../../credentials/body';
import { isObstacle } from '../../../../credentials/obstacle';
import { toldBy } from '../../../../credentials/thrown';
import type { Response, Verdict } from '../dialect/verdict';
import { Damaged } from './body';
import { NotStored } from './storeFile';

/** What became of one try of a request, before anybody looked at what the response says. */
export type Received = ({ type: 'response' } & Response) | Failure;

/** What became of one try of a request; the status is what the response amounts to. */
export type Outcome =
	({ type: 'response'; verdict: Verdict; httpStatus: number } & Response) | Failure;

/** A request without a response that can be used, with its cause. */
export type Failure =
	/**
	 * the server certainly did nothing: no connection, or no login for the moment, which is told in words then; with the
	 * address of n8n's proxy where it was that which was not reached
	 */
	| { type: 'notSent'; reason: string; isLogin: boolean; proxy?: string | undefined }
	/** the connection broke: what the server did is not known */
	| { type: 'broken'; reason: string }
	/** a time in ms was used up: the request's by a login, so that it was not sent, or by waiting for its answer, or all there was */
	| { type: 'timeUp'; by: 'login' | 'answer' | 'all'; timeout: number }
	/** there was more of an answer than is read: it is …, as the end of a sentence */
	| { type: 'tooLarge'; reason: string }
	/** a repeat would not help: the login was refused, or the credential can't be used as it is */
	| { type: 'notLoggedIn'; reason: string }
	/** a repeat would not help: the certificate is not trusted, say, or n8n's own settings are in the way */
	| { type: 'unreachable'; reason: string }
	/** the user stopped the execution */
	| { type: 'cancelled' };

/** @returns a response with what it amounts to; its own status is told apart */
export function understood(
	response: Response & { type: 'response'; httpStatus?: number },
	verdict: Verdict,
): Outcome {
	const { httpStatus = response.status } = response;
	const status = verdict.type === 'no' ? verdict.meaning : httpStatus;
	return { ...response, verdict, status, httpStatus };
}

/** Codes of older versions of n8n, which keep nothing else. */
const NOT_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];
/** Codes of a connection that there was, and of a way that may have failed before or after. */
const BROKEN =
	/^(ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ERR_BAD_RESPONSE|E(NET|HOST)(UNREACH|DOWN))$/;
/** Codes of a system that can't store what comes. */
const OF_STORE = /^(ENOSPC|EDQUOT|EACCES|EPERM|EROFS|ENOENT|EMFILE|ENFILE|EIO|EISDIR|ENOTDIR)$/;
/** Node's codes for what is not HTTP, such as HPE_INVALID_CONSTANT. */
const NOT_HTTP = /^HPE_/;

/** @returns the status of a response, or undefined for a failure */
export function statusIn(outcome: Outcome): number | undefined {
	return outcome.type === 'response' ? outcome.status : undefined;
}

/**
 * @param error what n8n's request helper threw, a NodeApiError around what went wrong, or what reading the body threw
 * @returns what became of the request; nothing of the error itself, which holds the request with its secrets
 * @throws the error itself where it is not about a request
 */
export function failureOf(error: unknown): Failure {
	if (error instanceof TooLarge) return { type: 'tooLarge', reason: error.reason };
	if (error instanceof Damaged) return { type: 'broken', reason: error.reason };
	if (error instanceof NotStored) throw error;
	const { code: told, isUnconnected, proxy } = toldBy(error);
	if (isObstacle(told)) return { type: 'unreachable', reason: told };
	const cause = causeOf(error);
	if (cause instanceof UserError) return { type: 'notLoggedIn', reason: cause.message };
	if (cause instanceof OperationalError) {
		return { type: 'notSent', reason: cause.message, isLogin: true };
	}
	const code = told === '' ? httpCodeOf(error) : told;
	// Older versions of n8n keep nothing of what the credential throws but its message, and of a broken connection its code.
	if (code === undefined && error instanceof NodeApiError) {
		return { type: 'notLoggedIn', reason: error.message };
	}
	// What nobody has foreseen is not told as a failure of the network, and neither is a store that is full.
	if (code === undefined || OF_STORE.test(code)) throw error;
	if (code === 'ERR_CANCELED') return { type: 'cancelled' };
	if (isUnconnected || NOT_SENT.includes(code)) {
		return { type: 'notSent', reason: code, isLogin: false, proxy };
	}
	const isBroken = BROKEN.test(code) || NOT_HTTP.test(code);
	return { type: isBroken ? 'broken' : 'unreachable', reason: code };
}

function causeOf(error: unknown): unknown {
	return error instanceof Error && error.cause !== undefined ? error.cause : error;
}

function httpCodeOf(error: unknown): string | undefined {
	return error instanceof NodeApiError ? (error.httpCode ?? undefined) : undefined;
}
