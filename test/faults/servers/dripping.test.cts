import { all, asks, fails, within } from './outcomes.cts';
import { dripping, drippingHeaders, json, silent, type Reply } from './replies.cts';
import { serverCases, type ServerCase } from './serverCase.cts';
import { withFile } from './files.cts';
import { countPages, createGroup, messages, pages, timeout } from './tasks.cts';

/** How long the server waits between its bytes, in ms: often, seldom, and almost never. */
const sizes: [string, number][] = [
	['10 ms', 10],
	['100 ms', 100],
	['1 s', 1000],
];

/** Timeout, and what a machine with much else to do needs more. */
const inTime = within(timeout * 1000 + 2000);

const ways: [string, (everyMs: number) => Reply][] = [
	['never answers', () => silent],
	['drips its headers', drippingHeaders],
	['drips its body', (everyMs) => dripping('{"code":200,"pages":3', everyMs)],
	['drips after a whole answer', (everyMs) => dripping('{"code":200,"pages":3}', everyMs)],
	[
		'drips a body that it says is long',
		(everyMs) => dripping('{"code":', everyMs, { 'content-length': 1e9 }),
	],
];

const common = { sizes, allAtOnce: true };
const short = { timeout };

serverCases<number>([
	...ways.flatMap(([name, reply]): ServerCase<number>[] => [
		{
			...common,
			name: `${name} to a read → ended after Timeout`,
			routes: (everyMs) => ({ '/v1/customer/pages': reply(everyMs) }),
			task: countPages(short),
			check: all(inTime, fails(/did not answer|answer .* in time|within|Timeout/)),
		},
		{
			...common,
			name: `${name} to a login → both executions ended after Timeout, and the words say so`,
			routes: (everyMs) => ({
				'/v1/auth': reply(everyMs),
				'/v1/customer/pages': json(pages(3)),
			}),
			task: { ...countPages(short), times: 2 },
			check: all(inTime, fails(/log ?in/i), asks('/v1/customer/pages', 0)),
		},
	]),
	...ways.slice(1, 3).flatMap(([name, reply]): ServerCase<number>[] => [
		{
			...common,
			name: `${name} to a write → ended after Timeout, sent once, not known what became of it`,
			routes: (everyMs) => ({ '/v1/cg': reply(everyMs) }),
			task: createGroup(short),
			check: all(inTime, asks('/v1/cg', 1), fails(/not known/)),
		},
		{
			...common,
			name: `${name} to a download → ended after Timeout`,
			routes: (everyMs) => ({ ...withFile, '/file': reply(everyMs) }),
			task: messages('download', {}, short),
			onDisk: true,
			check: all(inTime, fails(/file/)),
		},
	]),
	{
		...common,
		name: 'takes its time for each of many tries → all of them within Timeout',
		routes: (everyMs) => ({
			'/v1/customer/pages': (asked, response) => {
				setTimeout(() => void json({}, 503)(asked, response), everyMs);
			},
		}),
		task: countPages(short),
		check: all(inTime, fails(/503|Timeout|within|in time/)),
	},
]);
