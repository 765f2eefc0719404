import { all, fails, gives, within } from './outcomes.cts';
import { inTurn, json, type Reply } from './replies.cts';
import { serverCases, type ServerCase } from './serverCase.cts';
import { countPages, createGroup, pages, timeout } from './tasks.cts';
import type { Outcome } from './serverCase.cts';

const path = '/v1/customer/pages';
const wait = (value: string, status = 429): Reply =>
	json({ code: status, message: 'Slow down' }, status, { 'retry-after': value });

const atMost = (times: number) => (outcome: Outcome) => {
	expect(outcome.times(path)).toBeLessThanOrEqual(times);
};
const inTime = within(timeout * 1000 + 2000);

const garbage: [string, string][] = [
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

serverCases<string>([
	...[429, 503].flatMap((status): ServerCase<string>[] => [
		{
			name: `asks with HTTP ${status} to wait for longer than Timeout → ended at once, in its words`,
			sizes: long,
			routes: (value) => ({ [path]: wait(value, status) }),
			task: countPages({ timeout }),
			check: all(
				within(1500),
				atMost(1),
				fails(/Slow down/, /hours?|days?|minutes|seconds|years?/),
			),
		},
		{
			name: `asks with HTTP ${status} not to wait, again and again → a few tries with growing waits`,
			sizes: [['0', '0']],
			allAtOnce: true,
			routes: (value) => ({ [path]: wait(value, status) }),
			task: countPages({ timeout }),
			check: all(inTime, atMost(5), fails(/Slow down/)),
		},
		{
			name: `asks with HTTP ${status} to wait for no sensible time → a few tries within Timeout`,
			sizes: garbage,
			allAtOnce: true,
			routes: (value) => ({ [path]: wait(value, status) }),
			task: countPages({ timeout }),
			check: all(inTime, atMost(5), fails(/Slow down/)),
		},
	]),
	{
		name: 'asks to wait for longer than Timeout at a write → ended at once',
		sizes: long,
		routes: (value) => ({ '/v1/cg': wait(value) }),
		task: createGroup({ timeout }),
		check: all(within(1500), fails(/Slow down/)),
	},
	{
		name: 'has a login that asks to wait for longer than Timeout → ended in words',
		sizes: long,
		allAtOnce: true,
		routes: (value) => ({ '/v1/auth': wait(value), [path]: json(pages(3)) }),
		task: { ...countPages({ timeout }), times: 2 },
		check: all(inTime, fails(/log ?in/i)),
	},
	{
		name: 'asks 50 readers at once to wait → each has its turn',
		sizes: [
			['0', '0'],
			['1 s', '1'],
		],
		allAtOnce: true,
		routes: (value) => ({ [path]: inTurn(wait(value), json(pages(3))) }),
		task: { ...countPages({ timeout: 10 }), times: 50 },
		check: gives({ first: { pages: 3 } }),
	},
]);
