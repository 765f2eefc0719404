import { parse } from 'csv-parse/sync';
import { fc } from './arbitraries.cts';
import { convertedText, look } from './fileContent.cts';
import { table, way, written } from './foreignTables.cts';

const parsed = (text: string) => parse(text, { skip_empty_lines: true });

describe('A table, however a program writes it', () => {
	test('is sent with Convert File as the same records, in as many bytes as was said', async () => {
		await fc.assert(
			fc.asyncProperty(
				table,
				way,
				fc.integer({ min: 1, max: 40 }),
				async ({ names, rows }, how, cut) => {
					const result = await convertedText(written(names, rows, how), cut);
					expect(result).not.toHaveProperty('says');
					if ('says' in result) return;
					expect(parsed(result.text)).toEqual([names, ...rows]);
					expect(result.size).toBe(result.length);
					expect(result.sound.found.rows - 1).toBe(rows.length);
				},
			),
		);
	});

	test('is sent without it only where nothing has to be converted', async () => {
		await fc.assert(
			fc.asyncProperty(table, way, async ({ names, rows }, how) => {
				const { separator, lineEnd, encoding, declares, behind, blanks } = how;
				const isPlain =
					separator === ',' &&
					lineEnd !== '\r' &&
					/^UTF-8/.test(encoding) &&
					!declares &&
					behind[0] + behind[1] === 0 &&
					(blanks.length === 0 || (rows.length === 1 && blanks.every((blank) => blank === '')));
				const result = await look(written(names, rows, how));
				if (isPlain) expect(result).not.toHaveProperty('says');
				else expect(result).toMatchObject({ isMendable: true });
			}),
		);
	});
});

/** Node.js 20 takes Windows-1252 for Latin-1. */
function textIn(encoding: string, bytes: Buffer): string {
	if (encoding === 'Windows-1252') {
		return bytes.toString('latin1').replaceAll('\x80', '€').replaceAll('\x92', '’');
	}
	const label = { 'UTF-16': 'utf-16le', 'UTF-16 BE': 'utf-16be' }[encoding] ?? 'utf-8';
	return new TextDecoder(label).decode(bytes);
}

/** A good file that something has happened to. */
const damaged = fc
	.tuple(
		table,
		way,
		fc.array(
			fc.tuple(
				fc.nat(),
				fc.constantFrom('cut', 'drop', 'quote', 'separator', 'end', 'nul', 'high'),
			),
			{ maxLength: 2 },
		),
	)
	.map(([{ names, rows }, how, damages]) => {
		let bytes = written(names, rows, how);
		for (const [place, damage] of damages) {
			const at = place % Math.max(1, bytes.length);
			const [before, rest] = [bytes.subarray(0, at), bytes.subarray(at)];
			const put = {
				quote: '"',
				separator: how.separator,
				end: how.lineEnd,
				nul: '\0',
				high: '\xe9',
			};
			bytes =
				damage === 'cut'
					? before
					: damage === 'drop'
						? Buffer.concat([before, rest.subarray(1)])
						: Buffer.concat([before, Buffer.from(put[damage], 'latin1'), rest]);
		}
		return bytes;
	});

describe('A file that is cut or broken', () => {
	const lenient = { relax_quotes: true, relax_column_count: true, skip_empty_lines: true };

	test('is refused, or has as many cells in each row as in its first line', async () => {
		await fc.assert(
			fc.asyncProperty(damaged, async (bytes) => {
				const sound = await look(bytes);
				if ('says' in sound) return;
				const records: string[][] = parse(bytes, { ...lenient, bom: true });
				expect(new Set(records.map(({ length }) => length))).toEqual(new Set([sound.columns]));
				expect(records).toHaveLength(sound.found.rows);
			}),
			{ numRuns: 1000 },
		);
	});

	test('is refused with Convert File, or sent as the records that are in it', async () => {
		await fc.assert(
			fc.asyncProperty(damaged, fc.integer({ min: 1, max: 40 }), async (bytes, cut) => {
				const result = await convertedText(bytes, cut);
				if ('says' in result) return;
				const { header, encoding, columns } = result.sound;
				const text = textIn(encoding.name, bytes);
				const { declaration } = header;
				const table =
					declaration === undefined ? text : text.replace(/^[\s,;|"]*"?sep=.*?[\r\n]/i, '');
				const records: string[][] = parse(table, {
					...lenient,
					delimiter: header.separator,
					record_delimiter: ['\r\n', '\n', '\r'],
				});
				const held = records.filter((cells) => cells.some((one) => one.trim() !== ''));
				expect(parsed(result.text)).toEqual(held.map((cells) => cells.slice(0, columns)));
			}),
			{ numRuns: 1000 },
		);
	});
});
