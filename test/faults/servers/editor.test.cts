import { fails } from './outcomes.cts';
import { dripping, drippingHeaders, json, silent, type Reply } from './replies.cts';
import { eachAt, serverCases } from './serverCase.cts';
import { oneCampaign, openWorkspaces, poll } from './tasks.cts';
import type { Task } from './job.cts';
import { byId } from '../../integration/byId.cts';

/** What the server does: nothing at all, or a byte at a time, seldom or often. */
const ways: [string, Reply][] = [
	['nothing', silent],
	['1 byte/s', dripping('{"code":200', 1000)],
	['headers', drippingHeaders(100)],
];

/** In ms: the limits of a request of the editor and of a poll, and what a busy machine needs more. */
const editor = 40_000;
const polling = 135_000;

interface Wait {
	task: Task;
	/** What is never answered. */
	path: string;
}

const inEditor: [string, Wait][] = [
	['a dropdown', { task: openWorkspaces, path: '/v1/campaign/all' }],
	[
		'the field mapper',
		{
			task: { mapper: { resource: 'customer', operation: 'upsert', workspace: byId('ws_1') } },
			path: '/v1/cpf',
		},
	],
	['the login of a dropdown', { task: openWorkspaces, path: '/v1/auth' }],
	['the Test button', { task: { credentialTest: true }, path: '/v1/auth' }],
];

const polls: [string, Wait][] = [
	['a poll', { task: poll('campaignPublished'), path: '/v1/campaign/all' }],
	['the login of a poll', { task: poll('campaignPublished'), path: '/v1/auth' }],
];

const cases: [string, [string, Wait][], number][] = [
	['the editor', inEditor, editor],
	['a trigger', polls, polling],
];

serverCases(
	cases.map(([name, waits, limit]) => ({
		name: `lets ${name} wait → ended in words`,
		sizes: eachAt(waits, ways),
		allAtOnce: true,
		limit,
		clock: 20,
		collects: true,
		block: 1000,
		routes: ({ thing, size }: { thing: Wait; size: Reply }) => ({
			'/v1/campaign/all': json(oneCampaign),
			[thing.path]: size,
		}),
		task: ({ thing }: { thing: Wait }) => thing.task,
		check: fails(/did not answer|took longer|can't be reached/),
	})),
);
