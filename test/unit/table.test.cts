import { hasRows, isTable } from '../../nodes/Nudgescribe/api/dialect/table.ts';
import { fc } from './arbitraries.cts';

describe('A text is a CSV file', () => {
	test.each([
		['names and rows', 'message_id,email\r\n1,a@example.net\r\n'],
		['a byte order mark before it', '\uFEFFmessage_id,email\n1,a@example.net'],
		['names alone', 'message_id,email,error'],
		['names alone, in words', 'Message ID,First Name,E-Mail\r\n'],
		['one column', 'email\na@example.net\n'],
		['a column that is called error', 'id,error\n1,\n'],
		['names that are questions', 'id,Was the delivery refused?\n1,no\n'],
		['names with a blank before them', 'id, First name, City\n1, Ada, Rome\n'],
		['quotes', '"id","Hello, ""you"""\n"1","x"\n'],
		['quotes that do not end', 'id,text\n1,"Hello\n2,you'],
		['a row with a cell too few', 'id,text,city\n1,Hello\n'],
		['a very long row', `id,text\n1,${'x'.repeat(2_000_000)}`],
		['more columns than anything has', `${'a,'.repeat(30_000)}b\n`],
	])('with %s', (_what, text) => {
		expect(isTable(text)).toBe(true);
	});

	test('whatever is in its rows', () => {
		const cell = fc.string().map((text) => `"${text.replaceAll('"', '""')}"`);
		const row = fc.tuple(cell, cell, cell).map((cells) => cells.join(','));
		fc.assert(
			fc.property(fc.array(row, { minLength: 1 }), (rows) => {
				expect(isTable(['id,error,text', ...rows].join('\r\n'))).toBe(true);
			}),
		);
	});
});

describe('A text is no CSV file', () => {
	test.each([
		['nothing', ''],
		['blanks', ' \r\n\r\n'],
		['one word', 'OK'],
		['one word and a line break', 'OK\n'],
		['a word and a refusal', 'Error\nNo such file'],
		['a refusal', 'Quota exceeded'],
		['a refusal with a comma', 'Quota exceeded, contact sales'],
		['a refusal without a blank behind the comma', 'Quota exceeded,contact sales'],
		['a refusal of lines', 'Quota exceeded\nContact sales\n'],
		['a refusal of lines with a comma each', 'Sorry, no such file\nPlease, try again\n'],
		['a sentence', 'Sorry, this export is not ready yet.'],
		['a short sentence', 'Sorry, wait'],
		['sentences', 'Your export has begun\nPlease come back\n'],
		['a label and a value', 'error: gone, page: 3'],
		['a page', '<html><head>\n<title>a,b</title>\n1,2'],
		['XML', '<?xml version="1.0"?>\n<a>1,2</a>'],
		['JSON that is cut off', '{"code":200,"data":"a,b\\n1,2'],
		['a list that is cut off', ' [{"a":1,"b":2},\n{"a":1'],
	])('that is %s', (_what, text) => {
		expect(isTable(text)).toBe(false);
	});

	test('and never does the question end in an error', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', '{', '.') }),
				(text) => {
					expect(typeof isTable(text)).toBe('boolean');
					expect(typeof hasRows(text)).toBe('boolean');
				},
			),
		);
	});
});

test('A CSV file has rows, or none', () => {
	expect(['a,b', 'a,b\n', 'a,b\n\n'].map(hasRows)).toEqual([false, false, false]);
	expect(['a,b\n1', 'a,b\n"', `a\n${'x'.repeat(2_000_000)}`].map(hasRows)).toEqual([
		true,
		true,
		true,
	]);
});
