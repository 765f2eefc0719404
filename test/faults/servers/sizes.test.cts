import { all, asks, fails, gives } from './outcomes.cts';
import { json, long, zipped, type Part, type Reply } from './replies.cts';
import { serverCases, type ServerCase } from './serverCase.cts';
import { countPages, createGroup, pages } from './tasks.cts';
import type { Task } from './job.cts';

const megabyte = 1e6;
const most = 256;
const sizes: [string, number][] = [
	['3 MB', 3],
	['30 MB', 30],
	['300 MB', 300],
];

const asJson = (size: number): Part[] => [
	'{"code":200,"pages":3,"junk":"',
	['x'.repeat(1000), (size * megabyte) / 1000],
	'"}',
];
const asText = (size: number): Part[] => [['plain words ', (size * megabyte) / 12]];
const text = { 'content-type': 'text/plain' };

const tooLarge = fails(/too large/);
const path = '/v1/customer/pages';

const reads: [string, (size: number) => Reply, boolean][] = [
	['JSON', (size) => long(asJson(size)), true],
	['text', (size) => long(asText(size), 200, text), false],
	['zipped JSON', (size) => zipped(asJson(size)), true],
];

const refused: [string, Task][] = [
	['a read', countPages()],
	['a write', createGroup()],
];

serverCases<number>([
	...reads.map(([name, reply, isRight]): ServerCase<number> => ({
		name: `answers a read with so much ${name} → read, or too large at the first try`,
		sizes,
		routes: (size) => ({ [path]: reply(size), '/plain': long(asJson(size)) }),
		task: countPages(),
		parse: (size) => (isRight && size <= most ? '/plain' : undefined),
		check: (outcome, size) => {
			if (size > most) all(tooLarge, asksOnce)(outcome);
			else if (isRight) gives({ first: { pages: 3 } })(outcome);
			else fails(/not JSON|not .* as Nudgescribe|page of/)(outcome);
		},
	})),
	...refused.map(([name, task]): ServerCase<number> => ({
		name: `refuses ${name} with so many words → some of them, or too large`,
		sizes,
		routes: (size) => {
			const reply = long(['{"code":400,"message":"Closed. ', ['x', size * megabyte], '"}'], 400);
			return { [path]: reply, '/v1/cg': reply };
		},
		task,
		check: (outcome, size) => {
			fails(size > most ? /too large/ : /Closed/)(outcome);
		},
	})),
	{
		name: 'answers a write with too much → too large, sent once, not known what became of it',
		sizes: [['300 MB', 300]],
		routes: (size) => ({ '/v1/cg': long(asJson(size)) }),
		task: createGroup(),
		check: all(tooLarge, fails(/not known/), asks('/v1/cg', 1)),
	},
	{
		name: 'answers a login with too much → too large, asked once',
		sizes: [
			['2 MB', 2],
			['20 MB', 20],
			['200 MB', 200],
		],
		routes: (size) => ({
			'/v1/auth': long(['{"token":"t","junk":"', ['x', size * megabyte], '"}']),
			[path]: json(pages(3)),
		}),
		task: countPages(),
		check: all(tooLarge, asks('/v1/auth', 1), asks(path, 0)),
	},
]);

function asksOnce(outcome: Parameters<ReturnType<typeof asks>>[0]): void {
	asks(path, 1)(outcome);
}
