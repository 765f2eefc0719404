import type { Stage } from './stage.cts';

function withoutDigest(stored: unknown): string {
	return typeof stored === 'string' ? stored.replace(/^[0-9a-f]{64}\./, '') : '';
}

/** The tokens that n8n keeps for the credential, as the API gave them. */
export function tokensOf({ credentials }: Stage): { session: string; refresh: string } {
	const { sessionToken, refreshToken } = credentials.data;
	return { session: withoutDigest(sessionToken), refresh: withoutDigest(refreshToken) };
}
