import { csvItem } from '../engine/binary.cts';
import { binaryModes, useBinariesIn } from './binaries.cts';
import { failureOf, jsonOf } from './results.cts';
import { fieldOf, useStage } from './stage.cts';

const group = 'VIP customers';

describe.each(binaryModes)('Convert File, with files kept in: %s', (mode) => {
	const stage = useStage();
	useBinariesIn(mode);

	const upload = async (content: string | Buffer, options = {}) =>
		await stage.run(
			stage.customers('upload', group, { options: { convertFile: true, ...options } }),
			{
				items: [await csvItem(content)],
			},
		);
	const lastStored = (count: number) =>
		stage
			.stored(group)
			.slice(-count)
			.map(({ profile_data }) => profile_data);
	const sizes = () =>
		stage.emulator
			.requests()
			.filter(({ path }) => path === '/v1/customer/check')
			.map(({ body }) => fieldOf(body, 'files'));

	const people = [
		{ email: 'zoe@example.net', first_name: 'Zoë, "Z"', city: 'Zürich' },
		{ email: 'li@example.net', first_name: 'Li\nWei', city: '1,5 km' },
	];
	const semicolons =
		'Email;first_name;city\r\nzoe@example.net;"Zoë, ""Z""";Zürich\r\nli@example.net;"Li\nWei";1,5 km\r\n';

	test.each([
		['Excel, in German', `\ufeff${semicolons}`],
		['Excel for a Mac, as it was', Buffer.from(semicolons.replaceAll('\r\n', '\r'), 'latin1')],
		['Excel, CSV alone', Buffer.from(semicolons, 'latin1')],
		['Excel, Unicode text', Buffer.from(`\ufeff${semicolons.replaceAll(';', '\t')}`, 'utf16le')],
		['a program that declares', `sep=;\r\n${semicolons}`],
		['SAP, with separators at the ends', semicolons.replaceAll('\r\n', ';\r\n')],
		['SAP, with them behind rows alone', semicolons.replaceAll('\r\n', ';;\r\n').replace(';;', '')],
		['LibreOffice, with tabs', semicolons.replaceAll(';', '\t')],
		[
			'Numbers, with empty rows and columns',
			`;;;;\n${semicolons.replaceAll('\r\n', ';;\r\n;;;;\r\n')};;;;\n`,
		],
		['a database, with pipes', semicolons.replaceAll(';', '|')],
	])('takes a file of %s', async (_program, content) => {
		expect(jsonOf(await upload(content))).toEqual([{ accepted: 2 }]);
		expect(lastStored(2)).toEqual(people);
	});

	test('sends what needs nothing as it is', async () => {
		const content = '\ufeffemail,first_name\nzoe@example.net,Zoë\n';
		expect(jsonOf(await upload(content))).toEqual([{ accepted: 1 }]);
		expect(sizes()).toMatchObject([[{ size: Buffer.byteLength(content) - 3 }]]);
	});

	test('converts a long file piece by piece, and says its size beforehand', async () => {
		const rows = Array.from(
			{ length: 30_000 },
			(_, index) => `p${index}@example.net;Zoë, ${index}`,
		);
		const content = Buffer.from(`email;first_name\n${rows.join('\n\n')}\n`, 'latin1');
		expect(jsonOf(await upload(content))).toEqual([{ accepted: 30_000 }]);
		expect(lastStored(1)).toEqual([{ email: 'p29999@example.net', first_name: 'Zoë, 29999' }]);
	});

	test('sends it whole again after a token was refused', async () => {
		await stage.run(stage.customers('countPages', group));
		stage.emulator.expireTokens();
		stage.emulator.clearLog();
		const content = semicolons.replace('Email', 'email');
		expect(jsonOf(await upload(content, { skipColumnCheck: true }))).toEqual([{ accepted: 2 }]);
		const size = Buffer.byteLength(content) + '""'.length;
		expect(sizes()).toMatchObject([[{ size }], [{ size }]]);
		expect(lastStored(2)).toEqual(people);
	});

	test.each([
		['Mac OS Roman', Buffer.from('email;city\na@b.example;M\x9fnchen\n', 'latin1')],
		['code page 850', Buffer.from('email;city\na@b.example;M\x81nchen\n', 'latin1')],
		['code page 850, with an ä', Buffer.from('email;city\na@b.example;Kr\x84he\n', 'latin1')],
		['Cyrillic', Buffer.from('email;city\na@b.example;\xcc\xee\xf1\xea\xe2\xe0\n', 'latin1')],
		['Shift-JIS', Buffer.from('email;city\na@b.example;\x93\x8c\x8b\x9e\n', 'latin1')],
		[
			'two encodings',
			Buffer.concat([Buffer.from(semicolons), Buffer.from('a@b.c;M\xfcller;x\n', 'latin1')]),
		],
		['UTF-8, and cut within a letter', Buffer.from('email;city\na@b.example;Zoë').subarray(0, -1)],
	])('does not guess at %s', async (_encoding, content) => {
		const { message, description } = failureOf(await upload(content));
		expect(message).toContain('is neither in UTF-8 nor in Windows-1252, or damaged');
		expect(description).toContain('could spoil its letters');
		expect(stage.emulator.requests()).toEqual([]);
	});

	test.each([
		[
			'the languages of the West',
			'Jos\xe9 O\x92Brien \x96 \x80 5, \x93na\xefve\x94, Du\x9aan, Cr\xe9\xe9e',
			'José O’Brien – € 5, “naïve”, Dušan, Créée',
		],
		['a last letter that is beyond ASCII', 'Caf\xe9, Jos\xe9', 'Café, José'],
	])('takes Windows-1252 with %s', async (_kind, written, name) => {
		const content = Buffer.from(`email;first_name\na@b.example;${written}`, 'latin1');
		expect(jsonOf(await upload(content))).toEqual([{ accepted: 1 }]);
		expect(lastStored(1)).toEqual([{ email: 'a@b.example', first_name: name }]);
	});

	test('says where lines are counted otherwise', async () => {
		const content = 'sep=;\nemail;first_name\na@b.example;Z\n\n;\n;\nb@b.example;Z\nwrong;Z\n';
		stage.emulator.fault({
			path: '/v1/customer/check',
			times: 1,
			status: 400,
			body: '{"message":"Row 3: bad"}',
		});
		const { message, description } = failureOf(await upload(content));
		expect(message).toContain('Row 3: bad');
		expect(description).toContain(
			'Nudgescribe counts lines without 4 lines that are left out of your file, the first in line 1.',
		);
	});
});
