import type { Choices } from './choices.cts';

/** Which status codes a Nudgescribe answers with: those of the newest reference, or of the older one. */
export type StatusCodes = Choices['statusCodes'];

/** Why a request is refused; each cause has its own status code. */
export type Cause =
	| 'missing'
	| 'unauthorised'
	| 'badToken'
	| 'expiredToken'
	| 'forbidden'
	| 'invalidWorkspace'
	| 'badRequest'
	| 'notFound'
	| 'methodNotAllowed'
	| 'quota'
	| 'broken';

/** One thing that is wrong with a request. */
export interface Complaint {
	/** The field of the request, as the contract calls it. */
	field?: string;
	/** Where within that field, or a name that is the user's own: no dialect renames it. */
	within?: string;
	message: string;
}

/** A request that the emulated API refuses; the message is what the client reads in the answer. */
export class Refusal extends Error {
	constructor(
		readonly reason: Cause,
		message: string,
		/** The same field by field, where it is about fields. */
		readonly complaints: Complaint[] = [],
	) {
		super(message);
	}
}

/** A refusal that is about one field of the request. */
export function refusalAbout(
	field: string,
	message: string,
	reason: Cause = 'badRequest',
): Refusal {
	return new Refusal(reason, message, [{ field, message }]);
}

const newest: Record<Cause, number> = {
	missing: 401,
	unauthorised: 403,
	badToken: 403,
	expiredToken: 403,
	forbidden: 403,
	invalidWorkspace: 401,
	badRequest: 400,
	notFound: 404,
	methodNotAllowed: 405,
	quota: 402,
	broken: 500,
};

const byGeneration: Record<StatusCodes, Record<Cause, number>> = {
	newest,
	older: { ...newest, missing: 400, unauthorised: 401, badToken: 401, expiredToken: 401 },
};

/**
 * The HTTP status of a refusal.
 *
 * @param reason why the request is refused
 * @param statusCodes which generation of the API answers
 */
export function statusOf(reason: Cause, statusCodes: StatusCodes): number {
	return byGeneration[statusCodes][reason];
}

/** The code of each refusal where the API counts its refusals itself; some are text, and one is 1, all of which occurs. */
export const businessCodes: Record<Cause, number | string> = {
	missing: '4001',
	unauthorised: 401,
	badToken: 401,
	expiredToken: 401,
	forbidden: 403,
	invalidWorkspace: -1,
	badRequest: 1,
	notFound: 1001,
	methodNotAllowed: -1,
	quota: 1001,
	broken: -1,
};
