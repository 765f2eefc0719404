import { OBSTACLES } from './thrown';

/** Why a repeat would not help, and what would. */
export interface Obstacle {
	message: string;
	advice: string;
}

const RENEW = 'Whoever runs that server has to renew it.';
const CLOCK = 'Check the clock of n8n as well.';
const OTHER_HOST =
	'Check the address, and ask whoever runs n8n whether a proxy or another server answers in its place.';
/** A company's own authority, as a rule. */
const NAME_ISSUER =
	"If it is your company's, or a proxy's that looks into encrypted traffic, ask whoever runs n8n to name the file of its authority in NODE_EXTRA_CA_CERTS and to start n8n anew.";

/** What is wrong with a certificate, as the end of a sentence, and what to do. */
interface Fault {
	what: string;
	advice: string;
}

const UNKNOWN_ISSUER: Fault = {
	what: 'it was not issued by an authority that n8n knows',
	advice: NAME_ISSUER,
};
const OTHER_NAME: Fault = { what: 'it belongs to another host name', advice: OTHER_HOST };

/** By the code of Node.js and OpenSSL. */
const CERTIFICATE_FAULTS: Record<string, Fault> = {
	CERT_HAS_EXPIRED: { what: 'it has expired', advice: RENEW },
	CERT_NOT_YET_VALID: { what: 'it is not valid yet', advice: CLOCK },
	CERT_REVOKED: { what: 'it was revoked', advice: RENEW },
	CERT_UNTRUSTED: UNKNOWN_ISSUER,
	CERT_SIGNATURE_FAILURE: { what: 'its signature is not valid', advice: OTHER_HOST },
	DEPTH_ZERO_SELF_SIGNED_CERT: UNKNOWN_ISSUER,
	ERR_TLS_CERT_ALTNAME_INVALID: OTHER_NAME,
	HOSTNAME_MISMATCH: OTHER_NAME,
	SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_ISSUER,
	UNABLE_TO_GET_ISSUER_CERT: UNKNOWN_ISSUER,
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_ISSUER,
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_ISSUER,
};

const BLOCKED_ADDRESS =
	'Ask whoever runs n8n: with N8N_SSRF_PROTECTION_ENABLED, n8n reaches a server of the own network only where N8N_SSRF_ALLOWED_HOSTNAMES holds its name, or N8N_SSRF_ALLOWED_IP_RANGES its IP address.';
const BLOCKED_HOST =
	'Ask whoever runs n8n: with N8N_SSRF_PROTECTION_ENABLED, n8n reaches no server whose name N8N_SSRF_BLOCKED_HOSTNAMES holds, unless N8N_SSRF_ALLOWED_HOSTNAMES does, too.';
const NOT_ENCRYPTED =
	'Check the address and its port, and ask whoever runs n8n whether a proxy in HTTPS_PROXY begins with https:// and should begin with http://.';

/** What is behind a connection that does not come about, by the code of Node.js. */
const UNREACHED: Record<string, string> = {
	ENOTFOUND: 'there is no host of that name, or n8n asks a DNS server that does not know it',
	EAI_AGAIN: 'the DNS server that n8n asks gives no answer',
	ECONNREFUSED: 'nothing listens there, or a firewall refuses it',
	ENETUNREACH: 'there is no way there from the network of n8n',
	EHOSTUNREACH: 'there is no way there from the network of n8n',
	ETIMEDOUT: 'a firewall drops what n8n sends there',
};

/** The answer of a proxy that wants to know who asks: by its status alone it is no server's. */
export const PROXY_LOG_IN: Obstacle = {
	message: 'The proxy of n8n asks for a login (HTTP 407)',
	advice:
		"It let nothing through to Nudgescribe. Ask whoever runs n8n to put the proxy's user name and password into HTTPS_PROXY, as in http://user:password@proxy.example.com:3128.",
};

/** Whether `obstacleTo` knows a code: a repeat would not help. */
export function isObstacle(code: string): boolean {
	return Object.hasOwn(CERTIFICATE_FAULTS, code) || Object.values(OBSTACLES).includes(code);
}

/**
 * @param code as `toldBy` gives it
 * @param server its address or its name
 * @returns what keeps n8n from the server, undefined where a repeat may help or nothing is known
 */
export function obstacleTo(server: string, code: string): Obstacle | undefined {
	const fault = Object.hasOwn(CERTIFICATE_FAULTS, code) ? CERTIFICATE_FAULTS[code] : undefined;
	if (fault) {
		return {
			message: `n8n does not trust the certificate of ${server}: ${fault.what}`,
			advice: fault.advice,
		};
	}
	if (code === OBSTACLES.notEncrypted)
		return {
			message: `n8n can't agree on encryption with ${server}`,
			advice: NOT_ENCRYPTED,
		};
	const blocked = code === OBSTACLES.blockedHost ? BLOCKED_HOST : BLOCKED_ADDRESS;
	const isBlocked = [OBSTACLES.blockedHost, OBSTACLES.blockedAddress].includes(code);
	return isBlocked
		? { message: `n8n's own settings do not let it reach ${server}`, advice: blocked }
		: undefined;
}

/** @returns what to tell where n8n's proxy itself was not reached */
export function unreachedProxy(proxy: string): Obstacle {
	return {
		message: `The proxy of n8n can't be reached at ${proxy}`,
		advice: 'Ask whoever runs n8n about the proxy, and its HTTPS_PROXY, HTTP_PROXY and NO_PROXY.',
	};
}

/** @returns what is behind a connection that did not come about, as a clause; undefined where nothing is known */
export function whyUnreached(code: string): string | undefined {
	return Object.hasOwn(UNREACHED, code) ? UNREACHED[code] : undefined;
}
