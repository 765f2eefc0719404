import type { Outcome } from '../../nodes/Nudgescribe/api/http/outcome.ts';
import { Session, type Send } from '../../nodes/Nudgescribe/api/http/session.ts';
import { response, notSent, notLoggedIn } from './outcomes.cts';

/** A server that takes one token, and an n8n that gets it when a request is sent without one. */
class World {
	valid = 'new';
	stored = { sessionToken: 'old', refreshToken: 'r' };
	own = { ...this.stored };
	logIns = 0;
	sent: unknown[] = [];
	/** What a login gives, other than a token. */
	logInFails: Outcome | undefined;
	status = 403;

	readonly session = new Session(this.own, {
		id: 'credential',
		read: () => Promise.resolve({ ...this.stored }),
	});

	readonly send: Send = async (credentials) => {
		if (credentials.sessionToken === '') {
			this.logIns += 1;
			await new Promise(setImmediate);
			if (this.logInFails) return this.logInFails;
			credentials.sessionToken = this.valid;
			this.stored.sessionToken = this.valid;
		}
		const token = credentials.sessionToken;
		this.sent.push(token);
		await new Promise(setImmediate);
		return response(token === this.valid ? 200 : this.status);
	};

	async run(requests = 1): Promise<unknown[]> {
		const one = async () => await this.session.run(this.send);
		const outcomes = await Promise.all(Array.from({ length: requests }, one));
		return outcomes.map((outcome) => ('status' in outcome ? outcome.status : outcome.type));
	}
}

const all = (value: unknown, count = 20) => Array.from({ length: count }, () => value);

describe.each([401, 403])('A session whose API says %d to an expired token', (status) => {
	const world = () => Object.assign(new World(), { status });

	test('renews once for 20 requests that are sent together, and sends all of them again', async () => {
		const here = world();
		expect(await here.run(20)).toEqual(all(200));
		expect(here.logIns).toBe(1);
		expect(here.sent).toEqual([...all('old'), ...all('new')]);
	});

	test('logs in once for 20 requests when there is no token yet', async () => {
		const here = world();
		here.own.sessionToken = '';
		here.stored.sessionToken = '';
		expect(await here.run(20)).toEqual(all(200));
		expect(here.logIns).toBe(1);
		expect(here.sent).toEqual(all('new'));
	});

	test('does not renew while the token is good', async () => {
		const here = world();
		here.valid = 'old';
		expect(await here.run(5)).toEqual(all(200, 5));
		expect(here.logIns).toBe(0);
	});

	test('takes the token that another execution has stored meanwhile', async () => {
		const here = world();
		here.stored.sessionToken = 'new';
		expect(await here.run(20)).toEqual(all(200));
		expect(here.logIns).toBe(0);
	});

	test('renews when the token that another execution has stored is no good either', async () => {
		const here = world();
		here.stored.sessionToken = 'also old';
		expect(await here.run(20)).toEqual(all(200));
		expect(here.logIns).toBe(1);
	});

	test('remembers a refused login, and tries no other', async () => {
		const here = world();
		here.logInFails = notLoggedIn;
		expect(await here.run(20)).toEqual(all('notLoggedIn'));
		expect(await here.run(3)).toEqual(all('notLoggedIn', 3));
		expect(here.logIns).toBe(1);
	});

	test('tries the login again after one that did not get through', async () => {
		const here = world();
		here.logInFails = notSent;
		expect(await here.run()).toEqual(['notSent']);
		here.logInFails = undefined;
		expect(await here.run(20)).toEqual(all(200));
		expect(here.logIns).toBe(2);
	});

	test('renews once when even the new token is refused, however many requests there are', async () => {
		const here = world();
		const send: Send = async (credentials) => {
			await here.send(credentials);
			return response(status);
		};
		for (let request = 0; request < 10; request++) {
			expect(await here.session.run(send)).toMatchObject({ status });
		}
		expect(here.logIns).toBe(1);
	});

	test('takes the token that another execution stored while this one logged in, when its own is refused', async () => {
		const here = world();
		const send: Send = async (credentials) => {
			if (credentials.sessionToken !== '') return await here.send(credentials);
			const outcome = await here.send(credentials);
			here.valid = 'of another execution';
			here.stored.sessionToken = here.valid;
			return { ...outcome, status };
		};
		expect(await here.session.run(send)).toMatchObject({ status: 200 });
		expect(here.logIns).toBe(1);
		expect(here.sent).toEqual(['old', 'new', 'of another execution']);
	});

	test('gives up when other executions go on storing tokens that are refused', async () => {
		const here = world();
		let stored = 0;
		const send: Send = async (credentials) => {
			here.stored.sessionToken = `token ${++stored}`;
			here.sent.push(credentials.sessionToken);
			return await Promise.resolve(response(status));
		};
		expect(await here.session.run(send)).toMatchObject({ status });
		expect(here.sent).toEqual(['old', 'token 1', 'token 2', 'token 3']);
	});

	test('renews again when the new token expires as well', async () => {
		const here = world();
		expect(await here.run(2)).toEqual([200, 200]);
		here.valid = 'newer';
		expect(await here.run(20)).toEqual(all(200));
		expect(here.logIns).toBe(2);
	});
});

test.each([200, 400, 404, 429, 500])('status %d does not touch the token', async (status) => {
	const here = new World();
	expect(await here.session.run(() => Promise.resolve(response(status)))).toMatchObject({ status });
	expect(here.own.sessionToken).toBe('old');
});
