import type { Outcome } from '../../nodes/Nudgescribe/api/outcome.ts';

/** An answer with that status. */
export function answer(status: number, headers = {}): Outcome {
	return { type: 'answer', status, headers, payload: { json: {} }, text: '{}' };
}

export const notSent: Outcome = { type: 'notSent', reason: 'ECONNREFUSED' };
export const broken: Outcome = { type: 'broken', reason: 'ECONNRESET' };
export const refused: Outcome = { type: 'refused', reason: 'The login was refused' };
export const unreachable: Outcome = { type: 'unreachable', reason: 'ENOTFOUND' };
export const cancelled: Outcome = { type: 'cancelled' };
