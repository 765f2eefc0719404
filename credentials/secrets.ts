import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { tokenIn } from './binding';
import { formsInJson, formsOf, plainestPart } from './secretForms';
import { spansOf, TELLING, tokensIn, without } from './spans';
import type { Sought } from './spans';

type Credentials = ICredentialDataDecryptedObject;

const ENTERED = ['password', 'apiKey', 'apiCode'];
const TOKENS = ['sessionToken', 'refreshToken'];

/** In characters: of what is longer, the beginning is looked for, and all that follows it is hidden. */
const LONGEST = 4096;
/** What is shorter is a part of many words: it counts where it stands by itself. */
const SHORTEST = 3;
/** In data, which must not be damaged, what is shorter may be a customer's own, and so may be a part of a word. */
const SHORTEST_IN_DATA = 6;
const LONG_TOKEN = 16;
/** The credential's own, and the tokens that were replaced while an execution lasted. */
const MOST_KEPT = 16;

interface Secret {
	inWords: Sought;
	/** undefined where it is too short to be told from data */
	inData: (Sought & { plainest: string }) | undefined;
}

const known = new WeakMap<Credentials, Secrets>();

/** @returns what is secret in a credential now, and was while these credentials lasted: tokens are replaced in them */
export function secretsOf(credentials: Credentials): Secrets {
	const secrets = known.get(credentials) ?? new Secrets();
	known.set(credentials, secrets);
	secrets.note(credentials);
	return secrets;
}

/** The secrets of a credential, in all forms in which an API may repeat them: made once for each value. */
class Secrets {
	/** The one that was in use last comes last. */
	private readonly byValue = new Map<string, Secret>();

	private longest = 0;

	/** The fields as they were when they were looked at last, tokens with what they are stored with. */
	private noted: unknown[] = [];

	note(credentials: Credentials): void {
		const now = [...ENTERED, ...TOKENS].map((name) => credentials[name]);
		if (now.every((value, at) => value === this.noted[at])) return;
		this.noted = now;
		for (const name of ENTERED) this.add(credentials[name], false);
		for (const name of TOKENS) this.add(tokenIn(credentials[name]), true);
	}

	private add(value: unknown, isToken: boolean): void {
		if (typeof value !== 'string' || value === '') return;
		const secret = this.byValue.get(value) ?? secretIn(value, isToken);
		this.byValue.delete(value);
		this.byValue.set(value, secret);
		this.longest = Math.max(this.longest, ...secret.inWords.forms.map(({ length }) => length));
		const [oldest] = this.byValue.keys();
		if (oldest !== undefined && this.byValue.size > MOST_KEPT) this.byValue.delete(oldest);
	}

	/**
	 * Hides before it cuts: of a secret that is cut in two, a part would stay.
	 * @param text that a server sent, of any length, or what a network says
	 * @param most how much of it is wanted, in characters: no more is looked at than it takes
	 * @returns so much of the text, with *** for what is secret
	 */
	hide(text: string, most = text.length): string {
		const looked = text.slice(0, most + this.longest + TELLING);
		const spans = [...this.byValue.values()].flatMap(({ inWords }) => spansOf(inWords, looked));
		return without([...spans, ...tokensIn(looked)], looked, most);
	}

	/** Tells of one secret after the other whether the text of a JSON body may hold it: each takes its time in a long one. */
	*lookIn(json: string): Generator<boolean> {
		for (const { plainest, forms } of this.ofData) {
			yield json.includes(plainest) && forms.some((one) => json.includes(one));
		}
	}

	/** @returns what gives back a text out of such a body, with *** for what is secret beyond doubt */
	hidingInData(): (text: string) => string {
		const all = this.ofData;
		return (text) => {
			const found = all.filter(({ forms }) => forms.some((form) => text.includes(form)));
			if (found.length === 0) return text;
			const spans = found.flatMap((sought) => spansOf(sought, text));
			return without(spans, text, text.length);
		};
	}

	private get ofData() {
		return [...this.byValue.values()].flatMap(({ inData }) => inData ?? []);
	}
}

function secretIn(value: string, isToken: boolean): Secret {
	const secret = value.slice(0, LONGEST);
	const isCut = value.length > LONGEST;
	const isShort = value.length < SHORTEST;
	const inWords = { forms: isShort ? [value] : formsOf(secret), isCut, standsAlone: isShort };
	if (value.length < SHORTEST_IN_DATA) return { inWords, inData: undefined };
	const standsAlone = !isToken || value.length < LONG_TOKEN;
	const forms = formsInJson(secret);
	return { inWords, inData: { forms, isCut, standsAlone, plainest: plainestPart(secret) } };
}
