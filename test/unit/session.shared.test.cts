import { afterOthers } from '../../nodes/Nudgescribe/api/http/renewals.ts';
import type { Send } from '../../nodes/Nudgescribe/api/http/session.ts';
import { notSent, notLoggedIn } from './outcomes.cts';
import { aMoment, Process } from './process.cts';

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
