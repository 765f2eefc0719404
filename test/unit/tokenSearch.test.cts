import type { Outcome } from '../../nodes/Nudgescribe/api/outcome.ts';
import { afterOthers, loginOf } from '../../nodes/Nudgescribe/api/tokenSearch.ts';
import { refused } from './outcomes.cts';

test('A refusal is shared by those who waited for it, and not handed on by them', async () => {
	const told: Array<Outcome | undefined> = [];
	const searches: Array<Promise<void>> = [];
	const search = (): void => {
		const next = afterOthers('login', undefined, async (tell, refusal) => {
			told.push(refusal);
			// A search that begins while this one is under way waits for it.
			if (searches.length < 3) search();
			await new Promise(setImmediate);
			tell(refused);
		});
		searches.push(next);
	};
	search();
	while (told.length < 3) await Promise.all(searches);
	expect(told).toEqual([undefined, refused, undefined]);
});

test('A login is told by a digest, in which nothing of the credential can be read', () => {
	const login = loginOf('credential', { password: 'right', sessionToken: 'old' });
	expect(login).toMatch(/^[0-9a-f]{64}$/);
	expect(loginOf('credential', { password: 'right', sessionToken: 'new' })).toBe(login);
	expect(loginOf('credential', { password: 'wrong', sessionToken: 'old' })).not.toBe(login);
	expect(loginOf('another', { password: 'right', sessionToken: 'old' })).not.toBe(login);
});
