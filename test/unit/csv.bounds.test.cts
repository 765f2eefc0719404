import { rowsIn } from '../../nodes/Nudgescribe/api/records/csvRows.ts';

const rowsOf = async (text: string) => (await rowsIn(text)).length;

describe('The rows of a CSV file', () => {
	test.each([
		['20,000 columns', `${','.repeat(19_999)}\n${','.repeat(19_999)}\n`, 1],
		['quotes in quotes', `a\n"${'""'.repeat(2_000_000)}"\n`, 1],
		['line breaks', `a\n${'\n'.repeat(2_000_000)}b\n`, 1],
		['texts that are cut anywhere', `a,b\n${'"x\n""y""",z\n'.repeat(100_000)}`, 100_000],
	])('are read of %s', async (_what, text, rows) => {
		expect(await rowsOf(text)).toBe(rows);
	});

	test('are read whole, wherever the text is cut into pieces', async () => {
		const rows = await rowsIn(`a,b\n${'"x\n""y""",z\n'.repeat(100_000)}`);
		expect(rows.filter(({ a, b }) => a === 'x\n"y"' && b === 'z')).toHaveLength(100_000);
	});

	test.each([
		['more columns than that', `${','.repeat(2_000_000)}\n`, 'has too many columns'],
		['more rows than n8n can hold', `a\n${'1\n'.repeat(4_100_000)}`, 'is too large for n8n'],
		['an end in quotes', `a\n"${'x'.repeat(2_000_000)}`, 'ends inside quotes'],
		['an end within a row', 'a,b,c\n1,2,3\n4,5', 'ends within a row'],
		['semicolons', 'a;b\n1;2\n', 'has no commas'],
		['tabs', 'a\tb\n1\t2\n', 'has no commas'],
	])('are none of a file with %s', async (_what, text, problem) => {
		await expect(rowsOf(text)).rejects.toThrow(problem);
	});

	test('are read in turns', async () => {
		let others = 0;
		let isRead = false;
		const other = () => {
			others += 1;
			if (!isRead) setImmediate(other);
		};
		setImmediate(other);
		await rowsIn(`a,b\n${'"x",y\n'.repeat(400_000)}`);
		isRead = true;
		expect(others).toBeGreaterThan(3);
	});
});
