import { byName } from '../../integration/byId.cts';
import { fails, gives } from './outcomes.cts';
import { json, long } from './replies.cts';
import { serverCases, type ServerCase } from './serverCase.cts';
import { customers, pages } from './tasks.cts';

const thousands: [string, number][] = [
	['1,000', 1000],
	['10,000', 10_000],
	['100,000', 100_000],
];
const lengths: [string, number][] = [
	['100', 100],
	['100,000', 100_000],
];

/** Get Many of customers in a workspace that is chosen by name. */
const inWorkspace = (name: string) =>
	customers({ workspace: byName(name), returnAll: true }, { timeout: 20 });

const workspaces = (count: number, nameOf: (index: number) => string) => ({
	'/v1/campaign/all': long([
		'{"workspaces":[',
		[
			(index) => `{"workspace_id":"w${index}","workspace_name":"${nameOf(index)}","campaigns":[]},`,
			count,
		],
		'{"workspace_id":"last","workspace_name":"the last","campaigns":null}]}',
	]),
	'/v1/customer/pages': json(pages(1)),
	'/v1/customer': json({ customers: [{ customer_id: 'c1' }] }),
});

const cases: [string, (index: number) => string, string, ServerCase<number>['check']][] = [
	['is there', (index) => `Name ${index}`, 'The Last', gives({ count: 1 })],
	['nothing has', (index) => `Name ${index}`, 'Nme 900', fails(/There is 'Name 900'/)],
	['nothing is near', () => 'x'.repeat(50), 'y'.repeat(50), fails(/No workspace is called/)],
	['all have, in another case', () => 'Same', 'sAME', fails(/workspaces are called 'sAME'/)],
];

serverCases<number>([
	...cases.map(([what, nameOf, name, check]): ServerCase<number> => ({
		name: `has many workspaces, for a name that ${what} → it is told in time`,
		sizes: thousands,
		routes: (count) => workspaces(count, nameOf),
		task: inWorkspace(name),
		parse: '/v1/campaign/all',
		check,
	})),
	{
		name: 'has long names → the error is short',
		sizes: lengths,
		routes: (length) => workspaces(100, (index) => `${'x'.repeat(length)}${index}`),
		task: inWorkspace('other'),
		parse: '/v1/campaign/all',
		check: ({ results: [result] }) => {
			expect(result?.error?.message).toBe("No workspace is called 'other'");
			expect(result?.error?.description.length).toBeLessThan(1000);
		},
	},
]);
