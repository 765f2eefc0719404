import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { readBinary } from '../engine/binary.cts';
import { withCampaign } from './campaigns.cts';
import { failureOf, jsonOf } from './results.cts';
import { useStage } from './stage.cts';

const csv = 'message_id,text\r\n1,Hello\r\n2,"Good\r\nday"\r\n';

describe('A file that comes as a text', () => {
	const stage = useStage();

	/** The answers for the one file of an earlier run, of which there is no address. */
	const read = async (operation: string, body: string | Buffer) => {
		stage.emulator.store.campaign('Spring launch').runs[0].files = [2];
		const contentType = 'text/csv';
		const answer =
			typeof body === 'string'
				? { brokenBody: body }
				: { base64: body.toString('base64'), headers: { 'content-encoding': 'gzip' } };
		stage.emulator.fault({ path: '/v1/messages/fetch', times: 9, ...answer, contentType });
		const options = { runNumber: 1 };
		const parameters = { resource: 'message', operation, options };
		return await stage.run(withCampaign(stage, 'Spring launch', parameters));
	};

	test.each([
		['in quotes', 'message_id,text\r\n1,"Hel', /ends inside quotes$/],
		['in a row', 'message_id,text\r\n1,Hello\r\n2', /ends within a row$/],
	])('is an error where it ends %s, for both operations', async (_where, body, words) => {
		for (const operation of ['getAll', 'download']) {
			const result = await read(operation, body);
			expect(failureOf(result).message).toMatch(words);
			expect(result.items).toEqual([]);
			stage.reset();
		}
	});

	test('is whole where it comes packed', async () => {
		for (const text of [csv, `\uFEFF${csv}`]) {
			const rows = await read('getAll', gzipSync(text));
			expect(rows.error).toBeUndefined();
			expect(jsonOf(rows)).toEqual([
				{ message_id: '1', text: 'Hello' },
				{ message_id: '2', text: 'Good\r\nday' },
			]);
			stage.reset();
			const [item] = (await read('download', gzipSync(text))).items;
			expect(item && (await readBinary(item)).toString()).toBe(csv);
			stage.reset();
		}
	});

	test('is an error where it comes packed, and ends within a line', async () => {
		const long = `${csv}${Array.from({ length: 999 }, (_, at) => `${at},${at * 7919}\r\n`).join('')}`;
		const packed = gzipSync(long);
		const cut = [1500, 1501, 1502].map((length) => packed.subarray(0, length));
		const finishFlush = constants.Z_SYNC_FLUSH;
		const within = cut.find((one) => gunzipSync(one, { finishFlush }).at(-1) !== 10);
		for (const operation of ['getAll', 'download']) {
			const result = await read(operation, within ?? packed);
			expect(failureOf(result).message).toBe("Nudgescribe's file may be cut off");
			expect(result.items).toEqual([]);
			stage.reset();
		}
	});
});
