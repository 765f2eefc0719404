import { OperationalError, UserError } from 'n8n-workflow';

const UNKNOWN_ISSUER =
	"it was not issued by an authority that n8n knows. If it is your own, name its file in n8n's NODE_EXTRA_CA_CERTS";

/** What is wrong with a certificate, by the code of Node.js and OpenSSL. */
const CERTIFICATE_FAULTS: Record<string, string> = {
	CERT_HAS_EXPIRED: 'it has expired',
	CERT_NOT_YET_VALID: 'it is not valid yet. Check the clock of n8n as well',
	CERT_REVOKED: 'it was revoked',
	CERT_UNTRUSTED: UNKNOWN_ISSUER,
	CERT_SIGNATURE_FAILURE: 'its signature is not valid',
	DEPTH_ZERO_SELF_SIGNED_CERT: UNKNOWN_ISSUER,
	ERR_TLS_CERT_ALTNAME_INVALID: 'it belongs to another host name',
	HOSTNAME_MISMATCH: 'it belongs to another host name',
	SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_ISSUER,
	UNABLE_TO_GET_ISSUER_CERT: UNKNOWN_ISSUER,
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_ISSUER,
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_ISSUER,
};
const MOST_CAUSES = 4;

/**
 * @param thrown by a request that got no answer; it holds the request with the password, so that nothing of it is passed on
 * @param base the address of the server
 * @returns UserError about a certificate that is not trusted, which a repeat would not change; else OperationalError
 */
export function unreachable(thrown: unknown, base: string): Error {
	const fault = certificateFault(thrown, 0);
	if (fault !== undefined) {
		return new UserError(
			`n8n does not trust the certificate of ${base}: ${fault}. A proxy that looks into encrypted traffic, or another address in 'Environment' of the credential, can be the reason.`,
		);
	}
	return new OperationalError(
		`Nudgescribe can't be reached at ${base}. Check 'Environment' in the credential and the network of n8n, then try again.`,
	);
}

/** n8n puts one error around another: the code stands in any of them. */
function certificateFault(error: unknown, depth: number): string | undefined {
	if (typeof error !== 'object' || error === null || depth === MOST_CAUSES) return undefined;
	const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
	if (Object.hasOwn(CERTIFICATE_FAULTS, code)) return CERTIFICATE_FAULTS[code];
	return 'cause' in error ? certificateFault(error.cause, depth + 1) : undefined;
}
