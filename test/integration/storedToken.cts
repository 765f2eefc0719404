import { bind } from '../../credentials/binding.ts';
import type { StoredCredential } from '../engine/credentials.cts';
import type { Stage } from './stage.cts';

/** A credential for that address that holds a token already, so that no login comes before a request. */
export function withToken(stage: Stage, baseUrl: string): StoredCredential {
	const credentials = stage.credential({ baseUrl });
	credentials.update({ sessionToken: bind('a-token-that-was-stored', credentials.data) });
	return credentials;
}
