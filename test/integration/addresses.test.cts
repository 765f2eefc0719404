import { once } from 'node:events';
import { createServer } from 'node:http';
import { readBinary } from '../engine/binary.cts';
import type { RunResult } from '../engine/run.cts';
import { exportedTexts, withCampaign } from './campaigns.cts';
import { useOtherHost } from './otherHost.cts';
import { failureOf, wordsOf } from './results.cts';
import { useStage } from './stage.cts';

const stage = useStage();
const otherHost = useOtherHost();
const download = async (): Promise<RunResult> =>
	await stage.run(
		withCampaign(stage, 'Gift guide', { resource: 'message', operation: 'download' }),
	);
/** Has the API give another address than its own when a file is asked for by address. */
const addressIs = async (url: string) => {
	await download();
	const skip = stage.sent('/v1/messages/fetch', 'format').indexOf('url');
	stage.reset();
	const brokenBody = JSON.stringify({ code: 200, message: 'Success', url });
	stage.emulator.fault({ path: '/v1/messages/fetch', times: 1, skip, brokenBody });
};
const redirectTo = (location: string, times = 1, status = 302) => {
	stage.emulator.fault({ path: '/_exports/', times, status, headers: { location } });
};

describe.each([
	['data:text/csv,a%0Ab', 'data:'],
	['file:///etc/passwd', 'file:'],
	['ftp://example.com/a.csv', 'ftp:'],
	['javascript:alert(1)', 'javascript:'],
	['http://example.com/a.csv', 'http:'],
	['http://169.254.169.254/latest/meta-data', 'http:'],
	['http://127.0.0.1.example.com/a.csv', 'http:'],
	['HTTP://EXAMPLE.COM/a.csv', 'http:'],
])('The address of a file, %s,', (address, scheme) => {
	const refused = {
		message: `Nudgescribe's address of the file begins with '${scheme}', and has to begin with 'https:'`,
		description: 'Nothing was downloaded. Try again later.',
	};

	test('is refused by how it begins', async () => {
		await addressIs(address);
		expect(failureOf(await download())).toMatchObject(refused);
	});

	test('is refused as well where a storage leads on to it', async () => {
		redirectTo(address);
		expect(failureOf(await download())).toMatchObject(refused);
	});
});

describe('A storage that leads on', () => {
	test('to another address of its own is followed', async () => {
		const server = createServer((_request, response) => response.end('kept,elsewhere\r\n'));
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		const bound = server.address();
		const port = typeof bound === 'object' && bound ? bound.port : 0;
		try {
			redirectTo(`//127.0.0.1:${port}/a.csv`, 1, 307);
			const { items } = await download();
			const [item] = items;
			expect(item && (await readBinary(item)).toString()).toBe('kept,elsewhere\r\n');
		} finally {
			server.close();
		}
	});

	test('in a circle is given up', async () => {
		redirectTo('/_exports/circle', 99);
		expect(wordsOf(await download())).toContain(
			'leads on from one address to the next, and not to the file',
		);
		expect(stage.emulator.faultsHappened()).toBe(6);
	});

	test('gets no header of the credential', async () => {
		redirectTo(`${otherHost.url}/stolen.csv`);
		await download();
		expect(otherHost.received.join('\n')).not.toMatch(
			/authorization|x-auth-context|x-ip|x-api-key/i,
		);
		expect(otherHost.received).toHaveLength(1);
	});
});

test('a file whose address is good is stored as it is', async () => {
	const { items } = await download();
	const [item] = items;
	const [text] = exportedTexts(stage, 'Gift guide');
	expect(item && (await readBinary(item)).toString()).toBe(text);
});
