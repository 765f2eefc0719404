import { account } from '../../tools/emulator/accounts.cts';
import { failureOf, jsonOf } from './results.cts';
import { useStage } from './stage.cts';
import { useClock } from './trigger.clock.cts';
import { triggerOn } from './trigger.cts';

const minute = 1 / 24 / 60;
const refused =
	"Nudgescribe did not accept the login: Wrong email or password. Check 'Email', 'Password', 'API Key' and 'Environment' in the credential.";
const remembered = (since: string) =>
	`${refused} It was refused ${since} ago, and is not tried again before ten minutes have passed or the credential changes.`;

describe('A refused login is remembered', () => {
	const stage = useStage();
	const clock = useClock();
	const countPages = async (credentials = stage.credentials) =>
		await stage.run(stage.customers('countPages', 'VIP customers'), { credentials });

	test('by the executions of a loop', async () => {
		const wrong = stage.credential({ password: 'wrong' });
		const messages: string[] = [];
		for (let run = 0; run < 5; run++) messages.push(failureOf(await countPages(wrong)).message);
		const later = remembered('less than a minute');
		expect(messages).toEqual([refused, later, later, later, later]);
		expect(stage.logIns()).toEqual(['POST']);
		expect(stage.calls()).toEqual([]);
	});

	test('by the polls of a trigger', async () => {
		const trigger = triggerOn(stage, 'campaignStatusChanged');
		await trigger.activate();
		stage.credentials.update({ password: 'wrong' });
		stage.emulator.clearLog();
		for (let poll = 0; poll < 5; poll++) {
			expect((await trigger.poll()).error?.message).toContain(refused);
		}
		expect(stage.logIns()).toEqual(['POST']);
	});

	test('for ten minutes, and its words say since when', async () => {
		const wrong = stage.credential({ password: 'wrong' });
		await countPages(wrong);
		clock.forward(1.5 * minute);
		expect(failureOf(await countPages(wrong)).message).toBe(remembered('1 minute'));
		clock.forward(8 * minute);
		expect(failureOf(await countPages(wrong)).message).toBe(remembered('9 minutes'));
		expect(stage.logIns()).toEqual(['POST']);
		clock.forward(minute);
		expect(failureOf(await countPages(wrong)).message).toBe(refused);
		expect(stage.logIns()).toEqual(['POST', 'POST']);
	});

	test('and tried again after that, when the password was made the right one at Nudgescribe', async () => {
		const renewed = stage.credential({ password: 'renewed' });
		await countPages(renewed);
		stage.emulator.store.account().password = 'renewed';
		clock.forward(10 * minute);
		expect(jsonOf(await countPages(renewed))).toEqual([{ pages: 1 }]);
		renewed.update({ sessionToken: '', refreshToken: '' });
		stage.emulator.store.account().password = 'renewed again';
		expect(failureOf(await countPages(renewed)).message).toBe(refused);
	});

	test('until the credential changes', async () => {
		const credentials = stage.credential({ password: 'wrong' });
		await countPages(credentials);
		credentials.update({ password: account.password });
		expect(jsonOf(await countPages(credentials))).toEqual([{ pages: 1 }]);
	});

	test('not for those who corrected the credential while another execution tried the old one', async () => {
		stage.emulator.fault({ path: '/v1/auth', times: 1, delay: 300 });
		const credentials = stage.credential({ password: 'wrong' });
		const first = countPages(credentials);
		while (stage.logIns().length === 0) await new Promise(setImmediate);
		credentials.update({ password: account.password });
		expect(jsonOf(await countPages(credentials))).toEqual([{ pages: 1 }]);
		expect(failureOf(await first).message).toBe(refused);
	});
});

describe('50 executions at a time', () => {
	const stage = useStage();
	const run50 = async (credentials = stage.credentials) =>
		await Promise.all(
			Array.from(
				{ length: 50 },
				async () =>
					await stage.run(stage.customers('countPages', 'VIP customers'), { credentials }),
			),
		);
	const busy = { status: 503, body: JSON.stringify({ code: 503, message: 'Busy' }) };

	test('with a wrong password, whose first login finds Nudgescribe busy, log in twice in all', async () => {
		stage.emulator.fault({ path: '/v1/auth', times: 1, delay: 100, ...busy });
		for (const result of await run50(stage.credential({ password: 'wrong' }))) {
			expect(failureOf(result).message).toContain(refused);
		}
		expect(stage.logIns()).toEqual(['POST', 'POST']);
		expect(stage.calls()).toEqual([]);
	});

	test('with the right password, whose first login finds Nudgescribe busy, share the second one', async () => {
		stage.emulator.fault({ path: '/v1/auth', times: 1, delay: 100, ...busy });
		for (const result of await run50()) expect(jsonOf(result)).toEqual([{ pages: 1 }]);
		expect(stage.logIns()).toEqual(['POST', 'POST']);
	});
});
