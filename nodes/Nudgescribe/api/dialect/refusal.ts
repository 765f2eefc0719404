import { PROXY_LOG_IN } from '../../../../credentials/obstacle';
import type { Mapping } from './mapping';
import { isGoodWord } from './marks';
import { adviceOnNames } from './nameAdvice';
import type { Suggested } from './suggestions';
import type { No } from './verdict';

/** What a person is told of a request that did not succeed. */
export interface Words {
	message: string;
	description: string;
}

/** What an operation advises where its requests are refused, in the labels of its own fields. */
export interface Advice {
	/** what a refusal of its content mostly means, and what to do */
	refused: string;
	/** what gives a request more time, as the end of a sentence: raise an option, say */
	longer?: string | undefined;
	/** what makes a request smaller, as a sentence */
	smaller?: string | undefined;
}

/** What is known of the request that a refusal is the response to. */
export interface Refused {
	/** whether it changes something */
	isWrite: boolean;
	/** how often it was sent */
	tries: number;
	advice: Advice;
	/** what the credential lacks for such a request, as sentences; '' for nothing */
	lacking: string;
	/** how the account differs at the endpoint */
	mapping: Mapping;
	/** what the account seems to call what was sent, judged by the refusal */
	suggested?: Suggested | undefined;
	/** how long the API asks to wait, in words; undefined where it does not, or that was done */
	wait?: string | undefined;
}

export const UNKNOWN_EFFECT =
	' It is not known whether Nudgescribe carried it out: look there before you run this again.';
const RIGHT_ADVICE =
	'The login is valid, so it is not the password: ask whoever administers Nudgescribe for permission to do this.';
const QUOTA_ADVICE =
	'If the usage quota of the account is used up, ask Nudgescribe for a higher one, or try again when it is renewed.';
const BETWEEN =
	"Ask whoever runs n8n about a firewall or a proxy, and check 'Environment' in the credential.";

/** @returns why a request was refused: the API's own words first, then what to do */
export function wordsOfRefusal(no: No, refused: Refused): Words {
	if (no.meaning === 407)
		return { message: PROXY_LOG_IN.message, description: PROXY_LOG_IN.advice };
	if (no.by === 'page') return wordsOfPage(no, refused);
	if (no.by === 'nobody') return wordsOfNobody(no, refused);
	const { meaning } = no;
	const { isWrite, tries } = refused;
	const said = no.said === '' || isGoodWord(no.said) ? nothingSaid(no) : no.said;
	const asked = refused.wait === undefined ? '' : ` Nudgescribe asks to wait ${refused.wait}.`;
	if (meaning === 429) {
		const wait = refused.wait === undefined ? '' : `, and to wait ${refused.wait}`;
		return {
			message: `Nudgescribe asks to slow down${wait}: ${said}`,
			description: `${timesTried(tries)}. Try again later.`,
		};
	}
	if (meaning >= 500) {
		return {
			message: `Nudgescribe could not handle the request: ${said}`,
			description: `${timesTried(tries)}.${asked} Try again later.${isWrite ? UNKNOWN_EFFECT : ''}`,
		};
	}
	if (meaning >= 300 && meaning < 400) {
		return {
			message: 'Nudgescribe answered with the address of another server',
			description: "Nothing was sent there. Check 'Environment' in the credential.",
		};
	}
	return { message: `${headline(meaning)}: ${said}`, description: adviceOn(no, refused) };
}

/** @returns how often a request was tried, as the beginning of a sentence */
export function timesTried(tries: number): string {
	return tries === 1 ? 'It was tried once' : `It was tried ${tries} times`;
}

/** What is told where the words give no reason: there are none, or they say that all went well. */
function nothingSaid({ meaning, code, said }: No): string {
	const number = code === undefined ? `HTTP ${meaning}` : `code ${code}`;
	return said === '' ? `${number}, without a reason` : `${number}, though it says ${said}`;
}

function headline(meaning: number): string {
	if (meaning === 403) return 'Nudgescribe does not allow this';
	if (meaning === 404) return 'Nudgescribe could not find what was asked for';
	return 'Nudgescribe refused the request';
}

/** What is missing in the credential comes first: without it, nothing else helps. */
function adviceOn(no: No, { advice, lacking, mapping, suggested }: Refused): string {
	const { meaning } = no;
	const names = adviceOnNames(no, suggested, mapping);
	// Where names are at fault, nothing else helps.
	if (suggested) return [lacking, ...names, advice.refused].filter((one) => one !== '').join(' ');
	const sentences = [lacking, advice.refused];
	if (meaning === 413 && advice.smaller !== undefined) sentences.splice(1, 1, advice.smaller);
	if (meaning === 402) sentences.splice(1, 1, QUOTA_ADVICE);
	if (meaning === 403 && lacking === '') sentences.push(RIGHT_ADVICE);
	sentences.push(...names);
	return sentences.filter((one) => one !== '').join(' ');
}

/** A page is not the API's: something between n8n and the API sent it. */
function wordsOfPage({ meaning, said }: No, { isWrite, tries }: Refused): Words {
	const isOpen = meaning < 300 || meaning >= 500;
	const title = said === '' ? '' : `: '${said}'`;
	const tried = meaning >= 500 ? ` ${timesTried(tries)}.` : '';
	return {
		message: isOpen
			? `Something between n8n and Nudgescribe answered in its place (HTTP ${meaning})`
			: `Something between n8n and Nudgescribe refused the request (HTTP ${meaning})`,
		description: `It sent a page${title}.${tried} ${BETWEEN}${isWrite && isOpen ? UNKNOWN_EFFECT : ''}`,
	};
}

function wordsOfNobody({ said }: No, { isWrite }: Refused): Words {
	const effect = isWrite ? UNKNOWN_EFFECT : '';
	if (said === '') {
		return {
			message: "Nudgescribe's answer is empty",
			description: `Check 'Environment' in the credential, and try again later.${effect}`,
		};
	}
	return {
		message: "Nudgescribe's answer is not JSON",
		description: `It begins with: ${said.slice(0, 120)}. ${BETWEEN}${effect}`,
	};
}
