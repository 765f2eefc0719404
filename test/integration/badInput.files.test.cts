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

describe.each(binaryModes)('a file that is not a CSV, kept in: %s', (mode) => {
	useBinariesIn(mode);
	const zip = Buffer.concat([
		Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000'),
		Buffer.alloc(99),
	]);
	const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
	const table = 'email,first_name\nzoe@example.com,Zoë\n';

	test.each([
		['empty', '', 'is empty'],
		['of blank lines', '\n \r\n\t\n', 'is empty'],
		['a byte order mark alone', Buffer.from('efbbbf', 'hex'), 'is empty'],
		['an Excel workbook', zip, 'is not a CSV file'],
		['an image', png, 'is not a CSV file'],
		['a PDF', '%PDF-1.7\n1 0 obj\n', 'is not a CSV file'],
		['a JSON object', '{"email":"nathan@example.com"}', 'is not a CSV file'],
		['a JSON list', ' [{"email":"nathan@example.com"}]', 'is not a CSV file'],
		['a web page', '<!DOCTYPE html><title>Log in</title>', 'is not a CSV file'],
		[
			'text in UTF-16, little end first',
			Buffer.from(`\ufeff${table}`, 'utf16le'),
			'is not a CSV file',
		],
		['text in UTF-16, big end first', Buffer.from(table, 'utf16le').swap16(), 'is not a CSV file'],
		['text in Windows-1252', Buffer.from(table, 'latin1'), 'is not in UTF-8'],
		['cut in the midst of a letter', Buffer.from(table).subarray(0, -2), 'is not in UTF-8'],
	])('%s', async (_kind, content, problem) => {
		const before = stage.stored('VIP customers');
		const result = await upload([await csvItem(content, { fileName: 'list.csv' })]);
		expect(failureOf(result)).toEqual({
			kind: 'NodeOperationError',
			message: `The file 'list.csv' in the input field 'data' ${problem}`,
			description:
				'Nudgescribe takes CSV files: text in UTF-8 whose first line names the profile fields. Save a spreadsheet as CSV (UTF-8) first.',
			item: 0,
		});
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
		expect(jsonOf(result)[1]?.error).toContain('is not a CSV file');
		expect(originsOf(result.items)).toEqual([0, 1, 2]);
		const emails = stage.stored('VIP customers').map(({ profile_data }) => profile_data.email);
		expect(emails.slice(-2)).toEqual(['amara@example.com', 'chloe@example.com']);
	});
});

test("what Nudgescribe's own check finds in a file reaches the user", async () => {
	const result = await upload([await csvItem('email,shoe_size\na@example.com,40\n')]);
	expect(failureOf(result)).toMatchObject({ kind: 'NodeApiError', item: 0 });
	expect(failureOf(result).message).toContain('Columns that are no profile field: shoe_size');
});
