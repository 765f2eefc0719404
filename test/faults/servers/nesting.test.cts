import { fails } from './outcomes.cts';
import { long, json, type Part } from './replies.cts';
import { serverCases, type ServerCase } from './serverCase.cts';
import { countPages, createGroup, customers, openWorkspaces, pages, poll } from './tasks.cts';
import type { Task } from './job.cts';

// An ordinary answer is nested four or five levels deep; n8n's own JSON ends at some thousands.
const sizes: [string, number][] = [
	['3.6 kB', 600],
	['360 kB', 60_000],
	['36 MB', 6_000_000],
];

const objects = (depth: number): Part[] => [['{"a":', depth], '1', ['}', depth]];
const arrays = (depth: number): Part[] => [
	['[', depth * 3],
	[']', depth * 3],
];
const record = (depth: number): Part[] => [
	'{"code":200,"customers":[{"customer_id":"c1","deep":',
	...objects(depth),
	'}]}',
];
const refusal = (depth: number): Part[] => [
	'{"code":400,"message":"No","errors":[',
	...objects(depth),
	']}',
];

const inEachAnswer = (parts: Part[], status = 200) => {
	const reply = long(parts, status);
	const rest = { '/v1/cg': reply, '/v1/campaign/all': reply, '/v1/customer': reply };
	return { '/v1/customer/pages': status === 200 ? json(pages(1)) : reply, ...rest };
};

const tried: [string, (depth: number) => Part[], Task, number?][] = [
	['objects in an answer, to a dropdown', objects, openWorkspaces],
	['arrays in an answer, to the trigger', arrays, poll('campaignPublished')],
	['objects in a record', record, customers({ returnAll: true })],
	['objects in a refusal of a read', refusal, countPages(), 400],
	['objects in a refusal of a write', refusal, createGroup(), 400],
	['arrays in an answer to a write', arrays, createGroup()],
];

serverCases<number>(
	tried.map(([name, parts, task, status]): ServerCase<number> => ({
		name: `nests ${name} → an error in words`,
		sizes,
		routes: (depth) => inEachAnswer(parts(depth), status),
		task,
		check: fails(/nested|deep|can't be read|HTTP 400/),
	})),
);
