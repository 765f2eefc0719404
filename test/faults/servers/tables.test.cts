import { fails, gives } from './outcomes.cts';
import { json, long, onPage1, type Part } from './replies.cts';
import { serverCases, type Outcome } from './serverCase.cts';
import { customers, messages, openWorkspaces, pages } from './tasks.cts';
import { byId } from '../../integration/byId.cts';

const thousands: [string, number][] = [
	['1,000', 1000],
	['10,000', 10_000],
	['100,000', 100_000],
];

const csv = (parts: Part[]) => ({
	'/csv': long(['{"data":"', ...parts, '"}']),
	'/v1/messages/pages': json(pages(1)),
	'/v1/messages/fetch': onPage1(long(['{"data":"', ...parts, '"}'])),
});

const rows = messages('getAll', { returnAll: true }, { timeout: 20 });
const toFile = messages('getAll', { returnAll: true }, { timeout: 20, outputFile: 'csv' });

/** Right, or refused in words: what is not held is never given in part. */
const either =
	(expected: { count: number }, words: RegExp) =>
	(outcome: Outcome): void => {
		if (outcome.results.some(({ error }) => error)) fails(words)(outcome);
		else gives(expected)(outcome);
	};

serverCases<number>([
	{
		name: 'sends CSV of many columns → read, or too many in words',
		parse: '/csv',
		sizes: thousands,
		routes: (count) => csv([['c,', count], 'c\\n', ['1,', count], '1\\n']),
		task: rows,
		check: either({ count: 1 }, /too many|columns|cells|can't hold/),
	},
	{
		name: 'sends CSV whose rows become longer and longer → read, or too many in words',
		parse: '/csv',
		sizes: [
			['100', 100],
			['1,000', 1000],
			['5,000', 5000],
		],
		limit: 40_000,
		routes: (count) => csv(['c\\n', [(index) => `${'1,'.repeat(index)}1\\n`, count]]),
		task: toFile,
		check: either({ count: 1 }, /too many|too large/),
	},
	{
		name: 'sends CSV that is cut inside quotes → an error in words',
		parse: '/csv',
		sizes: thousands,
		routes: (count) => csv(['c\\n\\"', ['x', count * 100]]),
		task: rows,
		check: fails(/quotes|cut/),
	},
	{
		name: 'sends CSV of quotes alone → read, or an error in words',
		parse: '/csv',
		sizes: thousands,
		routes: (count) => csv(['c\\n', ['\\"', count * 100]]),
		task: rows,
		check: either({ count: 1 }, /quotes|cut/),
	},
	{
		name: 'sends CSV of nothing but line breaks → no rows',
		parse: '/csv',
		sizes: thousands,
		routes: (count) => csv(['c,d', ['\\r\\n', count * 100]]),
		task: rows,
		check: gives({ count: 0 }),
	},
	{
		name: 'sends records that each have fields of their own, for a CSV file → refused in words, or a file',
		sizes: thousands,
		routes: (count) => ({
			'/v1/customer/pages': json(pages(1)),
			'/v1/customer': onPage1(
				long([
					'{"customers":[',
					[(index) => `{"customer_id":"c${index}","f${index}":"x"},`, count],
					'{"customer_id":"last"}]}',
				]),
			),
		}),
		task: customers({ returnAll: true }, { outputFile: 'csv' }),
		parse: '/v1/customer',
		check: either({ count: 1 }, /fields/),
	},
	{
		name: 'has many profile fields → mapped, or too many in words',
		sizes: thousands,
		routes: (count) => ({
			'/v1/cpf': long([
				'{"profile_fields":[',
				[
					(index) => `{"field_id":"f${index}","field_name":"n${index}","field_type":"text"},`,
					count,
				],
				'{"field_id":"last","field_name":"last","field_type":"constructor"}]}',
			]),
		}),
		task: { mapper: { resource: 'customer', operation: 'upsert', workspace: byId('ws_1') } },
		parse: '/v1/cpf',
		check: (outcome, count) => {
			either({ count: count + 1 }, /too many/)(outcome);
		},
	},
	{
		name: 'has many workspaces for a dropdown → the first 500 of them, or too many in words',
		sizes: thousands,
		routes: (count) => ({
			'/v1/campaign/all': long([
				'{"workspaces":[',
				[(index) => `{"workspace_id":"w${index}","workspace_name":"W","campaigns":[]},`, count],
				'{"workspace_id":"last","workspace_name":"last","campaigns":null}]}',
			]),
		}),
		task: openWorkspaces,
		parse: '/v1/campaign/all',
		check: (outcome, count) => {
			either({ count: Math.min(count + 1, 500) }, /too many/)(outcome);
		},
	},
]);
