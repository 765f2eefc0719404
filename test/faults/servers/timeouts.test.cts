import { all, asks, gives } from './outcomes.cts';
import { json, long } from './replies.cts';
import { serverCases } from './serverCase.cts';
import { withFile } from './files.cts';
import { countPages, messages, pages } from './tasks.cts';

// A timer of more than 2³¹−1 ms goes off at once.
const sizes: [string, number][] = [
	['3,000,000 s', 3e6],
	['30,000,000 s', 3e7],
	['300,000,000 s', 3e8],
];

serverCases<number>([
	{
		name: 'answers as usual, with a Timeout beyond what timers can hold → it works',
		sizes,
		routes: () => ({ '/v1/customer/pages': json(pages(3)) }),
		task: (timeout) => countPages({ timeout }),
		check: all(gives({ first: { pages: 3 } }), asks('/v1/customer/pages', 1)),
	},
	{
		name: 'hands out a file as usual, with such a Timeout → it works',
		sizes,
		routes: () => ({ ...withFile, '/file': long(['a,b\n', ['1,2\n', 1000]]) }),
		task: (timeout) => messages('download', {}, { timeout }),
		onDisk: true,
		check: all(gives({ count: 1 }), asks('/file', 1)),
	},
]);
