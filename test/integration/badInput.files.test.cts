import { gzipSync } from 'node:zlib';
import type { INodeExecutionData } from 'n8n-workflow';
import { csvItem } from '../engine/binary.cts';
import { binaryModes, useBinariesIn } from './binaries.cts';
import { failureOf, jsonOf, originsOf, wordsOf } from './results.cts';
import { useStage } from './stage.cts';

const stage = useStage();

const parameters = (binaryPropertyName = 'data') =>
	stage.customers('upload', 'VIP customers', { binaryPropertyName });
const upload = async (items: INodeExecutionData[], more = {}) =>
	await stage.run(parameters(), { items, ...more });
const csv = (name: string) => `email,first_name\n${name}@example.com,${name}\n`;

describe('an item without a file', () => {
	test('is told, with the advice to supply one', async () => {
		const result = await upload([{ json: {} }]);
		expect(failureOf(result)).toMatchObject({
			kind: 'NodeOperationError',
			message: "The input item has no file in the field 'data'",
			item: 0,
		});
		expect(wordsOf(result)).toContain('Let an earlier node supply the file');
		expect(stage.emulator.requests()).toEqual([]);
	});

	test('that has one under another name is told that name', async () => {
		const result = await upload([await csvItem(csv('nathan'), { property: 'attachment_0' })]);
		expect(wordsOf(result)).toContain("It has one in 'attachment_0'");
		expect(stage.emulator.requests()).toEqual([]);
	});

	test('is told when the field name is an expression that gives nothing', async () => {
		const items = [await csvItem(csv('nathan'))];
		const result = await stage.run(parameters('={{ $json.nothing }}'), { items });
		expect(failureOf(result)).toMatchObject({
			kind: 'NodeOperationError',
			message: "'Input Data Field Name' is empty",
			item: 0,
		});
		expect(stage.emulator.requests()).toEqual([]);
	});
});

describe('a file that is not where n8n keeps files', () => {
	// Kept on the disk of another process, deleted with its execution, or in a store that this n8n does not have.
	const ids = ['filesystem-v2:workflows/1/executions/1/binary_data/gone', 'database:gone'];

	test.each(ids)('is told, and nothing is sent: %s', async (id) => {
		const [data = ''] = id.split(':', 1);
		const file = { id, data, mimeType: 'text/csv', fileName: 'customers.csv' };
		for (const validateOnly of [false, true]) {
			const items = [{ json: {}, binary: { data: file } }];
			const result = await stage.run({ ...parameters(), options: { validateOnly } }, { items });
			expect(failureOf(result)).toMatchObject({
				kind: 'NodeOperationError',
				message: "n8n can't read the file in the input field 'data'",
				item: 0,
			});
			expect(wordsOf(result)).toContain('N8N_DEFAULT_BINARY_DATA_MODE');
		}
		expect(stage.emulator.requests().map(({ path }) => path)).not.toContain('/v1/customer/check');
	});
});

