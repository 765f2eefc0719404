/** Which status codes a Nudgescribe answers with: those of the newest reference, or of the older one. */
export type StatusCodes = 'newest' | 'older';

/** Why a request is refused; each cause has its own status code. */
export type Cause =
	| 'missing'
	| 'unauthorised'
	| 'invalidWorkspace'
	| 'badRequest'
	| 'notFound'
	| 'methodNotAllowed'
	| 'quota'
	| 'broken';

/** A request that the emulated API refuses; the message is what the client reads in the answer. */
export class Refusal extends Error {
	constructor(
		readonly reason: Cause,
		message: string,
	) {
		super(message);
	}
}

const newest: Record<Cause, number> = {
	missing: 401,
	unauthorised: 403,
	invalidWorkspace: 401,
	badRequest: 400,
	notFound: 404,
	methodNotAllowed: 405,
	quota: 402,
	broken: 500,
};

const byGeneration: Record<StatusCodes, Record<Cause, number>> = {
	newest,
	older: { ...newest, missing: 400, unauthorised: 401 },
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
