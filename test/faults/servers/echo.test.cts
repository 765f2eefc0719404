import { made, raw, type Asked, type Reply } from './replies.cts';
import { eachAt, serverCases } from './serverCase.cts';
import { countPages, createGroup, groups, openWorkspaces, poll } from './tasks.cts';
import type { Task } from './job.cts';

const sizes: [string, number][] = [
	['once', 1],
	['10 times', 10],
	['100 times', 100],
];

/** All that the request holds, so many times. */
function said({ headers, body }: Asked, times: number): string {
	return `${JSON.stringify(headers)} ${body} `.repeat(times);
}

const inFields = (times: number) => (asked: Asked) => ({
	message: said(asked, times),
	detail: said(asked, times),
	errors: [{ field: said(asked, times), message: said(asked, times) }],
	pages: 3,
	headers: asked.headers,
	body: asked.body,
	customer_groups: [{ customer_group_id: 'cg_1', name: said(asked, times) }],
	workspaces: [{ workspace_id: 'ws_1', workspace_name: said(asked, times), campaigns: [] }],
});

const asText =
	(status: number, type: string, times: number): Reply =>
	async (asked, response) => {
		const text = `<!DOCTYPE html><title>${said(asked, times)}</title>${said(asked, times)}`;
		const body = type === 'text/html' ? text : said(asked, times);
		await raw(body, status, { 'content-type': type })(asked, response);
	};

const ways: [string, (times: number) => Reply][] = [
	['a yes', (times) => made(inFields(times))],
	['a 400', (times) => made(inFields(times), 400)],
	['a 401', (times) => made(inFields(times), 401)],
	['a 403 of a firewall', (times) => asText(403, 'text/html', times)],
	['a 500 in plain text', (times) => asText(500, 'text/plain', times)],
	['a 200 that is no JSON', (times) => asText(200, 'text/plain', times)],
];

const tasks: [string, Task][] = [
	['a read', countPages({ timeout: 2 })],
	['a list', groups({ timeout: 2 })],
	['a write', createGroup({ timeout: 2 })],
	['a write with Continue', { ...createGroup({ timeout: 2 }), onError: 'continueRegularOutput' }],
	['a dropdown', openWorkspaces],
	['a poll', poll('campaignPublished')],
	['the Test button', { credentialTest: true }],
];

const inEachAnswer = (reply: Reply) => ({
	'/v1/customer/pages': reply,
	'/v1/cg': reply,
	'/v1/campaign/all': reply,
});

/** That nothing secret comes out is looked at in every case of every file. */
const nothingMore = () => undefined;

serverCases([
	{
		name: 'repeats the request in its answers → no secret comes out',
		sizes: eachAt(tasks, eachAt(ways, sizes)),
		allAtOnce: true,
		limit: 60_000,
		block: 1000,
		routes: ({ size: { thing: reply, size: times } }) => inEachAnswer(reply(times)),
		task: ({ thing }) => thing,
		check: nothingMore,
	},
]);

serverCases([
	{
		name: 'repeats the request in its refusals of a login → no secret comes out',
		sizes: eachAt(tasks, sizes),
		allAtOnce: true,
		block: 1000,
		routes: ({ size }) => ({ '/v1/auth': made(inFields(size), 401) }),
		task: ({ thing }) => thing,
		check: nothingMore,
	},
]);
