import { createGzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { withFile } from './files.cts';
import { all, asks, fails, gives, within } from './outcomes.cts';
import { long, type Reply } from './replies.cts';
import { serverCases } from './serverCase.cts';
import { messages } from './tasks.cts';

const line = `${'1234567890,'.repeat(9)}x\n`;
const sizes: [string, number][] = [
	['10 MB', 10],
	['100 MB', 100],
	['1 GB', 1000],
];

/** A gzip file of so many MB of CSV, which is small itself. */
function gzipFile(size: number): Reply {
	return async (_asked, response) => {
		const piece = line.repeat(10_000);
		response.writeHead(200, { 'content-type': 'application/gzip' });
		const pieces = Readable.from(Array.from({ length: size }, () => piece));
		await pipeline(pieces, createGzip({ level: 1 }), response).catch(() => undefined);
	};
}

serverCases<number>([
	{
		name: 'hands out a page in place of a file → an error, and no more of it is read than tells',
		sizes,
		memory: 500,
		onDisk: true,
		routes: (size) => ({
			...withFile,
			'/file': long(['<!doctype html>', ['<p>Log in</p>\n', size * 70_000]]),
		}),
		task: messages('download', {}, { timeout: 2 }),
		check: all(fails(/is not a CSV file/, /is a page/, /nothing was stored/), within(4000)),
	},
	{
		name: 'hands out a gzip file that is much larger unpacked → it goes to the store a little at a time',
		sizes,
		limit: 60_000,
		memory: 500,
		onDisk: true,
		routes: (size) => ({ ...withFile, '/file': gzipFile(size) }),
		task: messages('download', {}, { timeout: 60 }),
		check: (outcome, size) => {
			all(gives({ count: 1 }), asks('/file', 1))(outcome);
			expect(outcome.results[0]?.files[0]).toMatchObject({ bytes: size * 10_000 * line.length });
		},
	},
]);
