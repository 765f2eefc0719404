import { withFile } from './files.cts';
import type { Routes } from './hostileServer.cts';
import { fails } from './outcomes.cts';
import { dripping, drippingHeaders, json, silent } from './replies.cts';
import { eachAt, serverCases } from './serverCase.cts';
import { countPages, createGroup, messages, pages } from './tasks.cts';
import type { Task } from './job.cts';

/** As the issue has it: a second. */
const longestMs = 1000;

const read = '/v1/customer/pages';
const slow = (status: number) => json({ code: status }, status, { 'retry-after': '8' });
const csv = dripping('a,b\n1,2\n', 100, { 'content-type': 'text/csv' });

interface Wait {
	/** What is asked for when the execution is cancelled. */
	at: string;
	routes: Routes;
	task: Task;
}

const reading = (routes: Routes): Wait => ({
	at: Object.keys(routes)[0] ?? read,
	routes: { [read]: json(pages(3)), ...routes },
	task: countPages(),
});
const fetching = (routes: Routes): Wait => ({
	at: '/file',
	routes: { ...withFile, ...routes },
	task: messages('download'),
});

const waits: [string, Wait][] = [
	['a login that never answers', reading({ '/v1/auth': silent })],
	['a login that drips', reading({ '/v1/auth': dripping('{"token":') })],
	['a turn after 429', reading({ [read]: slow(429) })],
	['another try after 503', reading({ [read]: slow(503) })],
	['an answer that never comes', reading({ [read]: silent })],
	['headers that drip', reading({ [read]: drippingHeaders() })],
	['a body that drips', reading({ [read]: dripping('{"pages":3}') })],
	[
		'the answer to a write',
		{ at: '/v1/cg', routes: { '/v1/cg': dripping('{"a":') }, task: createGroup() },
	],
	['a file that never comes', fetching({ '/file': silent })],
	['a file that drips', fetching({ '/file': csv })],
];

serverCases([
	{
		name: 'lets executions wait, which are cancelled → all ended within a second',
		sizes: eachAt(waits, [
			['1 execution', 1],
			['10 executions', 10],
			['100 executions', 100],
		]),
		onDisk: true,
		cancelAt: ({ thing }) => thing.at,
		// A hundred executions begin at once, and end at once, in n8n's own engine.
		block: 1000,
		routes: ({ thing }) => thing.routes,
		task: ({ thing, size: times }) => ({ ...thing.task, times }),
		check: (outcome) => {
			fails(/cancell?ed/)(outcome);
			const late = outcome.results.map(({ msFromCancel = Infinity }) => msFromCancel);
			expect(Math.max(...late)).toBeLessThan(longestMs);
		},
	},
]);
