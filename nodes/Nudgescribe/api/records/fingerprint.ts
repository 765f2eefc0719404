import { isRecord } from '../dialect/json';
import type { Turns } from '../turns';

/** A turn may be due after so many values, or characters of a text. */
const VALUES_AT_ONCE = 500;
const CHARACTERS_AT_ONCE = 256 * 1024;

/**
 * @param value of JSON, as large and deep as it may be
 * @returns some twenty characters that are the same for the same value, its fields in the same order; for two others
 * they are the same by a chance of one in 10^19
 */
export async function fingerprintOf(value: unknown, turns: Turns): Promise<string> {
	await turns.due();
	const mixer = new Mixer();
	const left: unknown[] = [value];
	for (let done = 1; left.length > 0; done++) {
		const next = left.pop();
		if (typeof next === 'string') await mixIn(mixer, next, turns);
		else if (Array.isArray(next)) {
			mixer.add(`[${next.length}]`);
			for (const one of next) left.push(one);
		} else if (isRecord(next)) {
			const entries = Object.entries(next);
			mixer.add(`{${entries.length}}`);
			for (const [name, one] of entries) left.push(name, one);
		} else mixer.add(`${String(next)};`);
		if (done % VALUES_AT_ONCE === 0) await turns.due();
	}
	return mixer.sum;
}

async function mixIn(mixer: Mixer, text: string, turns: Turns): Promise<void> {
	mixer.add(`"${text.length}"`);
	mixer.add(text.slice(0, CHARACTERS_AT_ONCE));
	for (let at = CHARACTERS_AT_ONCE; at < text.length; at += CHARACTERS_AT_ONCE) {
		await turns.due();
		mixer.add(text.slice(at, at + CHARACTERS_AT_ONCE));
	}
}

const { imul } = Math;

/** Mixes texts into two numbers of 32 bits, each in its own way. */
class Mixer {
	private one = 0x811c9dc5;

	private other = 0x9747b28c;

	add(text: string): void {
		let { one, other } = this;
		for (let at = 0; at < text.length; at++) {
			const code = text.charCodeAt(at);
			one = imul(one ^ code, 0x01000193);
			other = imul(((other << 5) | (other >>> 27)) ^ code, 0x9e3779b1);
		}
		this.one = one;
		this.other = other;
	}

	get sum(): string {
		return `${(this.one >>> 0).toString(36)}-${(this.other >>> 0).toString(36)}`;
	}
}
