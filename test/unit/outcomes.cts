import { no } from '../../nodes/Nudgescribe/api/dialect/verdict.ts';
import type { Outcome } from '../../nodes/Nudgescribe/api/http/outcome.ts';

/** A response with that status. */
export function response(status: number, headers = {}): Outcome {
	const verdict = status < 300 ? ({ type: 'yes' } as const) : no(status, '');
	const body = { payload: { json: {} }, text: '{}' };
	return { type: 'response', status, httpStatus: status, headers, verdict, ...body };
}

export const notSent: Outcome = { type: 'notSent', reason: 'ECONNREFUSED', isLogin: false };
export const broken: Outcome = { type: 'broken', reason: 'ECONNRESET' };
export const notLoggedIn: Outcome = { type: 'notLoggedIn', reason: 'The login was refused' };
export const unreachable: Outcome = { type: 'unreachable', reason: 'CERT_HAS_EXPIRED' };
export const cancelled: Outcome = { type: 'cancelled' };
