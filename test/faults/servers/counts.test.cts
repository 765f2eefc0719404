import { fails } from './outcomes.cts';
import { json, made } from './replies.cts';
import { serverCases, type ServerCase } from './serverCase.cts';
import { countPages, customers, messages, oneCampaign, pages, poll } from './tasks.cts';
import type { Task } from './job.cts';

const sizes: [string, number][] = [
	['10⁸', 1e8],
	['10⁹', 1e9],
	['10¹⁰', 1e10],
];

const row = ({ body }: { body: string }) => {
	const { page } = JSON.parse(body) as { page: number };
	return { code: 200, customers: [{ customer_id: `c${page}` }], data: [{ id: `m${page}` }] };
};

const tasks: [string, Task][] = [
	['Get Page Count', countPages()],
	['Get Many with a limit', customers({ limit: 50 })],
	['Get Many, Return All', customers({ returnAll: true })],
	['Get Many to a file', customers({ returnAll: true }, { outputFile: 'csv' })],
	['Get File Count', messages('countFiles')],
	['Get Exported Messages', messages('getAll', { returnAll: true })],
	['Get Exported Messages with a limit', messages('getAll', { limit: 5 })],
	['Download Files', messages('download')],
	['the trigger', poll('messagesExported')],
];

const said = (count: unknown) => ({
	'/v1/customer/pages': json(pages(count)),
	'/v1/customer': made(row),
	'/v1/messages/pages': json(pages(count)),
	'/v1/messages/fetch': made(row),
	'/v1/campaign/all': json(oneCampaign),
});

const wrong = (count: number) => fails(new RegExp(count.toLocaleString('en')));

serverCases<number>([
	...tasks.map(([name, task]): ServerCase<number> => ({
		name: `counts pages beyond reason → an error with the number, ${name}`,
		sizes,
		routes: (size) => said(size),
		task,
		check: (outcome, size) => {
			wrong(size)(outcome);
		},
	})),
	{
		name: 'counts pages beyond reason in a text → an error with the number',
		sizes,
		routes: (size) => said(String(size)),
		task: customers({ returnAll: true }),
		check: (outcome, size) => {
			wrong(size)(outcome);
		},
	},
]);
