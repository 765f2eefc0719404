import { withFile } from './files.cts';
import { all, asks, fails, within } from './outcomes.cts';
import { dripping, drippingHeaders, json, silent, type Reply } from './replies.cts';
import { eachAt, serverCases, type ServerCase } from './serverCase.cts';
import { countPages, createGroup, messages, pages, timeout } from './tasks.cts';

/** How long the server waits between its bytes, in ms: often, seldom, and almost never. */
const paces: [string, number][] = [
	['10 ms', 10],
	['100 ms', 100],
	['1 s', 1000],
];

const begun = '{"code":200,"pages":3';

const ways: [string, (everyMs: number) => Reply][] = [
	['nothing', () => silent],
	['headers', drippingHeaders],
	['a body', (everyMs) => dripping(begun, everyMs)],
	['a whole answer, and more', (everyMs) => dripping(`${begun}}`, everyMs)],
	['a body of 1 GB', (everyMs) => dripping('{"code":', everyMs, { 'content-length': 1e9 })],
];

/** Timeout, and what a machine with much else to do needs more. */
const inTime = within(timeout * 1000 + 2500);
const read = '/v1/customer/pages';

const common = {
	sizes: eachAt(ways, paces).map(([name, { thing, size }]): [string, Reply] => [name, thing(size)]),
	allAtOnce: true,
	collects: true,
	// The collecting is no matter of the node's.
	block: 1000,
};

serverCases<Reply>([
	{
		...common,
		name: 'drips to a read → ended after Timeout, in words',
		routes: (reply) => ({ [read]: reply }),
		task: countPages({ timeout }),
		check: all(inTime, fails(/did not answer/)),
	},
	{
		...common,
		name: 'drips to a login → both executions ended after Timeout, and the words say so',
		routes: (reply) => ({ '/v1/auth': reply, [read]: json(pages(3)) }),
		task: { ...countPages({ timeout }), times: 2 },
		check: all(inTime, fails(/did not answer the login/), asks(read, 0)),
	},
	{
		...common,
		name: 'drips to a write → ended after Timeout, sent once, not known what became of it',
		routes: (reply) => ({ '/v1/cg': reply }),
		task: createGroup({ timeout }),
		check: all(inTime, asks('/v1/cg', 1), fails(/not known/)),
	},
	{
		...common,
		name: 'drips to a download → ended after Timeout, in words',
		routes: (reply) => ({ ...withFile, '/file': reply }),
		task: messages('download', {}, { timeout }),
		onDisk: true,
		check: all(inTime, fails(/did not answer|file/)),
	},
	{
		...common,
		name: 'answers each of many tries late → all of them within Timeout',
		sizes: paces.map(([name, everyMs]): [string, Reply] => [name, late(everyMs)]),
		routes: (reply) => ({ [read]: reply }),
		task: countPages({ timeout }),
		check: all(inTime, fails(/HTTP 503|did not answer/)),
	},
] satisfies ServerCase<Reply>[]);

function late(everyMs: number): Reply {
	return (asked, response) => {
		setTimeout(() => void json({}, 503)(asked, response), everyMs);
	};
}
