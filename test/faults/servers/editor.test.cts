import { fails } from './outcomes.cts';
import { dripping, drippingHeaders, json, silent, type Reply } from './replies.cts';
import { serverCases, type ServerCase } from './serverCase.cts';
import { oneCampaign, openWorkspaces, poll } from './tasks.cts';
import type { Task } from './job.cts';
import { byId } from '../../integration/stage.cts';

/** What the server does: nothing at all, or a byte at a time, seldom or often. */
const sizes: [string, Reply][] = [
	['nothing', silent],
	['1 byte/s', dripping('{"code":200', 1000)],
	['headers', drippingHeaders(100)],
];

/** In ms: the limits of a request of the editor and of a poll, and what a busy machine needs more. */
const editor = 40_000;
const polling = 135_000;

const inEditor: [string, Task, string][] = [
	['a dropdown', openWorkspaces, '/v1/campaign/all'],
	['the field mapper', { mapper: { workspace: byId('ws_1') } }, '/v1/cpf'],
	['the login of a dropdown', openWorkspaces, '/v1/auth'],
	['the login of the Test button', { credentialTest: true }, '/v1/auth'],
	['a poll', poll('campaignPublished'), '/v1/campaign/all'],
	['the login of a poll', poll('campaignPublished'), '/v1/auth'],
];

serverCases<Reply>(
	inEditor.map(([name, task, path]): ServerCase<Reply> => {
		const limit = 'poll' in task ? polling : editor;
		return {
			name: `lets ${name} wait → ended in words`,
			sizes,
			allAtOnce: true,
			limit,
			clock: 10,
			routes: (reply) => ({ '/v1/campaign/all': json(oneCampaign), [path]: reply }),
			task,
			check: fails(/did not answer|took longer|can't be reached/),
		};
	}),
);
