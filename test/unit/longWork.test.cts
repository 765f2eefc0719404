import type { IDataObject } from 'n8n-workflow';
import { recordsOrFile } from '../../nodes/Nudgescribe/items/asFile.ts';
import { readRecords } from '../../nodes/Nudgescribe/api/records/pages.ts';
import { Turns } from '../../nodes/Nudgescribe/api/turns.ts';

/** Work that has the event loop again and again, until it is told to stop; it counts how often. */
class OtherWork {
	turns = 0;
	private isOver = false;

	constructor() {
		setImmediate(this.next);
	}

	end(): number {
		this.isOver = true;
		return this.turns;
	}

	private readonly next = (): void => {
		this.turns += 1;
		if (!this.isOver) setImmediate(this.next);
	};
}

const records: IDataObject[] = Array.from({ length: 30_000 }, (_, number) => ({
	customer_id: `cus_${number}`,
	email: `person.${number}@example.net`,
	text: 'x'.repeat(100),
}));

/** All records on each of two pages, the second one with another end; page 0 is page 1 again, so that all are compared. */
const pages = () => ({
	count: 2,
	atOnce: () => 2,
	fetch: async (number: number) =>
		await Promise.resolve(number < 2 ? records : [...records.slice(0, -1), { customer_id: 'z' }]),
});

test('Work that takes long lets others have the event loop every 20 ms or so', async () => {
	const turns = new Turns();
	const other = new OtherWork();
	const begun = performance.now();
	while (performance.now() - begun < 200) await turns.due();
	expect(other.end()).toBeGreaterThanOrEqual(4);
});

test('Work that is short has the event loop to itself', async () => {
	const turns = new Turns();
	let isOthersTurn = false;
	setImmediate(() => (isOthersTurn = true));
	await turns.due();
	expect(isOthersTurn).toBe(false);
});

test('Two large pages are compared in turns', async () => {
	const other = new OtherWork();
	expect(await readRecords(pages())).toHaveLength(60_000);
	expect(other.end()).toBeGreaterThan(5);
});

test.each(['csv', 'jsonl'] as const)(
	'A large page is written as %s in turns',
	async (outputFile) => {
		let most = 0;
		const prepareBinaryData = async (input: AsyncIterable<Buffer>) => {
			for await (const piece of input) most = Math.max(most, piece.length);
			return { data: '', mimeType: '' };
		};
		const node: unknown = { helpers: { prepareBinaryData } };
		const other = new OtherWork();
		await recordsOrFile(
			node as Parameters<typeof recordsOrFile>[0],
			{ pages: pages(), limit: 40_000, title: 'all' },
			{ outputFile, outputField: 'data' },
		);
		expect(other.end()).toBeGreaterThan(5);
		expect(most).toBeLessThan(70_000);
	},
);
