import { account } from '../../tools/emulator/accounts.cts';
import { startEmulator, type Emulator } from '../../tools/emulator/server.cts';
import { DurableCursor, WorkflowRow } from '../engine/poll-memory.cts';
import { useStage } from './stage.cts';
import { namesIn, triggerOn } from './trigger.cts';
import { eventCases } from './trigger.events.cts';

const memories = [
	{ memory: 'the workflow', make: () => new WorkflowRow() },
	{ memory: 'a durable cursor', make: () => new DurableCursor() },
];

describe.each(memories)('With the state kept in $memory', ({ make }) => {
	const stage = useStage();
	let other: Emulator;

	beforeAll(async () => {
		other = await startEmulator({});
	});
	afterAll(async () => {
		await other.stop();
	});

	/** Fills another account into the credential, as in the editor. */
	const use = (emulator: Emulator) => {
		const tokens = { sessionToken: '', refreshToken: '' };
		stage.credentials.update({ baseUrl: emulator.url, ...tokens });
	};

	test.each(eventCases)(
		'a credential that is switched there and back tells of $event as if it had not been',
		async ({ event, campaigns, happen }) => {
			const [one, two] = campaigns;
			const trigger = triggerOn(stage, event, {}, make());
			await trigger.activate();
			await trigger.poll();
			happen(stage, one);
			expect(namesIn(stage, await trigger.poll())).toEqual([one]);

			use(other);
			expect((await trigger.poll()).executions).toEqual([]);
			expect((await trigger.poll()).executions).toEqual([]);
			happen(stage, two);

			use(stage.emulator);
			expect(namesIn(stage, await trigger.poll())).toEqual([two]);
			expect((await trigger.poll()).executions).toEqual([]);
		},
	);

	test.each(eventCases)(
		'a new session and another IP tell of nothing again of $event',
		async ({ event }) => {
			const trigger = triggerOn(stage, event, {}, make());
			await trigger.activate();
			await trigger.poll();
			stage.credentials.update({ clientIp: '192.0.2.7', sessionToken: '', refreshToken: '' });
			const { executions, error } = await trigger.poll();
			expect({ executions, error }).toEqual({ executions: [], error: undefined });
		},
	);
});

describe('What the trigger remembers', () => {
	const stage = useStage();

	test.each(eventCases)('of $event holds nothing of the credential', async ({ event }) => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		const { email, password, apiKey } = account;
		for (const value of [email, password, apiKey, stage.emulator.url, 'Bearer']) {
			expect(trigger.remembered).not.toContain(value);
		}
	});
});
