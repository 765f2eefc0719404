import { account, otherAccount } from '../../tools/emulator/accounts.cts';
import { startEmulator } from '../../tools/emulator/server.cts';
import { failureOf, jsonOf } from './results.cts';
import { byId, useStage } from './stage.cts';
import { tokensOf } from './tokens.cts';

describe.each(['default', 'older'])(
	'An edited credential, status codes of dialect %s',
	(dialect) => {
		const stage = useStage({ dialect });
		const getGroups = async (workspaceId: string) =>
			await stage.run({
				resource: 'customerGroup',
				operation: 'getAll',
				workspace: byId(workspaceId),
			});
		const workspaceOf = (owner: typeof account) =>
			stage.emulator.store.account(owner).workspaces[0]?.workspaceId ?? '';
		const tokens = () => Object.values(tokensOf(stage));
		const headersSent = () =>
			JSON.stringify(stage.emulator.requests().map(({ headers }) => headers));

		test('for another account works in that account, and never sends the old tokens', async () => {
			expect(jsonOf(await getGroups(workspaceOf(account)))).toHaveLength(5);
			const old = tokens();
			stage.emulator.clearLog();

			stage.credentials.update(otherLogIn);
			const result = await getGroups(workspaceOf(otherAccount));
			expect(jsonOf(result)).toMatchObject([{ name: 'Gardeners' }]);
			expect(stage.logIns()).toEqual(['POST']);
			for (const token of old) expect(headersSent()).not.toContain(token);
			expect(tokens()).not.toEqual(old);
		});

		test('for another account does not reach the data of the old one', async () => {
			await getGroups(workspaceOf(account));
			stage.credentials.update(otherLogIn);
			const result = await getGroups(workspaceOf(account));
			expect(failureOf(result).message).toContain('Workspace not found');
			expect(result.items).toEqual([]);
		});

		test.each([
			['password', { password: 'wrong' }],
			['API key', { apiKey: 'wrong' }],
		])('with a wrong %s does not live on its old token', async (_field, changes) => {
			await getGroups(workspaceOf(account));
			stage.credentials.update(changes);
			const result = await getGroups(workspaceOf(account));
			expect(failureOf(result).message).toContain('did not accept the login');
			expect(result.items).toEqual([]);
		});

		test('for another server never sends it the old tokens', async () => {
			await getGroups(workspaceOf(account));
			const old = tokens();
			const other = await startEmulator({ customers: 10, seed: 2 });
			try {
				stage.credentials.update({ baseUrl: other.url });
				await getGroups(other.store.workspaces[0]?.workspaceId ?? '');
				const sent = JSON.stringify(other.requests().map(({ headers }) => headers));
				expect(other.requests().map(({ path }) => path)).toContain('/v1/auth');
				for (const token of old) expect(sent).not.toContain(token);
			} finally {
				await other.stop();
			}
		});

		test('whose login stayed the same keeps its token', async () => {
			await getGroups(workspaceOf(account));
			stage.emulator.clearLog();
			stage.credentials.update({ clientIp: '203.0.113.7' });
			expect(jsonOf(await getGroups(workspaceOf(account)))).toHaveLength(5);
			expect(stage.logIns()).toEqual([]);
		});

		const { email, password, apiKey } = otherAccount;
		const otherLogIn = { email, password, apiKey };
	},
);
