import { Readable } from 'node:stream';
import type { ICredentialDataDecryptedObject, IHttpRequestHelper } from 'n8n-workflow';
import { unbind } from '../../credentials/binding.ts';
import { LOG_IN_REFUSED, RefusedLogin } from '../../credentials/noTokens.ts';
import { gettingTokens } from '../../credentials/logins.ts';
import { RefusedLogins } from '../../credentials/refusedLogins.ts';

interface Answer {
	statusCode: number;
	body: unknown;
}

const good = { statusCode: 200, body: { token: 't', refresh_token: 'r' } };
const wrong = { statusCode: 401, body: { message: 'Wrong password' } };
const busy = { statusCode: 503, body: 'Busy' };

/** One n8n process, and a server that answers each request with the next of these, and then with the last. */
class Process {
	requests = 0;
	atOnce = 0;
	mostAtOnce = 0;
	private readonly getTokens = gettingTokens();

	constructor(private readonly answers: Answer[]) {}

	async get(changes: ICredentialDataDecryptedObject = {}): Promise<string> {
		const credentials = { environment: 'production', email: 'e', password: 'p', ...changes };
		const helper: IHttpRequestHelper = {
			helpers: { httpRequest: async () => await this.answer() },
		};
		const got = this.getTokens.call(helper, credentials);
		return await got.then(
			({ sessionToken }) => unbind(sessionToken, credentials),
			(error: unknown) => (error instanceof Error ? error.message : ''),
		);
	}

	async getAll(count: number, changes: ICredentialDataDecryptedObject = {}): Promise<Set<string>> {
		const all = Array.from({ length: count }, async () => await this.get(changes));
		return new Set(await Promise.all(all));
	}

	private async answer(): Promise<{ statusCode: number; body: Readable }> {
		const answer = this.answers[Math.min(this.requests++, this.answers.length - 1)];
		this.mostAtOnce = Math.max(this.mostAtOnce, ++this.atOnce);
		await new Promise(setImmediate);
		this.atOnce -= 1;
		const { statusCode, body } = answer ?? busy;
		return { statusCode, body: Readable.from([Buffer.from(JSON.stringify(body))]) };
	}
}

describe('Those who want tokens for one login at the same time', () => {
	test('share the login', async () => {
		const here = new Process([good]);
		expect(await here.getAll(50)).toEqual(new Set(['t']));
		expect(here.requests).toBe(1);
	});

	test('share its refusal, and those who come later are told of it', async () => {
		const here = new Process([wrong]);
		expect((await here.getAll(50)).size).toBe(1);
		expect([...(await here.getAll(50))]).toEqual([expect.stringContaining('is not tried again')]);
		expect(here.requests).toBe(1);
	});

	test('make one login at a time while Nudgescribe is busy, as often as they try', async () => {
		const here = new Process([busy, busy, wrong]);
		for (let round = 0; round < 5; round++) await here.getAll(50);
		expect(here).toMatchObject({ requests: 3, mostAtOnce: 1 });
	});

	test.each<ICredentialDataDecryptedObject>([
		{ password: 'other' },
		{ email: 'other' },
		{ apiKey: 'other' },
		{ environment: 'developer' },
	])('do not share one with those of another login: %j', async (changes) => {
		const here = new Process([wrong, good]);
		expect((await here.get()).startsWith(LOG_IN_REFUSED)).toBe(true);
		expect(await here.get(changes)).toBe('t');
		expect(here.requests).toBe(2);
	});
});

describe('The memory of refused logins', () => {
	test('holds a thousand, and forgets the oldest', () => {
		const refused = new RefusedLogins();
		for (let login = 0; login <= 1000; login++) {
			refused.add(String(login), new RefusedLogin('No.'));
		}
		expect(refused.find('0')).toBeUndefined();
		expect(refused.find('1')?.message).toContain('No. It was refused less than a minute ago');
		expect(refused.find('1000')).toBeDefined();
	});

	test('does not last because the clock was put back', () => {
		const refused = new RefusedLogins();
		const now = Date.now();
		const clock = jest.spyOn(Date, 'now').mockReturnValue(now);
		refused.add('one', new RefusedLogin('No.'));
		clock.mockReturnValue(now - 3_600_000);
		expect(refused.find('one')).toBeUndefined();
		clock.mockRestore();
	});
});
