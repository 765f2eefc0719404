import { runInNewContext } from 'node:vm';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { asEntered, storesValues } from '../../credentials/expressions.ts';
import { properties } from '../../credentials/fields.ts';
import { KeptTokens } from '../../credentials/keptTokens.ts';

const field = properties.find(({ name }) => name === 'expressions');
const hidden = properties.filter(({ type }) => type === 'hidden').map(({ name }) => name);
const entered = properties.map(({ name }) => name).filter((name) => !hidden.includes(name));

/** What n8n makes of the hidden field, where $self holds these fields. */
function resolved($self: Record<string, unknown>): unknown {
	const text = typeof field?.default === 'string' ? field.default : '';
	return runInNewContext(text.replace(/^=\{\{(.*)\}\}$/s, '$1'), { $self });
}

describe('The hidden field that tells which fields are expressions', () => {
	test('names those that a user can enter, and no other', () => {
		const all = Object.fromEntries(properties.map(({ name }) => [name, '={{ $vars.x }}']));
		expect(resolved(all)).toBe(entered.join());
		expect(resolved({ ...all, email: 'a=b@example.com', clientIp: undefined })).toBe(
			entered.filter((name) => name !== 'email' && name !== 'clientIp').join(),
		);
	});

	test.each([
		['password', true],
		['email,password', true],
		['', false],
		[undefined, false],
		[field?.default, false],
	])('%j: n8n stores values in their place: %j', (expressions, stores) => {
		const credentials: ICredentialDataDecryptedObject = {};
		if (typeof expressions === 'string') credentials['expressions'] = expressions;
		expect(storesValues(credentials)).toBe(stores);
		expect(asEntered(properties)).toEqual({ expressions: field?.default });
	});
});

describe('Tokens that are kept beside n8n', () => {
	const login = (password: string) => ({ environment: 'production', email: 'e', password });
	const tokens = (of: string) => ({ sessionToken: of, refreshToken: `${of} refresh` });
	const never = async (): Promise<never> => await Promise.reject(new Error('asked for new ones'));

	test('are given once to each; who asks again gets new ones, which others get then', async () => {
		const kept = new KeptTokens();
		const [one, two] = [login('p'), login('p')];
		await kept.tokensFor(one, async () => await Promise.resolve(tokens('first')));
		expect(await kept.tokensFor(two, never)).toEqual(tokens('first'));
		const renewed = async () => await Promise.resolve(tokens('second'));
		expect(await kept.tokensFor(one, renewed)).toEqual(tokens('second'));
		expect(await kept.tokensFor(two, never)).toEqual(tokens('second'));
		await expect(kept.tokensFor(login('q'), never)).rejects.toThrow('asked for new ones');
	});

	test('are those of a thousand logins, the oldest is forgotten', async () => {
		const kept = new KeptTokens();
		for (let of = 0; of <= 1000; of++) {
			await kept.tokensFor(login(`p${of}`), async () => await Promise.resolve(tokens(`t${of}`)));
		}
		expect(await kept.tokensFor(login('p1'), never)).toEqual(tokens('t1'));
		await expect(kept.tokensFor(login('p0'), never)).rejects.toThrow('asked for new ones');
	});
});
