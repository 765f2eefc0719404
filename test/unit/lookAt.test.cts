import { lookAt } from '../../nodes/Nudgescribe/resources/customer/file/look.ts';

/** A file that knows how often its reading was begun, and ended. */
function watched(text: string) {
	const seen = { opened: 0, closed: 0 };
	const read = async function* () {
		seen.opened++;
		try {
			const bytes = Buffer.from(text, 'latin1');
			for (let at = 0; at < bytes.length; at += 100) {
				yield await Promise.resolve(bytes.subarray(at, at + 100));
			}
		} finally {
			seen.closed++;
		}
	};
	return { seen, content: { size: text.length, read } };
}

const rows = 'a@b.example,Z\n'.repeat(1000);

describe('The reading of a file is ended', () => {
	test.each([
		['good', `email,city\n${rows}`],
		['of another format', `%PDF-1.7\n${rows}`],
		['with a first line at fault', `email,email\n${rows}`],
		['with a row at fault', `email,city\n${rows}x\n${rows}`],
		['without an end of its first line', 'email,'.repeat(100_000)],
		['in Windows-1252', `email,city\n${rows}a@b.example,Z\xfcrich\n${rows}`],
		['in no encoding that is known', `email,city\n${rows}a@b.example,Z\x81rich\n${rows}`],
		['in Windows-1252, with a first line at fault', `stra\xdfe,stra\xdfe\n${rows}`],
		['with nothing in it', ' '],
	])('that is %s', async (_kind, text) => {
		for (const isConverted of [false, true]) {
			const { seen, content } = watched(text);
			await lookAt(content, isConverted);
			expect(seen.opened).toBeGreaterThan(0);
			expect(seen.closed).toBe(seen.opened);
		}
	});
});
