import { all, asks, fails, gives } from './outcomes.cts';
import { json, long, onPage1, type Part } from './replies.cts';
import { serverCases, type ServerCase } from './serverCase.cts';
import { customers, messages, pages, poll } from './tasks.cts';

/** 500 bytes. */
const customer = (index: number) =>
	`${`{"customer_id":"c${index}","encrypted":"${'QUJD'.repeat(100)}`.padEnd(497, 'x')}"},`;
const customersOf = (bytes: number): Part[] => {
	const count = bytes / 500;
	return [
		'{"code":200,"customers":[',
		[customer, count - 1],
		customer(count - 1).slice(0, -1),
		']}',
	];
};

/** 100 bytes, as they stand in JSON. */
const csvRow = (index: number) =>
	`m${index},\\"Hello, you\\",someone@example.net,`.padEnd(96, 'x') + '\\r\\n';
const csvOf = (bytes: number): Part[] => [
	'{"code":200,"data":"id,text,to,more\\r\\n',
	[csvRow, bytes / 100],
	'"}',
];

const pageSizes: [string, number][] = [
	['0.5 MB', 0.5e6],
	['5 MB', 5e6],
	['50 MB', 50e6],
];
const csvSizes: [string, number][] = [
	['1 MB', 1e6],
	['10 MB', 10e6],
	['100 MB', 100e6],
];

/** One kind of file is enough to see that as much is written in turns. */
const fewer = (sizes: [string, number][]) =>
	sizes.map(([, bytes]): [string, number] => [`${bytes / 5e6} MB`, bytes / 5]);

const outputs: [string, { outputFile?: string }, (sizes: [string, number][]) => typeof sizes][] = [
	['items', {}, (sizes) => sizes],
	['a CSV file', { outputFile: 'csv' }, (sizes) => sizes],
	['a JSON Lines file', { outputFile: 'jsonl' }, fewer],
];

serverCases<number>([
	...outputs.flatMap(([name, options, of]): ServerCase<number>[] => [
		{
			name: `sends a large page of customers → read into ${name}`,
			sizes: of(pageSizes),
			limit: 60_000,
			onDisk: true,
			parse: '/v1/customer',
			routes: (bytes) => ({
				'/v1/customer/pages': json(pages(1)),
				'/v1/customer': onPage1(long(customersOf(bytes))),
			}),
			task: customers({ returnAll: true }, options),
			check: (outcome, bytes) => {
				if (options.outputFile === undefined) gives({ count: bytes / 500 })(outcome);
				else gives({ first: { records: bytes / 500 } })(outcome);
			},
		},
		{
			name: `sends a long CSV text → read into ${name}`,
			sizes: of(csvSizes),
			limit: 60_000,
			onDisk: true,
			parse: '/csv',
			routes: (bytes) => ({
				'/v1/messages/pages': json(pages(1)),
				'/v1/messages/fetch': onPage1(long(csvOf(bytes))),
				'/csv': long(csvOf(bytes)),
			}),
			task: messages('getAll', { returnAll: true }, { ...options, timeout: 50 }),
			check: (outcome, bytes) => {
				if (options.outputFile === undefined) gives({ count: bytes / 100 })(outcome);
				else gives({ first: { records: bytes / 100 } })(outcome);
			},
		},
	]),
	{
		name: 'counts many pages that are all empty → ended after 1,000 in a row',
		sizes: [
			['100', 100],
			['10,000', 10_000],
			['1,000,000', 1e6],
		],
		routes: (count) => ({
			'/v1/customer/pages': json(pages(count)),
			'/v1/customer': json({ code: 200, customers: [] }),
		}),
		task: customers({ returnAll: true }, { timeout: 20 }),
		check: (outcome, count) => {
			expect(outcome.times('/v1/customer')).toBeLessThan(1100);
			if (count <= 100) gives({ count: 0 })(outcome);
			else fails(/1,?000/, /empty/)(outcome);
		},
	},
	{
		name: 'counts many pages and sends the same one again and again → ended at the second',
		sizes: [
			['100', 100],
			['10,000', 10_000],
			['1,000,000', 1e6],
		],
		routes: (count) => ({
			'/v1/customer/pages': json(pages(count)),
			'/v1/customer': json({ code: 200, customers: [{ customer_id: 'c1' }] }),
		}),
		task: customers({ returnAll: true }),
		check: fails(/again/),
	},
	{
		name: 'tells a poll of many campaigns → told, or too many in words',
		sizes: [
			['1,000', 1000],
			['10,000', 10_000],
			['100,000', 100_000],
		],
		parse: '/v1/campaign/all',
		routes: (count) => ({ '/v1/campaign/all': long(campaignsOf(count)) }),
		task: poll('campaignPublished'),
		check: (outcome, count) => {
			all(gives({ count }), asks('/v1/campaign/all', 1))(outcome);
		},
	},
]);

function campaignsOf(count: number): Part[] {
	const at = new Date().toISOString();
	const one = (index: number) =>
		`{"campaign_id":"cmp_${index}","name":"C ${index}","status":"Published","published_at":"${at}"}`;
	return [
		'{"code":200,"workspaces":[{"workspace_id":"ws_1","workspace_name":"One","campaigns":[',
		[(index) => `${one(index)},`, count - 1],
		one(count - 1),
		']}]}',
	];
}
