import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { LoggedRequest } from '../../tools/emulator/server.cts';
import { readBinary } from '../engine/binary.cts';
import type { RunResult } from '../engine/run.cts';
import { readable } from '../integration/secrets.cts';

const entered = ['password', 'apiKey', 'apiCode'];
const kept = ['sessionToken', 'refreshToken'];

function withoutDigest(token: unknown): unknown {
	return typeof token === 'string' ? token.replace(/^[0-9a-f]{64}\./, '') : token;
}

/** Searches all that n8n would store or show for the secrets that were in use. */
export class SecretSearch {
	/** What each secret is, by the secret. */
	private readonly secrets = new Map<string, string>();

	/** The secrets that were found. */
	readonly seen = new Set<string>();

	/** How many things were searched. */
	searched = 0;

	/** Secrets stay known: what was in use once must not come to light later. */
	reset(): void {
		this.seen.clear();
		this.searched = 0;
	}

	/** Learns the secrets of a credential, and the tokens that were sent. */
	learn(data: ICredentialDataDecryptedObject, requests: LoggedRequest[]): void {
		for (const name of entered) this.add(name, data[name]);
		for (const name of kept) this.add(name, withoutDigest(data[name]));
		for (const { headers } of requests) {
			this.add('token', headers.authorization?.replace(/^Bearer /, ''));
		}
	}

	/** Searches the items, errors, logs and files of a run. */
	async inRun(result: RunResult): Promise<void> {
		this.inValue(result);
		for (const item of result.outputs.flat()) {
			for (const property of Object.keys(item.binary ?? {})) {
				this.inText((await readBinary(item, property)).toString('latin1'));
			}
		}
	}

	/** Searches every text that can be reached from a value. */
	inValue(value: object): void {
		this.searched += 1;
		this.inText(readable(value));
	}

	/** What the secrets in a text are called; an address that hands out a file is one as well. */
	namesIn(text: string): string[] {
		const found = [...this.secrets].filter(([secret]) => text.includes(secret));
		const addresses = text.includes('/_exports/') ? ['download address'] : [];
		return [...found.map(([, name]) => name), ...addresses];
	}

	private inText(text: string): void {
		for (const name of this.namesIn(text)) this.seen.add(name);
	}

	private add(name: string, value: unknown): void {
		if (typeof value === 'string' && value.length > 3) this.secrets.set(value, name);
	}
}
