import { otherAccount } from '../../../tools/emulator/accounts.cts';
import { operations } from '../../integration/operations.cts';
import { failureOf, jsonOf } from '../../integration/results.cts';
import { tokensOf } from '../../integration/tokens.cts';
import { expectClear } from '../clear.cts';
import { faultCase } from '../faultCase.cts';
import { stateOf } from '../state.cts';
import { textsOf } from '../texts.cts';
import { parametersFor, twoItems } from '../twoItems.cts';
import { useWatchedStage } from '../watchedStage.cts';

const writes = operations.filter(({ operation }) =>
	['upsert', 'upload', 'delete', 'create', 'update', 'publish', 'start'].includes(operation),
);

const edits: [string, Record<string, string>][] = [
	['another account', { ...otherAccount }],
	['a wrong password', { password: 'wrong-but-still-secret' }],
	['a wrong API key', { apiKey: 'wrong-but-still-secret' }],
	['another email', { email: otherAccount.email }],
];

const stage = useWatchedStage();

describe('A wrong password', () => {
	for (const operation of operations) {
		const name = `is tried once by ${operation.resource}: ${operation.operation}, for both items → one sentence each`;
		faultCase(stage, name, async () => {
			const before = stateOf(stage);
			const result = await stage.run(parametersFor(stage, operation), {
				credentials: stage.credential({ password: 'wrong-but-still-secret' }),
				items: await twoItems(stage, operation),
				onError: 'continueRegularOutput',
			});
			expect(jsonOf(result)).toHaveLength(2);
			for (const message of textsOf(result, 'error')) {
				expect(message).toMatch(/did not accept the login/);
				expectClear({ message, description: '' });
			}
			expect(stage.logIns()).toEqual(['POST']);
			expect(stage.calls()).toEqual([]);
			expect(stateOf(stage)).toEqual(before);
		});
	}
});

describe('A credential that was edited to', () => {
	for (const operation of writes) {
		for (const [edit, changes] of edits) {
			const name = `${edit} never writes to the old account: ${operation.resource}: ${operation.operation} → one error`;
			faultCase(stage, name, async () => {
				await stage.logIn();
				const items = await twoItems(stage, operation);
				const before = [stateOf(stage), stateOf(stage, otherAccount.email)];
				const sent = stage.emulator.requests().length;
				const { session } = tokensOf(stage);
				stage.credentials.update(changes);
				const result = await stage.run(parametersFor(stage, operation), { items });
				expectClear(failureOf(result));
				expect([stateOf(stage), stateOf(stage, otherAccount.email)]).toEqual(before);
				const headers = stage.emulator.requests().slice(sent);
				expect(session.length).toBeGreaterThan(20);
				expect(JSON.stringify(headers)).not.toContain(session);
			});
		}
	}

	faultCase(
		stage,
		'another environment never sends it the old token → nothing of the old login',
		async () => {
			await stage.logIn();
			const { session, refresh } = tokensOf(stage);
			stage.credentials.update({ baseUrl: stage.otherHost.url });
			const result = await stage.run(stage.customers('countPages', 'VIP customers'));
			expectClear(failureOf(result));
			const received = stage.otherHost.received.join('\n');
			expect(received).toContain('/v1/');
			for (const token of [session, refresh]) {
				expect(token.length).toBeGreaterThan(20);
				expect(received).not.toContain(token);
			}
			// The API code goes there, since the user entered both in the same credential.
			stage.otherHost.received = [];
		},
	);
});
