import { OperationalError } from 'n8n-workflow';
import { RequestError } from './refused';

/** Failures whose words are all that helps. */
const NO_WAY = ['notLoggedIn', 'cancelled'];

/** A system's word for what went wrong, which stays in the description: " (ECONNRESET)". */
const CODE = / \([A-Z_]{4,}\)/;

/**
 * n8n shows nothing but the message of an error that a list ends with.
 * @returns the error with its advice in the message
 */
export function withWayOut(error: unknown, wayOut: string): unknown {
	const isLeft =
		error instanceof RequestError
			? !NO_WAY.includes(error.whyUnanswered ?? '')
			: error instanceof OperationalError;
	if (!(error instanceof Error) || !isLeft) return error;
	const lacking = error instanceof RequestError ? (error.description ?? '') : '';
	const more = lacking.includes(wayOut) ? lacking : `${lacking} ${wayOut}`.trim();
	error.message = `${error.message.replace(/\.$/, '')}. ${more.replace(CODE, '')}`;
	return error;
}
