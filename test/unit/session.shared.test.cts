import type { Outcome } from '../../nodes/Nudgescribe/api/http/outcome.ts';
import { Session, type Send } from '../../nodes/Nudgescribe/api/http/session.ts';
import { afterOthers } from '../../nodes/Nudgescribe/api/http/session.ts';
import { response, notSent, notLoggedIn } from './outcomes.cts';

/** A moment longer than a session takes to notice that a token is stored. */
const aMoment = async (): Promise<void> => {
	await new Promise((resolve) => setTimeout(resolve, 50));
};

/** One process of n8n with several executions at a time, and a server that takes one token. */
class Process {
	valid = 'new';
	stored = { sessionToken: 'old', refreshToken: 'r', password: 'right' };
	logIns = 0;
	/** What comes of a login, other than a token. */
	loginFails: Outcome | undefined;
	/** What happens when an execution reads the credential anew. */
	beforeRead = async (): Promise<void> => {
		await Promise.resolve();
	};
	/** Older versions of n8n hand out a new token before they store it. */
	storesLate = false;

	/** Sends a request of an execution of its own. */
	async run(
		send: Send = this.send,
		{ id = 'credential', signal }: { id?: string; signal?: AbortSignal } = {},
	): Promise<unknown> {
		const read = async () => {
			await this.beforeRead();
			return { ...this.stored };
		};
		const outcome = await new Session({ ...this.stored }, { id, read }, signal).run(send);
		return 'status' in outcome ? outcome.status : outcome.type;
	}

	readonly send: Send = async (credentials) => {
		if (credentials.sessionToken === '') {
			this.logIns += 1;
			const failure = this.loginFails;
			await aMoment();
			if (failure) return failure;
			if (this.storesLate) credentials.sessionToken = this.valid;
			if (this.storesLate) await aMoment();
			this.stored.sessionToken = this.valid;
			credentials.sessionToken = this.valid;
		}
		const token = credentials.sessionToken;
		await new Promise(setImmediate);
		return response(token === this.valid ? 200 : 403);
	};
}

const ten = (value: unknown) => Array.from({ length: 10 }, () => value);
const runTen = async (here: Process) =>
	await Promise.all(ten(undefined).map(async () => await here.run()));

describe.each([false, true])(
	'Executions at the same time, tokens stored late: %s',
	(storesLate) => {
		const process = () => Object.assign(new Process(), { storesLate });

		test('share one renewal when all find their token refused', async () => {
			const here = process();
			expect(await runTen(here)).toEqual(ten(200));
			expect(here.logIns).toBe(1);
		});

		test('share one login when there is no token yet', async () => {
			const here = process();
			here.stored.sessionToken = '';
			expect(await runTen(here)).toEqual(ten(200));
			expect(here.logIns).toBe(1);
		});

		test('renew again when the new token has expired as well', async () => {
			const here = process();
			await runTen(here);
			here.valid = 'newer';
			expect(await runTen(here)).toEqual(ten(200));
			expect(here.logIns).toBe(2);
		});

		test('do not wait for the request of the one that renewed, only for its token', async () => {
			const here = process();
			let answerFirst = () => {};
			const isAnswered = new Promise<void>((resolve) => (answerFirst = resolve));
			const first = here.run(async (credentials) => {
				const isRenewing = credentials.sessionToken === '';
				const outcome = await here.send(credentials);
				if (isRenewing) await isAnswered;
				return outcome;
			});
			expect(await runTen(here)).toEqual(ten(200));
			answerFirst();
			expect(await first).toBe(200);
			expect(here.logIns).toBe(1);
		});
	},
);

test('Executions with another credential do not wait', async () => {
	const here = new Process();
	let end = () => {};
	const isEnded = new Promise<void>((resolve) => (end = resolve));
	const hangs: Send = async (credentials) => {
		if (credentials.sessionToken === '') await isEnded;
		return await here.send(credentials);
	};
	const hanging = here.run(hangs, { id: 'another credential' });
	expect(await here.run()).toBe(200);
	end();
	expect(await hanging).toBe(200);
});

test('Executions whose login did not get through leave the others their own', async () => {
	const here = new Process();
	here.loginFails = notSent;
	const first = here.run();
	await new Promise(setImmediate);
	here.loginFails = undefined;
	expect(await runTen(here)).toEqual(ten(200));
	expect(await first).toBe('notSent');
});

test('Executions that wait for a login share its refusal, so that no account gets locked', async () => {
	const here = new Process();
	here.loginFails = notLoggedIn;
	expect(await runTen(here)).toEqual(ten('notLoggedIn'));
	expect(here.logIns).toBe(1);
	await here.run();
	expect(here.logIns).toBe(2);
});

test('Executions that come after those who waited for a login try it themselves', async () => {
	const here = new Process();
	here.loginFails = notLoggedIn;
	const [first, second] = [here.run(), here.run()];
	let third: Promise<unknown> | undefined;
	here.beforeRead = async () => {
		if (here.logIns === 0) return;
		// It finds the second one searching, which has just got the refusal of the first one.
		third ??= here.run();
		await aMoment();
	};
	await Promise.all([first, second]);
	expect(await third).toBe('notLoggedIn');
	expect(here.logIns).toBe(2);
});

test('Executions whose credential was corrected do not share the refusal of the old one', async () => {
	const here = new Process();
	here.stored.password = 'wrong';
	here.loginFails = notLoggedIn;
	const first = here.run();
	await new Promise(setImmediate);
	here.stored.password = 'right';
	here.loginFails = undefined;
	expect(await runTen(here)).toEqual(ten(200));
	expect(await first).toBe('notLoggedIn');
});

test('An execution that waits for the login of another ends as soon as it is cancelled', async () => {
	const here = new Process();
	let end = () => {};
	const isEnded = new Promise<void>((resolve) => (end = resolve));
	const first = here.run(async (credentials) => {
		if (credentials.sessionToken === '') await isEnded;
		return await here.send(credentials);
	});
	const stop = new AbortController();
	const second = here.run(here.send, { signal: stop.signal }).finally(end);
	await new Promise(setImmediate);
	stop.abort();
	// Were it still waiting, this would end it.
	void aMoment().then(end);
	await expect(second).rejects.toThrow('The execution was canceled');
	expect(await first).toBe(200);
	expect(here.logIns).toBe(1);
});

test.each([undefined, notSent, notLoggedIn])(
	'Nothing is left to wait for afterwards: %j',
	async (failure) => {
		const here = new Process();
		here.loginFails = failure;
		await runTen(here);
		let hasBegun = false;
		const search = afterOthers('credential', undefined, async () => {
			hasBegun = true;
			await Promise.resolve();
		});
		expect(hasBegun).toBe(true);
		await search;
	},
);
