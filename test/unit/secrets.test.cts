import { harmless } from '../../credentials/harmless.ts';
import { secretsOf } from '../../credentials/secrets.ts';
import { plainWords, withoutSecrets } from '../../nodes/Nudgescribe/api/http/secrets.ts';
import { fc } from './arbitraries.cts';

/** Stands in no secret of these tests, in none of its forms. */
const filler = '·';
const base64Filler = '\0';

const secret = fc
	.string({ unit: 'grapheme', minLength: 4, maxLength: 60 })
	.filter((text) => !/[·*\0]/.test(text) && text.trim().length > 3);

const inHtml = (text: string, quote: string) =>
	text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;')
		.replace(/'/g, quote);

/** How an API may repeat a secret, so that the secret is all there is in it. */
const forms: Record<string, (text: string) => string> = {
	'as it is': (text) => text,
	'in JSON': (text) => JSON.stringify(text).slice(1, -1),
	'in JSON within JSON': (text) => JSON.stringify(JSON.stringify(text).slice(1, -1)).slice(1, -1),
	'in JSON of ASCII': (text) =>
		JSON.stringify(text)
			.slice(1, -1)
			.replace(
				/[\u0080-\uffff]/g,
				(one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
			),
	'in JSON with slashes escaped': (text) => JSON.stringify(text).slice(1, -1).replace(/\//g, '\\/'),
	'in a URL': encodeURIComponent,
	'in a form': (text) => new URLSearchParams({ a: text }).toString().slice(2),
	'in a URL, in lower case': (text) =>
		encodeURIComponent(text).replace(/%../g, (hex) => hex.toLowerCase()),
	'in HTML': (text) => inHtml(text, '&#39;'),
	'in HTML, otherwise': (text) => inHtml(text, '&#x27;'),
	'in hexadecimal': (text) => Buffer.from(text).toString('hex'),
	'in hexadecimal, in capitals': (text) => Buffer.from(text).toString('hex').toUpperCase(),
};

/** Four characters in a row of a form, anywhere in it. */
const piecesOf = (form: string) =>
	Array.from({ length: Math.max(0, form.length - 3) }, (_, at) => form.slice(at, at + 4));

function survivors(form: string, shown: string): string[] {
	return piecesOf(form).filter((piece) => shown.includes(piece));
}

describe('Of a secret', () => {
	const places = fc.record({ before: fc.nat(80), after: fc.nat(80), most: fc.nat(120) });

	test.each(Object.keys(forms))('%s, nothing is left, wherever the text is cut', (name) => {
		fc.assert(
			fc.property(secret, places, (password, { before, after, most }) => {
				const form = (forms[name] ?? String)(password);
				const text = filler.repeat(before) + form + filler.repeat(after);
				const shown = secretsOf({ password }).hide(text, most);
				expect(survivors(form, shown)).toEqual([]);
				expect(secretsOf({ password }).hide(text)).toBe(
					`${filler.repeat(before)}***${filler.repeat(after)}`,
				);
			}),
		);
	});

	test.each(['base64', 'base64url'] as const)(
		'in %s of a longer text, nothing is left, wherever it begins and is cut',
		(encoding) => {
			fc.assert(
				fc.property(secret, places, (password, { before, after, most }) => {
					const [first, last] = [before, after].map((count) => base64Filler.repeat(count));
					const text = Buffer.from(`${first ?? ''}${password}${last ?? ''}`).toString(encoding);
					const bytes = Buffer.byteLength(password);
					const own = text.slice(
						Math.ceil((before * 8) / 6),
						Math.floor(((before + bytes) * 8) / 6),
					);
					expect(survivors(own, secretsOf({ password }).hide(text, most))).toEqual([]);
				}),
			);
		},
	);

	test('longer than any header, nothing is left, and nothing of what follows', () => {
		const password = Array.from({ length: 3000 }, (_, at) => at.toString(36)).join('');
		const shown = secretsOf({ password }).hide(`It is ${password} indeed`);
		expect(password.length).toBeGreaterThan(4096);
		expect(shown).toBe('It is ***');
	});

	test('of one or two characters, only what stands by itself is hidden', () => {
		const shown = withoutSecrets('code 42, row 142 of 420', { apiCode: '42' });
		expect(shown).toBe('code ***, row 142 of 420');
	});
});

describe('Of tokens', () => {
	const digest = 'ab'.repeat(32);

	test('those that are stored are known without what they are stored with', () => {
		const credentials = { sessionToken: `${digest}.opaque-session`, refreshToken: 'plain-refresh' };
		expect(withoutSecrets('a opaque-session b plain-refresh c', credentials)).toBe('a *** b *** c');
	});

	test('those that were replaced since stay hidden', () => {
		const credentials = { password: 'pass-word', sessionToken: '' };
		for (let renewal = 0; renewal < 30; renewal++) {
			credentials.sessionToken = `${digest}.opaque-${renewal}-token`;
			withoutSecrets('', credentials);
		}
		expect(withoutSecrets('opaque-29-token opaque-28-token pass-word', credentials)).toBe(
			'*** *** ***',
		);
	});

	test.each([
		['Bearer abc.def-123', 'Bearer ***'],
		['bearer  0123456789abcdef', 'bearer  ***'],
		['{"authorization":"Bearer abc123","x":1}', '{"authorization":"Bearer ***","x":1}'],
		['token_eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.sig-nature', 'token_***'],
		['Bearer token is missing', 'Bearer token is missing'],
		['Invalid bearer authentication.', 'Invalid bearer authentication.'],
		['Bearer realm="api", error="invalid_token"', 'Bearer realm="api", error="invalid_token"'],
	])('of any login, %s is told as %s', (text, shown) => {
		expect(withoutSecrets(text, {})).toBe(shown);
	});
});

describe('Words', () => {
	test('are looked at no further than a person reads', () => {
		const words = plainWords(`${'x'.repeat(1990)}emulator-password`, {
			password: 'emulator-password',
		});
		expect(words).toBe(`${'x'.repeat(1990)}***`);
	});

	test('do not bring a secret to light when unseen characters go', () => {
		const said = 'emulator-\u0000pass\u202eword is wrong';
		expect(plainWords(said, { password: 'emulator-password' })).toBe('*** is wrong');
	});

	test('hold no tag', () => {
		expect(harmless('<a href="x">here</a> 1 < 2\u0007')).toBe(
			'<\u2060a href="x">here<\u2060/a> 1 <\u2060 2',
		);
		expect(harmless(harmless('<b>'))).toBe('<\u2060b>');
	});

	test('are made plain in a time that grows with their length, whatever they are', () => {
		const credentials = { password: 'aaaaaaab', apiKey: 'Bearer ', apiCode: 'eyJeyJeyJ' };
		for (const piece of ['eyJ', 'Bearer ', 'Bearer eyJ', 'a', '<', '%', '\\u', ' ']) {
			const begin = performance.now();
			harmless(withoutSecrets(piece.repeat(300_000), credentials));
			expect(performance.now() - begin).toBeLessThan(5000);
		}
	});
});
