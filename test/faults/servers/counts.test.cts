import { fails } from './outcomes.cts';
import { json, made } from './replies.cts';
import { eachAt, serverCases } from './serverCase.cts';
import { countPages, customers, messages, oneCampaign, pages, poll } from './tasks.cts';
import type { Task } from './job.cts';

const row = ({ body }: { body: string }) => {
	const { page } = JSON.parse(body) as { page: number };
	return { code: 200, customers: [{ customer_id: `c${page}` }], data: `id,to\nm${page},a\n` };
};

const said = (count: unknown) => ({
	'/v1/customer/pages': json(pages(count)),
	'/v1/customer': made(row),
	'/v1/messages/pages': json(pages(count)),
	'/v1/messages/fetch': made(row),
	'/v1/campaign/all': json(oneCampaign),
});

const kinds: [string, [string, Task][]][] = [
	[
		'customers',
		[
			['Get Page Count', countPages()],
			['Get Many with a limit', customers({ limit: 50 })],
			['Get Many, Return All', customers({ returnAll: true })],
			['Get Many to a file', customers({ returnAll: true }, { outputFile: 'csv' })],
		],
	],
	[
		'messages',
		[
			['Get File Count', messages('countFiles')],
			['Get Exported Messages', messages('getAll', { returnAll: true })],
			['Get Exported Messages with a limit', messages('getAll', { limit: 5 })],
			['Download Files', messages('download')],
		],
	],
	['events', [['Messages Exported', poll('messagesExported')]]],
];

const counts: [string, number | string][] = [
	['10⁸', 1e8],
	['10⁹', 1e9],
	['10¹⁰', 1e10],
	['10⁹ as text', '1000000000'],
];

serverCases(
	kinds.map(([name, tasks]) => ({
		name: `counts pages of ${name} beyond reason → an error with the number`,
		sizes: eachAt(tasks, counts),
		routes: ({ size }: { size: number | string }) => said(size),
		task: ({ thing }: { thing: Task }) => thing,
		check: (outcome, { size }: { size: number | string }) => {
			fails(new RegExp(Number(size).toLocaleString('en')))(outcome);
		},
	})),
);
