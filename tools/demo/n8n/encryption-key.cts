import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads the key that n8n encrypts its credentials with, and makes one where there is none yet.
 *
 * @param userFolder n8n's user folder; the key is kept in it
 * @returns the same key for the same folder, each time
 */
export function encryptionKey(userFolder: string): string {
	const file = join(userFolder, 'encryption-key');
	if (!existsSync(file)) {
		mkdirSync(userFolder, { recursive: true });
		writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
	}
	return readFileSync(file, 'utf8');
}
