import { fails, gives } from './outcomes.cts';
import { json, long, type Part } from './replies.cts';
import { serverCases, type ServerCase } from './serverCase.cts';
import { countPages, createGroup, customers, groups, openWorkspaces, pages } from './tasks.cts';
import type { Task } from './job.cts';

const sizes: [string, number][] = [
	['2,000', 2000],
	['200,000', 200_000],
	['20,000,000', 20_000_000],
];
const keys: [string, number][] = [
	['10⁴', 1e4],
	['10⁵', 1e5],
	['10⁶', 1e6],
];

const fields: [string, number][] = [
	['1,000', 1000],
	['10,000', 10_000],
	['99,000', 99_000],
	['1,000,000', 1_000_000],
];

/** More of them in one object is too much. */
const mostFields = 100_000;

/** More would take over a gigabyte, once it is parsed. */
const most = 200_000;

/** What is not read to its end is not parsed either. */
const parsed = (path: string) => (count: number) => (count > most ? undefined : path);

const list = (thing: string, count: number): Part[] => ['[', [`${thing},`, count - 1], thing, ']'];
const withEach = (parts: Part[], status = 200) => ({
	'/v1/cg': long(parts, status),
	'/v1/campaign/all': long(parts, status),
	'/v1/customer/pages': json(pages(1)),
	'/v1/customer': long(parts, status),
});

const inLists: [string, string, (count: number) => Part[], Task][] = [
	['records', '/v1/cg', (count) => ['{"customer_groups":', ...list('{}', count), '}'], groups()],
	[
		'customers',
		'/v1/customer',
		(count) => ['{"customers":', ...list('{}', count), '}'],
		customers({ limit: 9 }),
	],
];

serverCases<number>([
	...inLists.map(([name, path, parts, task]): ServerCase<number> => ({
		name: `sends many empty ${name} → they are read, or too many in words`,
		sizes,
		routes: (count) => withEach(parts(count)),
		task,
		parse: parsed(path),
		check: (outcome, count) => {
			if (count > most) fails(/too many|too large/)(outcome);
			else gives({ first: {} })(outcome);
		},
	})),
	{
		name: 'sends many empty lists in place of records → an error in words',
		sizes,
		routes: (count) => withEach(['{"customer_groups":', ...list('[]', count), '}']),
		task: groups(),
		parse: parsed('/v1/cg'),
		check: fails(/records|too many|too large/),
	},
	{
		name: 'sends many empty objects beside what was asked for → it is found, or too many in words',
		sizes,
		routes: (count) => withEach(['{"junk":', ...list('{}', count), ',"customer_groups":[{}]}']),
		task: groups(),
		parse: parsed('/v1/cg'),
		check: (outcome, count) => {
			if (count > most) fails(/too many|too large/)(outcome);
			else gives({ count: 1 })(outcome);
		},
	},
	{
		name: 'refuses with many empty errors → its words',
		sizes,
		routes: (count) =>
			withEach(['{"code":400,"message":"Closed today","errors":', ...list('{}', count), '}'], 400),
		task: createGroup(),
		check: (outcome, count) => {
			fails(count > most ? /too many|too large|HTTP 400/ : /Closed today/)(outcome);
		},
	},
	{
		name: 'refuses a dropdown with many errors that have words → the first of them',
		sizes: keys,
		routes: (count) =>
			withEach(
				[
					'{"errors":[',
					[(index) => `{"field":"f${index}","message":"Closed ${index}"},`, count],
					'{}]}',
				],
				400,
			),
		task: openWorkspaces,
		parse: '/v1/campaign/all',
		check: fails(/Closed 0|too many|too large/),
	},
	{
		name: 'sends an object of many keys around what was asked for → it is found by its name, or too large',
		sizes: fields,
		routes: (count) => ({
			'/v1/customer/pages': long([
				'{',
				[(index) => `"k${index}":{"x":${index}},`, count],
				'"pages":3}',
			]),
		}),
		task: countPages(),
		parse: (count) => (count > mostFields ? undefined : '/v1/customer/pages'),
		check: (outcome, count) => {
			if (count > mostFields) fails(/too large/)(outcome);
			else gives({ first: { pages: 3 } })(outcome);
		},
	},
	{
		name: 'sends a record of many keys → it is read whole, or too large',
		sizes: fields,
		routes: (count) =>
			withEach([
				'{"customers":[{',
				[(index) => `"k${index}":"x",`, count],
				'"customer_id":"c1"}]}',
			]),
		task: customers({ returnAll: true }),
		parse: (count) => (count > mostFields ? undefined : '/v1/customer'),
		check: (outcome, count) => {
			if (count > mostFields) fails(/too large/)(outcome);
			else gives({ count: 1 })(outcome);
		},
	},
]);
