import { ContentFile } from '../../nodes/Nudgescribe/items/binaryFile.ts';
import { readPages } from '../../nodes/Nudgescribe/api/records/pages.ts';
import { Form, outgoing } from '../../nodes/Nudgescribe/api/dialect/body.ts';
import { Mapping } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import { fc } from './arbitraries.cts';
import { Server, layouts } from './pagesServer.cts';

const CHUNK_BYTES = 64 * 1024;

/** A content that is made while it is read, and counts what was made. */
function madeContent(chunks: number) {
	const made = { chunks: 0, readings: 0, ended: 0 };
	const size = chunks * CHUNK_BYTES;
	const read = async function* (from = 0) {
		made.readings += 1;
		try {
			for (let at = from; at < size; at += CHUNK_BYTES) {
				made.chunks += 1;
				yield await Promise.resolve(Buffer.alloc(Math.min(CHUNK_BYTES, size - at), 'a'));
			}
		} finally {
			made.ended += 1;
		}
	};
	return { made, content: { size, read } };
}

const bytesOf = (file: File): AsyncIterable<Uint8Array> => file.stream();

describe('A file that is uploaded', () => {
	test('is read no further ahead than two chunks of what is sent', async () => {
		const { made, content } = madeContent(200);
		let sent = 0;
		for await (const chunk of bytesOf(new ContentFile(content, 0, 'customers.csv'))) {
			expect(made.chunks * CHUNK_BYTES - sent).toBeLessThanOrEqual(2 * CHUNK_BYTES);
			sent += chunk.length;
		}
		expect(sent).toBe(content.size);
	});

	test('has its size known, and nothing of it read, in the form that it is sent in', () => {
		const { made, content } = madeContent(200);
		const body = new Form({ file: new ContentFile(content, 3, 'customers.csv') });
		const form = outgoing(body, {}, new Mapping());
		const file = form instanceof FormData ? form.get('file') : undefined;
		expect(file).toMatchObject({ size: content.size - 3, name: 'customers.csv', type: 'text/csv' });
		expect(made.readings).toBe(0);
	});

	test('is read from its beginning for each try, and closed when a try is given up', async () => {
		const { made, content } = madeContent(5);
		const file = new ContentFile(content, 0, 'customers.csv');
		await file.stream().getReader().cancel();
		const begun = file.stream().getReader();
		await begun.read();
		await begun.cancel();
		let sent = 0;
		for await (const chunk of bytesOf(file)) sent += chunk.length;
		expect(sent).toBe(content.size);
		expect(made.ended).toBe(made.readings);
	});
});

test('Pages that are handed on one by one are asked for no further ahead than Pages at Once', async () => {
	await fc.assert(
		fc.asyncProperty(layouts, fc.constantFrom(Infinity, 1, 7, 30), async (layout, limit) => {
			const server = new Server(layout);
			let taken = 0;
			for await (const page of readPages(server, limit)) {
				taken += 1;
				// Besides these, four pages may be looked at for how the API counts: 0, 1 and the last two.
				expect(server.asked.length - taken).toBeLessThanOrEqual(layout.pagesAtOnce + 4);
				expect(page.length).toBeLessThanOrEqual(layout.pageSize);
			}
		}),
	);
});
