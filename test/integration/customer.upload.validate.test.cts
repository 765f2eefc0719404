import type { IDataObject } from 'n8n-workflow';
import { csvItem } from '../engine/binary.cts';
import { binaryModes, useBinariesIn } from './binaries.cts';
import { addDateFields } from './mapping.cts';
import { failureOf, jsonOf } from './results.cts';
import { dialects, useStage } from './stage.cts';

const group = 'VIP customers';

describe.each(dialects)('Upload File, Validate Only, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const check = async (content: string | Buffer, options: IDataObject = {}) => {
		const parameters = stage.customers('upload', group, {
			options: { validateOnly: true, ...options } as { validateOnly: boolean },
		});
		return await stage.run(parameters, { items: [await csvItem(content)] });
	};

	test('a good file is valid, and nothing is sent', async () => {
		const result = await check('email,first_name,loyalty_points\na@b.c,Ann,12\nd@e.f,Dan,\n');
		expect(jsonOf(result)).toEqual([
			{ valid: true, rows: 2, columns: 3, findings: [], moreFindings: 0 },
		]);
		expect(stage.calls()).toEqual(['POST /v1/cpf']);
	});

	test('all that is wrong is told, by line and column', async () => {
		addDateFields(stage);
		const lines = [
			'email,first_name,joined,loyalty_points,tier,Surname',
			'a@b.c,Ann,24/11/2026,12,A,x',
			'a@b.c,Ann,2026-11-24,"1,250",AB,x',
			'a@b.c,Ann',
			'',
			',"An\nna",31/02/2026,x,"",x',
			'a@b.c,Ann,01/01/2026,1e5,"""",x',
		];
		const [json] = jsonOf(await check(`${lines.join('\n')}\n`));
		expect(json).toMatchObject({ valid: false, rows: 5, columns: 6, moreFindings: 0 });
		const found = json?.findings as IDataObject[];
		expect(found.map(({ line, column }) => [line, column])).toEqual([
			[1, 'Surname'],
			[3, 'joined'],
			[3, 'loyalty_points'],
			[3, 'tier'],
			[4, undefined],
			[5, undefined],
			[6, 'email'],
			[6, 'joined'],
			[6, 'loyalty_points'],
			[8, 'loyalty_points'],
		]);
		expect(found[1]).toEqual({
			line: 3,
			column: 'joined',
			message: "The value '2026-11-24' does not fit the profile field 'joined'",
			advice:
				'This field expects a date as dd/MM/yyyy, for example 24/11/2026: a file is sent as it is.',
		});
		expect(found[4]?.message).toBe('The file has 2 cells in line 4, but 6 in its first line');
		expect(stage.calls()).toEqual(['POST /v1/cpf']);
	});
});

describe.each(binaryModes)('What Validate Only finds in a file, kept in: %s', (mode) => {
	const stage = useStage();
	useBinariesIn(mode);
	const check = async (content: string | Buffer, options: object = {}) => {
		const all = { validateOnly: true, ...options };
		const [json] = jsonOf(
			await stage.run(stage.customers('upload', group, { options: all }), {
				items: [await csvItem(content)],
			}),
		);
		const messages = (json?.findings as IDataObject[]).map(({ message }) => message);
		return { ...json, valid: json?.valid, messages };
	};

	test.each([
		['nothing', '', ['The file is empty']],
		['no rows', 'email,first_name\n', ['The file has a first line, but no rows']],
		['JSON', '[{"email": "a@b.c"}]', ['The file is JSON, not a CSV file']],
		['UTF-16', Buffer.from('\ufeffemail,first_name\na@b.c,A\n', 'utf16le'), ['UTF-16']],
		['Windows-1252', Buffer.from('email,first_name\na@b.c,Zo\xeb\n', 'latin1'), ['not in UTF-8']],
		['semicolons', 'email;first_name\na@b.c\n', ['semicolons', '1 cell in line 2']],
		['no email', 'first_name\nAnn\n', ["no column for 'email'"]],
		['capitals', 'Email,first_name\n,Ann\n', ["'Email' is called 'email'", "no value for 'email'"]],
		['a twin', 'email,first_name,email\na@b.c,A,x\n', ['names a column twice']],
		['no name', 'email,,first_name\na@b.c,x,A\n', ['no name for column 2']],
		['quotes', 'email,first_name\n"a"b,A\n"c\n', ['behind closing quotes', 'never closed']],
		['NUL', 'email,first_name\na\0\0,A\nb\0,A\n', ['NUL', 'NUL']],
		['Macintosh', 'email,first_name\ra@b.c,A\rb@b.c,B\r', ['carriage return alone']],
	])('%s', async (_what, content, words) => {
		const { messages, valid } = await check(content);
		expect(valid).toBe(false);
		expect(messages).toEqual(words.map((word) => expect.stringContaining(word) as string));
	});

	test('with Convert File, what it mends is no finding', async () => {
		const options = { convertFile: true };
		const found = await check('sep=;\nEmail;First_Name;;\n\na@b.c;Zoë;;\n', options);
		expect(found).toMatchObject({ valid: true, rows: 1, columns: 2 });
	});

	test('of many findings the first hundred are told, and the others counted', async () => {
		const rows = Array.from({ length: 5000 }, (_, at) => `${at}@b.c,Ann,x${at}\n`);
		const found = await check(`email,first_name,loyalty_points\n${rows.join('')}`);
		expect(found.messages).toHaveLength(100);
		expect(found).toMatchObject({ rows: 5000, moreFindings: 4900 });
	});

	test('with Skip Column Check, the workspace is not asked', async () => {
		const found = await check('a,b\n1,2\n', { skipColumnCheck: true });
		expect(found).toMatchObject({ valid: true, rows: 1 });
		expect(stage.calls()).toEqual([]);
	});

	test('where the profile fields can’t be read, that is an error', async () => {
		stage.emulator.fault({ path: '/v1/cpf', times: 1, status: 400 });
		const options = { validateOnly: true };
		const items = [await csvItem('email\na@b.c\n')];
		const result = await stage.run(stage.customers('upload', group, { options }), { items });
		expect(failureOf(result).item).toBe(0);
	});
});
