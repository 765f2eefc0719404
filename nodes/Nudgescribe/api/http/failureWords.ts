import { inWords } from '../dialect/duration';
import { timesTried, UNKNOWN_EFFECT } from '../dialect/refusal';
import type { Refused, Words } from '../dialect/refusal';
import { canceled } from './cancel';
import type { Failure } from './outcome';

/** Node's codes for a certificate that is not good, such as CERT_HAS_EXPIRED. */
const CERTIFICATE = /CERT|SELF_SIGNED|LEAF_SIGNATURE/;
/** What fails before anything is sent: no address, no way there, no agreement on encryption. */
const BEFORE_SENDING = /NOTFOUND|UNREACH|ADDRNOTAVAIL|INVALID_URL|INVALID_PROTOCOL|EPROTO|SSL|TLS/;
const CREDENTIAL_ADVICE = "Check the network of n8n, and 'Environment' in the credential.";
const NOTHING_SENT = 'Nothing more was sent.';
const UNREACHABLE = "Nudgescribe can't be reached";

/** What is known of the request that there is no answer to. */
type Unanswered = Pick<Refused, 'isWrite' | 'tries' | 'advice'>;

/** @returns why there is no answer, in the user's words */
export function wordsOfFailure(failure: Failure, request: Unanswered): Words {
	const { isWrite, tries } = request;
	const effect = isWrite ? UNKNOWN_EFFECT : '';
	if (failure.type === 'cancelled') {
		return { message: canceled().message, description: NOTHING_SENT };
	}
	if (failure.type === 'notLoggedIn') {
		return { message: failure.reason, description: NOTHING_SENT };
	}
	if (failure.type === 'timeUp') return wordsOfTime(failure, request);
	if (failure.type === 'tooLarge') {
		return {
			message: "Nudgescribe's answer is too large",
			description: `It is ${failure.reason}, and was not read to its end. Ask Nudgescribe why it answers with so much, or check 'Environment' in the credential.${effect}`,
		};
	}
	const tried = `${timesTried(tries)} (${failure.reason}).`;
	if (failure.type === 'broken') {
		return {
			message: 'The connection to Nudgescribe broke before it answered',
			description: `${tried}${isWrite ? UNKNOWN_EFFECT : ` ${CREDENTIAL_ADVICE}`}`,
		};
	}
	if (failure.type === 'notSent' && failure.isLogin && !failure.reason.startsWith(UNREACHABLE)) {
		return { message: failure.reason, description: `${timesTried(tries)}. ${NOTHING_SENT}` };
	}
	if (failure.type === 'unreachable' && CERTIFICATE.test(failure.reason)) {
		return {
			message: "n8n does not trust the certificate of Nudgescribe's server",
			description: `Node.js says ${failure.reason}. Check 'Environment' in the credential, and ask who runs n8n whether a proxy reads along, or the certificate has run out.`,
		};
	}
	const isCertain = failure.type === 'notSent' || BEFORE_SENDING.test(failure.reason);
	return {
		message: UNREACHABLE,
		description: `${tried} ${CREDENTIAL_ADVICE}${isCertain ? '' : effect}`,
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
