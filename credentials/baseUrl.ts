import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

/** The vendor's own servers, by the value of the credential's 'Environment'. */
export const SERVERS = {
	production: 'https://client-api.nudgescribe.com',
	developer: 'https://client-api.dev.nudgescribe.com',
};

/**
 * @returns the address of the API that the credential is for, with no slash at its end
 * @throws UserError when a custom one is not an address, or not encrypted (only loopback may be plain http)
 */
export function baseUrl({ environment, baseUrl: custom }: ICredentialDataDecryptedObject): string {
	if (environment === 'production' || environment === 'developer') return SERVERS[environment];
	const address = String(custom ?? '').trim();
	const shown = address.replace(/.*@/, '…@').replace(/[?#].*/, '…');
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (!url || url.username || url.password || url.search || url.hash) {
		throw new UserError(
			`'Base URL' in the credential is not a web address: '${shown}'. Enter for example https://nudgescribe.example.com.`,
		);
	}
	if (url.protocol !== 'https:' && !isPlainLoopback(url)) {
		throw new UserError(
			`'Base URL' in the credential must start with https://, so that the password is sent encrypted: '${shown}'.`,
		);
	}
	return url.href.replace(/\/+(v1\/*)?$/, '');
}

/** Whether an address is not encrypted, and need not be: it is on this machine. */
export function isPlainLoopback({ protocol, hostname }: URL): boolean {
	return protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/**
 * @returns the address that a request goes to
 * @throws UserError when that is on another server than the credential's, which must not see its tokens
 */
export function absoluteUrl(
	{ url, baseURL }: { url: string; baseURL?: string | undefined },
	base: string,
): string {
	if (!baseURL && url.startsWith('/')) return base + url;
	const target = new URL(url, baseURL ?? base);
	if (target.origin !== new URL(base).origin) {
		throw new UserError(
			`This Nudgescribe credential is for ${base} and is not sent to ${target.origin}. Check the URL, or 'Environment' in the credential.`,
		);
	}
	return target.href;
}