describe.each(binaryModes)('a file that is not a CSV, kept in: %s', (mode) => {
	useBinariesIn(mode);
	const zip = Buffer.concat([
		Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000'),
		Buffer.alloc(99),
	]);
	const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
	const xls = Buffer.from('d0cf11e0a1b11ae1', 'hex');
	const table = 'email,first_name\nzoe@example.com,Zoë\n';
	const utf16 = Buffer.from(`\ufeff${table}`, 'utf16le');
	const asUtf8 = "Save it as 'CSV UTF-8'";
	const convert =
		"Or turn on 'Convert File' in the options: the file is converted while it is sent then.";
	const items = "send its items with 'Create or Update'";

	test.each([
		['empty', '', 'is empty', 'Look at what the node before gives'],
		['of blank lines', '\n \r\n\t\n', 'is empty', 'Look at what the node before gives'],
		['a byte order mark alone', Buffer.from('efbbbf', 'hex'), 'is empty', 'Look at what'],
		[
			'an Excel workbook',
			zip,
			'is an Excel workbook, or another ZIP archive, not a CSV file',
			items,
		],
		['an old Excel workbook', xls, 'is an old Excel workbook, not a CSV file', items],
		['packed', gzipSync(table), 'is packed with gzip, not a CSV file', "the node 'Compression'"],
		['an image', png, 'is an image, not a CSV file', 'Get the data as CSV'],
		['a PDF', '%PDF-1.7\n1 0 obj\n', 'is a PDF, not a CSV file', 'Get the data as CSV'],
		['a JSON object', '{"email":"nathan@example.com"}', 'is JSON, not a CSV file', items],
		[
			'a JSON object of lines',
			'{\n  "email": "n@example.com"\n}',
			'is JSON, not a CSV file',
			items,
		],
		['a JSON list', ' [{"email":"nathan@example.com"}]', 'is JSON, not a CSV file', items],
		['a JSON list of nothing', '[]', 'is JSON, not a CSV file', items],
		['a web page', '<!DOCTYPE html><title>Log in</title>', 'is a page in HTML, or XML', 'a login'],
		['XML', '<Error><Code>AccessDenied</Code></Error>', 'is a page in HTML, or XML', 'an error'],
		['text in UTF-16, little end first', utf16, 'is in UTF-16, not in UTF-8', convert],
		['text in UTF-16, big end first', Buffer.from(utf16).swap16(), 'is in UTF-16', convert],
		['text in UTF-16 without a mark', utf16.subarray(2), 'is in UTF-16', convert],
		['text in UTF-32', Buffer.from('fffe0000650000006d000000', 'hex'), 'is in UTF-32', asUtf8],
		['text in Windows-1252', Buffer.from(table, 'latin1'), 'is not in UTF-8', convert],
		['cut in the midst of a letter', Buffer.from(table).subarray(0, -2), 'is not in UTF-8', asUtf8],
		['text with a NUL', 'email\na@b.example\nb@\0.example\n', '(NUL) in line 3', 'damaged'],
	])('%s', async (_kind, content, problem, wayOut) => {
		const before = stage.stored('VIP customers');
		const result = await upload([await csvItem(content, { fileName: 'list.csv' })]);
		const { kind, message, description, item } = failureOf(result);
		expect({ kind, item }).toEqual({ kind: 'NodeOperationError', item: 0 });
		expect(message).toContain("The file 'list.csv' in the input field 'data' ");
		expect(message).toContain(problem);
		expect(description).toContain(wayOut);
		expect(stage.emulator.requests()).toEqual([]);
		expect(stage.stored('VIP customers')).toEqual(before);
	});

	test('text that stops being UTF-8 far behind its start is found', async () => {
		const long = Buffer.concat([
			Buffer.from(csv('nathan').repeat(20_000)),
			Buffer.from([0xe9, 0x0a]),
		]);
		expect(failureOf(await upload([await csvItem(long)])).message).toContain('is not in UTF-8');
		expect(stage.emulator.requests()).toEqual([]);
	});
});

describe('one bad file among three', () => {
	const three = async () => [
		await csvItem(csv('amara')),
		await csvItem('{"email":"x"}'),
		await csvItem(csv('chloe')),
	];

	test('stops at its item', async () => {
		expect(failureOf(await upload(await three())).item).toBe(1);
	});

	test('with On Error: Continue, the other two are stored', async () => {
		const result = await upload(await three(), { onError: 'continueRegularOutput' });
		expect(jsonOf(result)[1]?.error).toContain('is JSON, not a CSV file');
		expect(originsOf(result.items)).toEqual([0, 1, 2]);
		const emails = stage.stored('VIP customers').map(({ profile_data }) => profile_data.email);
		expect(emails.slice(-2)).toEqual(['amara@example.com', 'chloe@example.com']);
	});
});

test("what Nudgescribe's own check finds in a file reaches the user", async () => {
	const file = await csvItem('email,shoe_size\na@example.com,40\n');
	const options = { skipColumnCheck: true };
	const result = await stage.run({ ...parameters(), options }, { items: [file] });
	expect(failureOf(result)).toMatchObject({ kind: 'NodeApiError', item: 0 });
	expect(failureOf(result).message).toContain('Columns that are no profile field: shoe_size');
});
