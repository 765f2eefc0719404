import type { Decoder } from './decoder';

/** Reads what is in Unicode; what is in UTF-8 already stays as it is. */
export class Unicode implements Decoder {
	private readonly decoder: InstanceType<typeof TextDecoder>;

	private readonly encoder = new TextEncoder();

	constructor(private readonly label: 'utf-8' | 'utf-16le' | 'utf-16be') {
		this.decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
	}

	add(chunk: Uint8Array): Uint8Array | undefined {
		const text = this.textOf(chunk);
		if (text === undefined) return undefined;
		return this.label === 'utf-8' ? chunk : this.encoder.encode(text);
	}

	end(): Uint8Array | undefined {
		return this.textOf() === undefined ? undefined : new Uint8Array();
	}

	private textOf(chunk?: Uint8Array): string | undefined {
		try {
			return this.decoder.decode(chunk, { stream: chunk !== undefined });
		} catch {
			return undefined;
		}
	}
}
