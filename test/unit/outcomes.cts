import type { Outcome } from '../../nodes/Nudgescribe/api/http/outcome.ts';

/** A response with that status. */
export function response(status: number, headers = {}): Outcome {
	return { type: 'response', status, headers, payload: { json: {} }, text: '{}' };
}

export const notSent: Outcome = { type: 'notSent', reason: 'ECONNREFUSED' };
export const broken: Outcome = { type: 'broken', reason: 'ECONNRESET' };
export const notLoggedIn: Outcome = { type: 'notLoggedIn', reason: 'The login was refused' };
export const unreachable: Outcome = { type: 'unreachable', reason: 'ENOTFOUND' };
export const cancelled: Outcome = { type: 'cancelled' };
