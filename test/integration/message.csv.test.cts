import type { INodeParameters } from 'n8n-workflow';
import { account } from '../../tools/emulator/accounts.cts';
import { readBinary } from '../engine/binary.cts';
import type { RunResult } from '../engine/run.cts';
import { withCampaign } from './campaigns.cts';
import { failureOf, jsonOf, wordsOf } from './results.cts';
import { useStage } from './stage.cts';

const table = 'message_id,text\r\n1,"Hello, ""you"""\r\n2,\r\n';
const rows = [
	{ message_id: '1', text: 'Hello, "you"' },
	{ message_id: '2', text: '' },
];
const listed = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ id: index, seen: null, tags: ['a'] }));

describe('Messages of one exported file', () => {
	const stage = useStage();

	/** Reads the one file of an earlier run, which the API answers like this. */
	const answered = async (
		brokenBody: string,
		operation = 'getAll',
		contentType = 'application/json',
	): Promise<RunResult> => {
		stage.emulator.store.campaign('Spring launch').runs[0].files = [2];
		stage.emulator.fault({ path: '/v1/messages/fetch', times: 9, brokenBody, contentType });
		const more: INodeParameters = operation === 'getAll' ? { returnAll: true } : {};
		const options = { runNumber: 1 };
		const parameters = { resource: 'message', operation, options, ...more };
		return await stage.run(withCampaign(stage, 'Spring launch', parameters));
	};

	const forms: Array<[string, string, string?]> = [
		['a text in JSON', JSON.stringify({ code: 200, message: 'Success', data: table })],
		['a text in an envelope', JSON.stringify({ data: { content: table } })],
		['text/csv', table, 'text/csv'],
		['text/csv with a byte order mark', `\uFEFF${table}`, 'text/csv; charset=utf-8'],
		['a text in JSON with a byte order mark', JSON.stringify({ data: `\uFEFF${table}` })],
		['a file for download', table, 'application/octet-stream'],
		['JSON that is a text', JSON.stringify(table)],
	];

	test.each(forms)('are read from %s', async (_form, body, ...[type]) => {
		const result = await answered(body, 'getAll', type);
		expect(result.error).toBeUndefined();
		expect(jsonOf(result)).toEqual(rows);
		expect(stage.sent('/v1/messages/fetch', 'format')).not.toContain('json');
	});

	test.each(forms)('are downloaded from %s', async (_form, body, ...[type]) => {
		const result = await answered(body, 'download', type);
		expect(result.error).toBeUndefined();
		const [item] = result.items;
		if (!item) throw new Error('There is no file');
		expect((await readBinary(item)).toString('utf8').replace('\uFEFF', '')).toBe(table);
	});

	test('are texts also where the account sends rows in place of CSV', async () => {
		const result = await answered(JSON.stringify({ code: 200, data: listed(3) }));
		expect(jsonOf(result)).toEqual(
			[0, 1, 2].map((id) => ({ id: String(id), seen: '', tags: '["a"]' })),
		);
	});

	test('are none where so many rows come in place of CSV that there may be more', async () => {
		const result = await answered(JSON.stringify({ code: 200, data: listed(1000) }));
		expect(failureOf(result).message).toBe(
			'Nudgescribe sent 1,000 rows where the whole file was asked for',
		);
		expect(result.items).toEqual([]);
	});

	test('are no file to download where the account sends rows', async () => {
		const result = await answered(JSON.stringify({ code: 200, data: listed(3) }), 'download');
		expect(failureOf(result).message).toMatch(/^Nudgescribe sends the rows of '.+-1-of-1\.csv'/);
	});

	test('may be none: a file with nothing but the names of its columns', async () => {
		const result = await answered('message_id,text\r\n', 'getAll', 'text/csv');
		expect(result.error).toBeUndefined();
		expect(result.items).toEqual([]);
	});

	test.each([
		['nothing', ''],
		['blanks', ' \r\n'],
		['an empty text in JSON', JSON.stringify({ code: 200, data: '' })],
		['null in JSON', JSON.stringify({ code: 200, data: null })],
		['no rows in JSON', JSON.stringify({ code: 200, data: [] })],
		['an empty list', '[]'],
	])('are an error where the file is %s', async (_what, body) => {
		const result = await answered(body);
		expect(failureOf(result).message).toBe("Nudgescribe's file is empty");
		expect(wordsOf(result)).toContain('Nudgescribe counts 1 page');
		expect(result.items).toEqual([]);
		stage.reset();
		expect(wordsOf(await answered(body, 'download'))).toContain("Nudgescribe's file is empty");
	});

	test.each([
		['words', 'Quota exceeded'],
		['words of two lines', 'Error\nNo such export'],
		['words in JSON', JSON.stringify({ code: 200, data: 'error: export failed' })],
		['words with a comma', 'Access denied, ask your administrator'],
		['a no in JSON', JSON.stringify({ code: 200, success: false, message: 'Quota exceeded' })],
	])('are an error in the API’s words where it says no: %s', async (_form, body) => {
		const said = /Quota exceeded|No such export|export failed|Access denied/;
		for (const operation of ['getAll', 'download']) {
			const result = await answered(body, operation, 'text/plain');
			expect(wordsOf(result)).toMatch(said);
			expect(result.items).toEqual([]);
			stage.reset();
		}
	});

	test.each([
		['a sentence', 'Hello, this is the export.'],
		['one word', 'Hello'],
		['JSON that is cut off', '{"code":200,"data":"a,b\\n1,2'],
	])('are an error that shows what came in place of CSV: %s', async (_form, body) => {
		const result = await answered(body, 'getAll', 'text/csv');
		expect(failureOf(result).message).toBe("Nudgescribe's answer is not a CSV file");
		expect(failureOf(result).description).toContain(`It begins with: ${body}`);
		expect(result.items).toEqual([]);
	});

	test('are an error where a page came, whatever it says that it is', async () => {
		const page = '<!doctype html>\n<title>Log in, please</title>\n<p>1,2</p>';
		const result = await answered(page, 'getAll', 'text/csv');
		expect(failureOf(result).message).toContain('Something between n8n and Nudgescribe');
		expect(result.items).toEqual([]);
	});

	test('hold nothing secret that the API repeats in a file', async () => {
		const result = await answered(`id,text\n1,${account.password}\n`, 'getAll', 'text/csv');
		expect(jsonOf(result)).toEqual([{ id: '1', text: '***' }]);
	});
});
