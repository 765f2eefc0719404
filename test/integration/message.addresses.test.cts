import { account } from '../../tools/emulator/accounts.cts';
import { readBinary } from '../engine/binary.cts';
import type { RunOptions, RunResult } from '../engine/run.cts';
import { binaryModes, useBinariesIn } from './binaries.cts';
import { exportedTexts, withCampaign } from './campaigns.cts';
import { useOtherHost } from './otherHost.cts';
import { failureOf, wordsOf } from './results.cts';
import { leakedBy, readable } from './secrets.cts';
import { useStage, type Stage } from './stage.cts';

const download = async (stage: Stage, more: Partial<RunOptions> = {}) =>
	await stage.run(
		withCampaign(stage, 'Gift guide', { resource: 'message', operation: 'download' }),
		more,
	);
const textOf = async ({ items: [item] }: RunResult) =>
	item && (await readBinary(item)).toString('utf8');
const addressesAskedFor = (stage: Stage) =>
	stage.sent('/v1/messages/fetch', 'format').filter((format) => format === 'url').length;

describe.each(binaryModes)('With binary data kept in: %s', (mode) => {
	const stage = useStage();
	useBinariesIn(mode);

	test.each([401, 403, 410])(
		'an address that has expired (status %d) is asked for anew, once',
		async (status) => {
			stage.emulator.fault({ path: '/_exports/', times: 1, status });
			const result = await download(stage);
			expect(result.error).toBeUndefined();
			expect(await textOf(result)).toBe(exportedTexts(stage, 'Gift guide')[0]);
			expect(addressesAskedFor(stage)).toBe(2);
		},
	);

	test.each(['before', 'headers', 'body'] as const)(
		'a connection that breaks (%s) leaves no half of a file behind',
		async (cut) => {
			stage.emulator.fault({ path: '/_exports/', times: 1, cut });
			const result = await download(stage);
			expect(result.error).toBeUndefined();
			expect(await textOf(result)).toBe(exportedTexts(stage, 'Gift guide')[0]);
		},
	);

	test('a storage that is busy is asked again', async () => {
		const headers = { 'retry-after': '0' };
		stage.emulator.fault({ path: '/_exports/', times: 3, status: 503, headers });
		expect(await textOf(await download(stage))).toBe(exportedTexts(stage, 'Gift guide')[0]);
	});

	test('a storage that asks to slow down is waited for, which is not taken from Timeout', async () => {
		const headers = { 'retry-after': '1' };
		stage.emulator.fault({ path: '/_exports/', times: 2, status: 429, headers });
		stage.emulator.fault({ path: '/_exports/', times: 1, delay: 300 });
		const parameters = { resource: 'message', operation: 'download', options: { timeout: 1 } };
		const result = await stage.run(withCampaign(stage, 'Gift guide', parameters));
		expect(result.error).toBeUndefined();
		expect(await textOf(result)).toBe(exportedTexts(stage, 'Gift guide')[0]);
	});
});

describe('An address', () => {
	const stage = useStage({ exportLifetime: 0 });

	test('that expires at once is asked for twice, and the user is told', async () => {
		const result = await download(stage);
		const { campaignId } = stage.emulator.store.campaign('Gift guide');
		expect(failureOf(result)).toMatchObject({ kind: 'NodeApiError', item: 0 });
		expect(failureOf(result).message).toContain(`'${campaignId}-1-of-1.csv'`);
		expect(addressesAskedFor(stage)).toBe(2);
	});

	test('is in no error and no log line, for it is as good as a password', async () => {
		const result = await download(stage);
		expect(result.error).toBeDefined();
		expect(readable(result)).not.toContain('/_exports/');
		expect(leakedBy(result, stage)).toEqual([]);
	});

	test('of a storage that is down is given up after five tries', async () => {
		const headers = { 'retry-after': '0' };
		stage.emulator.fault({ path: '/_exports/', times: 99, status: 503, headers });
		expect(wordsOf(await download(stage))).toContain('It was tried 5 times');
		expect(addressesAskedFor(stage)).toBe(5);
	});
});

describe('The storage host', () => {
	const stage = useStage();
	const otherHost = useOtherHost();

	const withEveryHeader = () =>
		stage.credential({ apiCode: account.apiCode, clientIp: '192.0.2.7' });
	const place = () => `${otherHost.url}/file`;
	const nudgescribeHeaders = /^(authorization|cookie|x-auth-context|x-ip|x-api-key)$/im;

	test('gets no header of Nudgescribe, which the other requests do carry', async () => {
		const brokenBody = JSON.stringify({ url: place() });
		stage.emulator.fault({ path: '/v1/messages/fetch', times: 1, skip: 1, brokenBody });
		const result = await download(stage, { credentials: withEveryHeader() });
		expect(await textOf(result)).toBe('from,elsewhere\r\n');
		expect(otherHost.received).toHaveLength(1);
		expect(otherHost.received.join('\n')).not.toMatch(nudgescribeHeaders);
		const sent = stage.emulator.requests().at(-1)?.headers ?? {};
		expect(Object.keys(sent)).toEqual(
			expect.arrayContaining(['authorization', 'x-auth-context', 'x-ip']),
		);
	});

	test.each([301, 302, 303, 307, 308])(
		'redirects with status %d, and nothing goes along',
		async (status) => {
			stage.emulator.fault({
				path: '/_exports/',
				times: 1,
				status,
				headers: { location: place() },
			});
			const result = await download(stage, { credentials: withEveryHeader() });
			expect(await textOf(result)).toBe('from,elsewhere\r\n');
			expect(otherHost.received).toHaveLength(1);
			expect(otherHost.received.join('\n')).not.toMatch(nudgescribeHeaders);
		},
	);
});
