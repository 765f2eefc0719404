import type { Send } from '../../nodes/Nudgescribe/api/http/session.ts';
import { Process } from './process.cts';

test('Executions that find the password corrected log in with the new one', async () => {
	const here = new Process();
	const tried: unknown[] = [];
	const send: Send = async (credentials) => {
		if (credentials.sessionToken === '') tried.push(credentials.password);
		return await here.send(credentials);
	};
	here.stored.password = 'old';
	here.beforeRead = async () => {
		here.stored.password = 'corrected';
		await Promise.resolve();
	};
	expect(await here.run(send)).toBe(200);
	expect(tried).toEqual(['corrected']);
});

describe('In an n8n that stores the whole credential with a token', () => {
	test('a password that was corrected while an execution ran is not overwritten', async () => {
		const here = Object.assign(new Process(), { storesAll: true });
		const session = here.session();
		here.stored.password = 'corrected';
		expect(await session.run(here.send)).toMatchObject({ status: 200 });
		expect(here.stored).toMatchObject({ password: 'corrected', sessionToken: 'new' });
	});

	test.each([{ email: 'other@example.com' }, { baseUrl: 'https://other.example.com' }])(
		'a switch to another account is not undone, and the execution ends: %j',
		async (saved) => {
			const here = Object.assign(new Process(), { storesAll: true });
			const session = here.session();
			Object.assign(here.stored, saved);
			for (let request = 0; request < 2; request++) {
				expect(await session.run(here.send)).toEqual({
					type: 'notLoggedIn',
					reason:
						'The credential was changed to another account while this ran. Run it again to use that one.',
				});
			}
			expect(here.logIns).toBe(0);
			expect(here.stored).toMatchObject({ ...saved, sessionToken: 'old' });
		},
	);
});
