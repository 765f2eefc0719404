import { NodeApiError } from 'n8n-workflow';

/** A refusal that has advice of its own: what was asked for is not there, or the quota is used up. */
const HAS_ADVICE =
	/quota|not found|no such|does not exist|unknown (workspace|customer group|group|campaign)/i;

/**
 * @param advice what to do when Nudgescribe refuses a request for what is in it
 * @returns what gives a failed request this advice, and throws it on
 */
export function advising(advice: string): (error: unknown) => never {
	return (error) => {
		if (isRefusal(error) && !HAS_ADVICE.test(error.message)) error.description = advice;
		throw error;
	};
}

function isRefusal(error: unknown): error is NodeApiError {
	return error instanceof NodeApiError && error.httpCode === '400';
}
