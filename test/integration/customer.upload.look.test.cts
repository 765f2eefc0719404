import { csvItem } from '../engine/binary.cts';
import { binaryModes, useBinariesIn } from './binaries.cts';
import { failureOf, jsonOf } from './results.cts';
import { useStage } from './stage.cts';

const group = 'VIP customers';
const convert =
	"Or turn on 'Convert File' in the options: the file is converted while it is sent then.";
const row = 'zoe@example.net,Zoë,Zürich';

describe.each(binaryModes)('What is wrong with a file, kept in: %s', (mode) => {
	const stage = useStage();
	useBinariesIn(mode);

	const upload = async (content: string | Buffer, options = {}) =>
		await stage.run(stage.customers('upload', group, { options }), {
			items: [await csvItem(content, { fileName: 'list.csv' })],
		});

	test.each([
		[
			'semicolons',
			'email;city\na@b.c;Z\n',
			'separates its columns with semicolons, not with commas',
		],
		['tabs', 'email\tcity\na@b.c\tZ\n', 'separates its columns with tabs, not with commas'],
		['pipes', 'email|city\na@b.c|Z\n', 'separates its columns with pipes, not with commas'],
		[
			'commas in the names',
			'email;"city, old"\na@b.c;Z\n',
			'separates its columns with semicolons',
		],
		['a declaration', 'sep=,\nemail,city\na@b.c,Z\n', "begins with the line 'sep=,'"],
		[
			'another declaration',
			'"sep=;"\r\nemail;city\r\na@b.c;Z\r\n',
			"'sep=;' and separates its columns with",
		],
		['a blank row', `email,city\na@b.c,Z\n\nb@b.c,Z\n`, 'has a blank row in line 3'],
		['a blank row first', '\nemail,city\na@b.c,Z\n', 'has a blank row in line 1'],
		['a row of separators', 'email,city\n,\na@b.c,Z\n', 'has a blank row in line 2'],
		['rows of separators last', 'email,city\na@b.c,Z\n,\n,\n', 'has a blank row in line 3'],
		[
			'a row of blanks',
			'email,city\na@b.c,"Z\nX"\n  \na@b.c,Z\n',
			'line 4 (row 3 in a spreadsheet)',
		],
		['an unnamed last column', 'email,city,\na@b.c,Z,\n', 'has 1 column without a name at the end'],
		[
			'more separators in a row',
			'email,city\na@b.c,Z,,\n',
			'has 2 empty cells too many at the end of line 2',
		],
		[
			'ends of lines of a Mac',
			'email,city\ra@b.c,Z\r',
			'ends its lines with a carriage return alone',
		],
	])('%s: named, with Convert File as the way out', async (_kind, content, problem) => {
		const before = stage.stored(group);
		const { kind, message, description } = failureOf(await upload(content));
		expect(kind).toBe('NodeOperationError');
		expect(message).toContain(`The file 'list.csv' in the input field 'data' `);
		expect(message).toContain(problem);
		expect(description).toContain(convert);
		expect(stage.emulator.requests()).toEqual([]);
		expect(stage.stored(group)).toEqual(before);
		const sent = await upload(content, { convertFile: true, skipColumnCheck: true });
		expect(stage.calls()).toEqual(['POST /v1/customer/check']);
		if (!sent.error) expect(stage.stored(group)).not.toEqual(before);
	});

	test.each([
		[
			'a row with more cells',
			`email,first_name,city\n${row}\n${row},x\n`,
			'has 4 cells in line 3, but 3 in its first',
		],
		[
			'a row with fewer cells',
			`email,first_name,city\n${row}\nb@b.c\n`,
			'has 1 cell in line 3, but 3 in its first',
		],
		['a decimal comma', 'email,city\na@b.c,1,5\n', 'has 3 cells in line 2, but 2'],
		[
			'a value without a column',
			'email,city,\na@b.c,Z,x\n',
			'has a value in column 3, which has no name, in line 2',
		],
		['a column without a name', ',email\n0,a@b.c\n', 'has no name for column 1'],
		[
			'a doubled column',
			'email,city,email\na@b.c,Z,b@b.c\n',
			"names a column twice in its first line: 'email'",
		],
		[
			'quotes never closed',
			`email,city\n${row.slice(0, 15)},"Z\n${`${row}\n`.repeat(9000)}`,
			'has a quote in line 2 that is never closed',
		],
		['text behind quotes', 'email,city\na@b.c,"Z" x\n', 'has text behind closing quotes in line 2'],
		['no rows', 'email,city\n', 'has a first line, but no rows'],
		[
			'a first line without an end',
			`email,${'c'.repeat(600_000)}`,
			'has a first line of more than 500 kB',
		],
	])('%s: named, and not converted', async (_kind, content, problem) => {
		for (const convertFile of [false, true]) {
			const { message, description } = failureOf(await upload(content, { convertFile }));
			expect(message).toContain(
				convertFile || !content.startsWith('email,city,\n')
					? problem
					: 'has 1 column without a name',
			);
			if (convertFile) expect(description).not.toContain('Convert File');
			expect(stage.emulator.requests()).toEqual([]);
		}
	});

	test.each([
		['a first line that begins with a bracket', '[email],city'],
		['a first line of names in angle brackets', '<email>,<city>'],
		['a first line that begins with a brace', '{email},city'],
		['a name with other separators', 'email,"a;b|c"'],
		['names with more of another separator than commas', 'email,a;b;c;d'],
	])('%s is no other format', async (_kind, firstLine) => {
		const options = { skipColumnCheck: true };
		const result = await upload(`${firstLine}\na@b.c,Z\n`, options);
		expect(failureOf(result).message).toContain('Columns that are no profile field');
	});

	test('empty lines at the end are none of its rows', async () => {
		expect(jsonOf(await upload(`email,first_name,city\r\n${row}\r\n\r\n\r\n`))).toEqual([
			{ accepted: 1 },
		]);
	});
});
