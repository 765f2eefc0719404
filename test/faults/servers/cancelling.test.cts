import type { Routes } from './hostileServer.cts';
import { fails } from './outcomes.cts';
import { dripping, drippingHeaders, json, silent } from './replies.cts';
import { serverCases, type ServerCase } from './serverCase.cts';
import { withFile } from './files.cts';
import { countPages, createGroup, messages, pages } from './tasks.cts';
import type { Task } from './job.cts';

/** As the issue has it: a second. */
const longestMs = 1000;

const slow = (status: number) => json({ code: status }, status, { 'retry-after': '8' });
const csv = dripping('a,b\n1,2\n', 100, { 'content-type': 'text/csv' });

const waits: [string, string, Routes, Task][] = [
	['a login that never answers', '/v1/auth', { '/v1/auth': silent }, countPages()],
	['a login that drips', '/v1/auth', { '/v1/auth': dripping('{"token":') }, countPages()],
	['a turn after 429', path(), { [path()]: slow(429) }, countPages()],
	['another try after 503', path(), { [path()]: slow(503) }, countPages()],
	['an answer that never comes', path(), { [path()]: silent }, countPages()],
	['headers that drip', path(), { [path()]: drippingHeaders() }, countPages()],
	['a body that drips', path(), { [path()]: dripping('{"pages":3}') }, countPages()],
	['the answer to a write', '/v1/cg', { '/v1/cg': dripping('{"a":') }, createGroup()],
	['a file that never comes', '/file', { ...withFile, '/file': silent }, messages('download')],
	['a file that drips', '/file', { ...withFile, '/file': csv }, messages('download')],
];

function path(): string {
	return '/v1/customer/pages';
}

serverCases<number>(
	waits.map(([name, cancelAt, routes, task]): ServerCase<number> => ({
		name: `lets an execution wait for ${name}, which is cancelled → ended within a second`,
		sizes: [
			['1 execution', 1],
			['10 executions', 10],
			['100 executions', 100],
		],
		allAtOnce: true,
		onDisk: true,
		cancelAt,
		routes: () => ({ [path()]: json(pages(3)), ...routes }),
		task: (times) => ({ ...task, times }),
		check: (outcome) => {
			fails(/cancell?ed/)(outcome);
			const late = outcome.results.map(({ msFromCancel = Infinity }) => msFromCancel);
			expect(Math.max(...late)).toBeLessThan(longestMs);
		},
	})),
);
