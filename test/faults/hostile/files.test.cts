import { runInNewContext } from 'node:vm';
import { csvItem, readBinary } from '../../engine/binary.cts';
import { withCampaign } from '../../integration/campaigns.cts';
import { failureOf, jsonOf } from '../../integration/results.cts';
import { readCsvRecords } from '../../../nodes/Nudgescribe/api/dialect/csv.ts';
import { expectClear } from '../clear.cts';
import { faultCase } from '../faultCase.cts';
import { useWatchedStage } from '../watchedStage.cts';
import { addFields, fieldId, group, storedValues } from './strangeFields.cts';

const stage = useWatchedStage();
const table = 'email,first_name\nzoe@example.net,Zoë\n';

const upload = async (content: string | Buffer) =>
	await stage.run(stage.customers('upload', group), { items: [await csvItem(content)] });

describe('A CSV file', () => {
	faultCase(stage, 'with a byte order mark is stored without it', async () => {
		expect(jsonOf(await upload(`\ufeff${table}`))).toEqual([{ accepted: 1 }]);
		expect(storedValues(stage)[fieldId(stage, 'first_name')]).toBe('Zoë');
	});

	for (const [encoding, content] of [
		['Windows-1252', Buffer.from(table, 'latin1')],
		['UTF-16, little end first', Buffer.from(`\ufeff${table}`, 'utf16le')],
		['UTF-16, big end first', Buffer.from(`\ufeff${table}`, 'utf16le').swap16()],
		['UTF-16 without a mark', Buffer.from(table, 'utf16le')],
		['UTF-32', Buffer.from(Array.from(table).flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0]))],
		['UTF-7 in a fake of a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(table)])],
	] as const) {
		faultCase(stage, `in ${encoding} → one error, and nothing is sent`, async () => {
			const before = stage.stored(group);
			const error = failureOf(await upload(content));
			expectClear(error);
			expect(error.message).toMatch(/not in UTF-8|damaged/);
			expect(stage.emulator.requests()).toEqual([]);
			expect(stage.stored(group)).toEqual(before);
		});
	}

	for (const [kind, content, words] of [
		['with a NUL in it', `${table}a@example.net,\0\n`, /NUL\) in line 3/],
		[
			'of 5 MB in quotes that never close',
			`${table}"${table.repeat(130_000)}`,
			/line 3 that is never/,
		],
		['whose first line has no end', 'email,'.repeat(100_000), /first line of more than 500 kB/],
		['of half a million blank lines', '\r\n'.repeat(500_000), /first line of more than 500 kB/],
		[
			'with a row of a million separators',
			`${table}${','.repeat(1_000_000)}`,
			/blank row in line 3/,
		],
		[
			'with a row of a million cells',
			`${table}${'a,'.repeat(1_000_000)}`,
			/1,000,001 cells in line 3/,
		],
		['with thousands of names of columns', `${'a,'.repeat(9999)}a\n`, /names a column twice/],
		['with a name of 100 kB', `email,${'ab'.repeat(50_000)}\na@b.example,A\n`, /no field of.*…/],
		['with expressions for names', 'email,={{ 40 + 2 }}\na@b.example,A\n', /'={{ 40 \+ 2 }}'/],
		['with HTML for names', 'email,<a href=x>x</a>\na@b.example,A\n', /no field of/],
	] as const) {
		faultCase(stage, `${kind} → one error, and nothing is sent`, async () => {
			const error = failureOf(await upload(content));
			expectClear(error);
			expect(error.message).toMatch(words);
			expect(stage.calls().filter((call) => call.endsWith('/check'))).toEqual([]);
		});
	}

	faultCase(stage, 'with formulas is stored unchanged', async () => {
		const cells = ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '=HYPERLINK(""x"")'];
		for (const cell of cells) {
			const result = await upload(`email,first_name,city\nevil@example.net,Eve,"${cell}"\n`);
			expect(result.error).toBeUndefined();
			const stored = storedValues(stage)[fieldId(stage, 'city')];
			expect(stored).toBe(cell.replaceAll('""', '"'));
		}
	});

	faultCase(stage, 'with 10,000 columns is stored whole', async () => {
		const columns = Array.from({ length: 10_000 }, (_, index) => `column_${index}`);
		addFields(stage, columns);
		const cells = columns.map((_, index) => index);
		const file = `email,first_name,${columns.join(',')}\nwide@example.net,Wide,${cells.join(',')}\n`;
		const result = await upload(file);
		expect(result.error).toBeUndefined();
		expect(Object.keys(storedValues(stage))).toHaveLength(10_002);
		expect(storedValues(stage)[fieldId(stage, 'column_9999')]).toBe('9999');
	});
});

describe('An exported file', () => {
	const strange = 'id,city\r\n1,"=1+1"\r\n2,"a ""quote"", and\nlines"\r\n3,007\r\n';

	faultCase(stage, 'is downloaded byte by byte, formulas and all', async () => {
		const brokenBody = `\ufeff${strange}`;
		stage.emulator.fault({ path: '/_exports/', times: 1, brokenBody, contentType: 'text/csv' });
		const parameters = { resource: 'message', operation: 'download' };
		const { items } = await stage.run(withCampaign(stage, 'Gift guide', parameters));
		const [item] = items;
		expect(item && (await readBinary(item)).toString()).toBe(brokenBody);
	});

	for (const [kind, nameOf] of [
		['names of their own', (index: number) => `column_${index}`],
		['the same name', () => 'column'],
		['no name', () => ''],
	] as const) {
		faultCase(
			stage,
			`of 10,000 columns with ${kind} is read whole, and within seconds`,
			async () => {
				const columns = Array.from({ length: 10_000 }, (_, index) => nameOf(index));
				const cells = columns.map((_, index) => index);
				const text = `${columns.join(',')}\r\n${cells.join(',')}\r\n`;
				const [record = {}] = await withinSeconds(5, () => [...readCsvRecords([text])]);
				expect(new Set(Object.values(record))).toHaveProperty('size', 10_000);
			},
		);
	}
});

/** What `work` returns; it is stopped by force when it takes too long, for nothing else could stop it. */
async function withinSeconds<T>(seconds: number, work: () => T): Promise<T> {
	const made: T[] = [];
	const add = () => made.push(work());
	runInNewContext('add()', { add }, { timeout: seconds * 1000 });
	const [result] = made;
	if (made.length === 0) throw new Error('It was stopped');
	return await Promise.resolve(result as T);
}
