import { all, fails, gives, within } from './outcomes.cts';
import { inTurn, json, type Reply } from './replies.cts';
import { eachAt, serverCases, type Outcome } from './serverCase.cts';
import { countPages, createGroup, pages, timeout } from './tasks.cts';
import type { Task } from './job.cts';

const read = '/v1/customer/pages';
const wait = (value: string, status: number): Reply =>
	json({ code: status, message: 'Slow down' }, status, { 'retry-after': value });

const atMost = (times: number) => (outcome: Outcome) => {
	expect(outcome.times(read)).toBeLessThanOrEqual(times);
};
const inTime = within(timeout * 1000 + 2000);

const statuses: [string, number][] = [
	['HTTP 429', 429],
	['HTTP 503', 503],
];

const aboutNow: [string, string][] = [
	['0', '0'],
	['-5', '-5'],
	['soon', 'soon'],
	['1e999', '1e999'],
	['a year ago', new Date(Date.now() - 3.2e10).toUTCString()],
	['NaN', 'NaN'],
	['two', '0, 0'],
];

const long: [string, string][] = [
	['an hour', '3600'],
	['a day', '86400'],
	['10²⁰ s', '100000000000000000000'],
	['in a hundred years', new Date(Date.now() + 3.2e12).toUTCString()],
];

const tasks: [string, Task][] = [
	['a read', countPages({ timeout })],
	['a write', createGroup({ timeout })],
];

serverCases([
	{
		name: 'asks to wait for longer than Timeout → ended at once, in its words',
		sizes: eachAt(eachAt(tasks, statuses), long),
		allAtOnce: true,
		routes: ({ thing, size }) => {
			const reply = wait(size, thing.size);
			return { [read]: reply, '/v1/cg': reply };
		},
		task: ({ thing }) => thing.thing,
		check: all(within(1900), atMost(1), fails(/Slow down/)),
	},
	{
		name: 'asks again and again to wait for no time, or no sensible one → a few tries within Timeout',
		sizes: eachAt(eachAt(tasks.slice(0, 1), statuses), aboutNow),
		allAtOnce: true,
		routes: ({ thing, size }) => ({ [read]: wait(size, thing.size) }),
		task: ({ thing }) => thing.thing,
		check: all(inTime, atMost(5), fails(/Slow down/)),
	},
	{
		name: 'has a login that asks to wait for longer than Timeout → both executions ended in words',
		sizes: eachAt(eachAt(tasks.slice(0, 1), statuses), long),
		allAtOnce: true,
		routes: ({ thing, size }) => ({ '/v1/auth': wait(size, thing.size), [read]: json(pages(3)) }),
		task: { ...countPages({ timeout }), times: 2 },
		check: all(inTime, fails(/log ?in/i)),
	},
]);

serverCases<string>([
	{
		name: 'asks 50 readers at once to wait → each has its turn',
		sizes: [
			['0', '0'],
			['1 s', '1'],
		],
		allAtOnce: true,
		routes: (value) => ({ [read]: inTurn(wait(value, 429), json(pages(3))) }),
		task: { ...countPages({ timeout: 10 }), times: 50 },
		block: 1000,
		check: gives({ first: { pages: 3 } }),
	},
]);
