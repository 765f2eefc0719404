import { obstacleTo, unreachedProxy, whyUnreached } from '../../../../credentials/obstacle';
import { inWords } from '../dialect/duration';
import { timesTried, UNKNOWN_EFFECT } from '../dialect/refusal';
import type { Refused, Words } from '../dialect/refusal';
import { canceled } from './cancel';
import type { Failure } from './outcome';

/** What fails before anything is sent: no address to send it to. */
const BEFORE_SENDING = /INVALID_URL|INVALID_PROTOCOL/;
const NOTHING_SENT = 'Nothing more was sent.';
const UNREACHABLE = "Nudgescribe can't be reached";

/** What is known of the request that there is no answer to. */
type Unanswered = Pick<Refused, 'isWrite' | 'tries' | 'advice'>;

/** Whom a request was for, and where to look when it can't be reached. */
export interface Server {
	/** within a sentence */
	name: string;
	/** what is told where there is no connection to it, and where one broke */
	unreached: string;
	broke: string;
	advice: string;
}

const NUDGESCRIBE: Server = {
	name: 'Nudgescribe',
	unreached: UNREACHABLE,
	broke: 'The connection to Nudgescribe broke before it answered',
	advice: "Check the network of n8n, and 'Environment' in the credential.",
};

/** @returns why there is no answer, in the user's words */
export function wordsOfFailure(
	failure: Failure,
	request: Unanswered,
	server: Server = NUDGESCRIBE,
): Words {
	if (failure.type === 'cancelled') {
		return { message: canceled().message, description: NOTHING_SENT };
	}
	if (failure.type === 'notLoggedIn') {
		return { message: failure.reason, description: NOTHING_SENT };
	}
	if (failure.type === 'timeUp') return wordsOfTime(failure, request);
	const effect = request.isWrite ? UNKNOWN_EFFECT : '';
	if (failure.type === 'tooLarge') {
		return {
			message: "Nudgescribe's answer is too large",
			description: `It is ${failure.reason}, and was not read to its end. Ask Nudgescribe why it answers with so much, or check 'Environment' in the credential.${effect}`,
		};
	}
	if (failure.type === 'broken') {
		return {
			message: server.broke,
			description: `${tried(failure, request)}${request.isWrite ? UNKNOWN_EFFECT : ` ${server.advice}`}`,
		};
	}
	if (failure.type === 'notSent') return wordsOfNoConnection(failure, request, server);
	const obstacle = obstacleTo(server.name, failure.reason);
	if (obstacle)
		return { message: obstacle.message, description: `${obstacle.advice} ${server.advice}` };
	return {
		message: server.unreached,
		description: `${tried(failure, request)} ${server.advice}${BEFORE_SENDING.test(failure.reason) ? '' : effect}`,
	};
}

function tried({ reason }: { reason: string }, { tries }: Unanswered): string {
	return `${timesTried(tries)} (${reason}).`;
}

/** Nothing reached the server, so that nothing is said of what it did. */
function wordsOfNoConnection(
	failure: Extract<Failure, { type: 'notSent' }>,
	request: Unanswered,
	server: Server,
): Words {
	if (failure.isLogin) {
		const times = timesTried(request.tries);
		return failure.reason.startsWith(UNREACHABLE)
			? { message: UNREACHABLE, description: `${times}. ${failure.reason}` }
			: { message: failure.reason, description: `${times}. ${NOTHING_SENT}` };
	}
	if (failure.proxy !== undefined) {
		const { message, advice } = unreachedProxy(failure.proxy);
		return { message, description: `${tried(failure, request)} ${advice}` };
	}
	const why = whyUnreached(failure.reason);
	return {
		message: server.unreached,
		description: `${tried(failure, request)}${why === undefined ? '' : ` Most likely ${why}.`} ${server.advice}`,
	};
}

function wordsOfTime(
	{ by, timeout }: Extract<Failure, { type: 'timeUp' }>,
	{ isWrite, tries, advice }: Unanswered,
): Words {
	const longer = advice.longer === undefined ? '' : ` If it needs longer, ${advice.longer}.`;
	if (by === 'all') {
		return {
			message: `Nudgescribe took longer than ${inWords(timeout)} to answer`,
			description: `${NOTHING_SENT} Try again later.`,
		};
	}
	if (by === 'login') {
		return {
			message: `Nudgescribe did not answer the login within ${inWords(timeout)}`,
			description: `${NOTHING_SENT} Try again later.${longer}`,
		};
	}
	return {
		message: `Nudgescribe did not answer within ${inWords(timeout)}`,
		description: `${timesTried(tries)}.${isWrite ? UNKNOWN_EFFECT : ' Try again later.'}${longer}`,
	};
}
