import { all, asks, gives } from './outcomes.cts';
import { long } from './replies.cts';
import { serverCases } from './serverCase.cts';
import { withFile } from './files.cts';
import { messages } from './tasks.cts';

const line = `${'1234567890,'.repeat(9)}x\n`;

serverCases<number>([
	{
		name: 'hands out a large file → it goes to the store whole, a little at a time',
		sizes: [
			['10 MB', 10],
			['100 MB', 100],
			['1 GB', 1000],
		],
		limit: 60_000,
		memory: 500,
		onDisk: true,
		routes: (size) => ({
			...withFile,
			'/file': long([[line, size * 10_000]], 200, { 'content-type': 'text/csv' }),
		}),
		task: messages('download', {}, { timeout: 60 }),
		check: (outcome, size) => {
			all(gives({ count: 1 }), asks('/file', 1))(outcome);
			expect(outcome.results[0]?.files[0]).toMatchObject({ bytes: size * 10_000 * line.length });
		},
	},
]);
