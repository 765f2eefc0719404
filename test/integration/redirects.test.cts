import { csvItem } from '../engine/binary.cts';
import { testCredential } from '../engine/credentials.cts';
import { useOtherHost } from './otherHost.cts';
import { failureOf } from './results.cts';
import { mappedAutomatically, useStage } from './stage.cts';

const stage = useStage();
const otherHost = useOtherHost();

const redirect = (path: string, status: number) => {
	const location = `${otherHost.url}/stolen`;
	stage.emulator.fault({ path, times: 99, status, headers: { location } });
};

describe.each([301, 302, 303, 307, 308])('A redirect to another host with status %d', (status) => {
	test.each([
		['countPages', '/v1/customer/pages'],
		['getAll', '/v1/customer'],
		['upsert', '/v1/customer/check'],
		['upload', '/v1/customer/check'],
	])('is not followed by Customer: %s', async (operation, path) => {
		redirect(path, status);
		const { binary = {} } = await csvItem('email,first_name\na@example.net,A\n');
		const result = await stage.run(
			stage.customers(operation, 'VIP customers', mappedAutomatically),
			{
				items: [{ json: { email: 'a@example.net', first_name: 'A' }, binary }],
			},
		);
		expect(failureOf(result)).toMatchObject({
			kind: 'NodeApiError',
			message: 'Nudgescribe answered with the address of another server',
			item: 0,
		});
		expect(failureOf(result).description).toContain('Nothing was sent there');
		expect(otherHost.received).toEqual([]);
	});

	test('is not followed by the login', async () => {
		redirect('/v1/auth', status);
		const result = await stage.run(stage.customers('countPages', 'VIP customers'));
		expect(failureOf(result).message).toContain('did not answer the login as Nudgescribe does');
		expect(otherHost.received).toEqual([]);
	});

	test('is not followed by a renewal, which goes on with the password', async () => {
		const parameters = stage.customers('countPages', 'VIP customers');
		await stage.run(parameters);
		stage.emulator.expireTokens();
		redirect('/v1/auth', status);
		expect((await stage.run(parameters)).error).toBeDefined();
		expect(otherHost.received).toEqual([]);
	});

	test('is not followed by the test button, with or without a token', async () => {
		await stage.run(stage.customers('countPages', 'VIP customers'));
		redirect('/v1/auth', status);
		expect((await testCredential(stage.credentials)).status).toBe('Error');
		expect((await testCredential(stage.credential())).status).toBe('Error');
		expect(otherHost.received).toEqual([]);
	});
});
