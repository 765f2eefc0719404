import { brotliCompressSync, constants, deflateSync, gunzipSync, gzipSync } from 'node:zlib';
import type { INodeParameters } from 'n8n-workflow';
import { readBinary } from '../engine/binary.cts';
import type { RunResult } from '../engine/run.cts';
import { binaryModes, useBinariesIn } from './binaries.cts';
import { withCampaign } from './campaigns.cts';
import { failureOf, wordsOf } from './results.cts';
import { readable } from './secrets.cts';
import { useStage } from './stage.cts';
import { useStorage, type HandedOut } from './storage.cts';

const line = (number: number) =>
	`${number},"Hello, you of ${number * 7919}",someone@example.net\r\n`;
const table = `message_id,text,to\r\n${Array.from({ length: 400 }, (_, at) => line(at)).join('')}`;
const csv = Buffer.from(table);
const half = (whole: Buffer) => whole.subarray(0, whole.length / 2);
const text = (body: string): HandedOut => ({ body: Buffer.from(body) });
const packed: Array<[string, Buffer]> = [
	['gzip', gzipSync(csv)],
	['deflate', deflateSync(csv)],
	['br', brotliCompressSync(csv)],
];

/** The longest beginning of a packed file, far from its end, out of which whole lines come. */
function cutAtLine(whole: Buffer): Buffer {
	const finishFlush = constants.Z_SYNC_FLUSH;
	for (let length = whole.length - 100; ; length--) {
		const out = gunzipSync(whole.subarray(0, length), { finishFlush });
		if (out.at(-1) === 10) return whole.subarray(0, length);
	}
}

describe.each(binaryModes)('With binary data kept in: %s, a file to download', (mode) => {
	const stage = useStage();
	const storage = useStorage();
	useBinariesIn(mode);

	/** There is time for one repeat, unless options say more. */
	const download = async (files: HandedOut[], options: INodeParameters = { timeout: 1 }) => {
		storage.files = files;
		const brokenBody = JSON.stringify({ url: storage.address });
		stage.emulator.fault({ path: '/v1/messages/fetch', times: 99, skip: 1, brokenBody });
		const parameters = { resource: 'message', operation: 'download', options };
		return await stage.run(withCampaign(stage, 'Gift guide', parameters));
	};
	const textOf = async ({ items: [item] }: RunResult) =>
		item && (await readBinary(item)).toString('utf8');
	const refused = (result: RunResult, message: RegExp) => {
		expect(failureOf(result)).toMatchObject({ kind: 'NodeApiError', item: 0 });
		expect(failureOf(result).message).toMatch(message);
		expect(result.items).toEqual([]);
		expect(readable(result)).not.toContain('5ecre7');
		expect(wordsOf(result)).toMatch(/It was tried \w+( times)?, and nothing was stored\./);
	};

	test.each<[string, HandedOut]>([
		['as it is', { body: csv }],
		['in one row', text('message_id,text\r\n1,Hello')],
		['without rows', text('message_id,text\r\n')],
		['with a byte order mark', text(`\uFEFF${table}`)],
		['with semicolons', text('Message ID;Text\n1;Hello you\n')],
		['whose end is that of the connection', { body: csv, isOpenEnded: true }],
	])('is stored %s', async (_how, file) => {
		const result = await download([file]);
		expect(result.error).toBeUndefined();
		expect(await textOf(result)).toBe(file.body.toString('utf8'));
		expect(storage.asked.map((headers) => headers['accept-encoding'])).toEqual(['identity']);
	});

	test.each(packed)('is stored unpacked where it comes packed: %s', async (encoding, body) => {
		const result = await download([{ body, headers: { 'content-encoding': encoding } }]);
		expect(result.error).toBeUndefined();
		expect(await textOf(result)).toBe(table);
	});

	test.each(packed)(
		'is an error where it comes packed, and is cut off: %s',
		async (encoding, body) => {
			const headers = { 'content-encoding': encoding };
			refused(await download([{ body: half(body), headers }]), /^The file '.+' is incomplete$/);
		},
	);

	test('is an error where it is cut off, though a line ends there', async () => {
		const headers = { 'content-encoding': 'gzip' };
		refused(await download([{ body: cutAtLine(gzipSync(csv)), headers }]), /is incomplete$/);
	});

	test.each([true, false])(
		'is read again where it was cut off once (the server has parts: %s)',
		async (hasParts) => {
			const headers = { 'content-encoding': 'gzip' };
			const whole = gzipSync(csv);
			const cut = { body: half(whole), headers, hasParts: false };
			const result = await download([cut, { body: whole, headers, hasParts }]);
			expect(result.error).toBeUndefined();
			expect(await textOf(result)).toBe(table);
		},
	);

	test('is an error where it ends with the connection, and within a line', async () => {
		refused(await download([{ body: half(csv), isOpenEnded: true }]), /is incomplete$/);
	});

	test('is unpacked where it is a gzip file itself', async () => {
		const result = await download([{ body: gzipSync(csv) }]);
		expect(result.error).toBeUndefined();
		expect(await textOf(result)).toBe(table);
		expect(result.items[0]?.binary?.data?.fileName).toMatch(/\.csv$/);
	});

	const damaged = Buffer.from(gzipSync(csv)).fill(0xff, 300, 400);

	test.each<[string, HandedOut]>([
		['a gzip file that is cut off', { body: half(gzipSync(csv)) }],
		['a gzip file that is damaged', { body: damaged }],
		['packed, and damaged', { body: damaged, headers: { 'content-encoding': 'gzip' } }],
	])('is an error where it is %s', async (_what, file) => {
		refused(await download([file]), /is incomplete$/);
	});

	test.each<[string, HandedOut, RegExp]>([
		['HTML', text('<!DOCTYPE html><title>Log in</title>'), /is a page/],
		['HTML without a type', text('\n <html><body>5ecre7</body></html>'), /is a page/],
		['XML', text('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'), /is a page/],
		['JSON', text('{"error":"expired","url":"/exports?signature=5ecre7"}'), /is JSON/],
		['nothing', text(''), /is empty/],
		['words', text('Access denied'), /is a text without columns/],
		['a ZIP archive', { body: Buffer.from('PK\u0003\u0004csv,csv\n1,2\n') }, /is a ZIP archive/],
		['a gzip file of JSON', { body: gzipSync('{"error":"expired"}') }, /is JSON/],
	])('is an error where it is %s', async (_what, file, words) => {
		const result = await download([file]);
		refused(result, /^The file '.+-1-of-1\.csv' is not a CSV file$/);
		expect(wordsOf(result)).toMatch(words);
	});

	test('is read five times where there is time for it', async () => {
		refused(await download([text('<html>Wait</html>')], {}), /is not a CSV file$/);
		expect(storage.asked).toHaveLength(5);
	});

	test('is read again where it was a page once', async () => {
		const result = await download([text('<html>Wait</html>'), { body: csv }]);
		expect(await textOf(result)).toBe(table);
	});
});
