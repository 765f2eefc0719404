import { all, asks, fails, gives } from './outcomes.cts';
import { json, long, type Asked, type Reply } from './replies.cts';
import { eachAt, serverCases } from './serverCase.cts';
import { withFile, withFileAt } from './files.cts';
import { countPages, createGroup, messages, openWorkspaces, pages, timeout } from './tasks.cts';
import type { Task } from './job.cts';

const redirect =
	(status: number, to: (asked: Asked) => string): Reply =>
	(asked, response) => {
		response.writeHead(status, { location: to(asked) }).end();
	};

/** The same server, under the name of another host. */
const elsewhere = ({ url }: Asked) => `${url.replace('127.0.0.1', 'localhost')}/elsewhere`;

const kinds: [string, number][] = [
	['301', 301],
	['302', 302],
	['303', 303],
	['307', 307],
	['308', 308],
];

const redirected: [string, { path: string; task: Task }][] = [
	['a read', { path: '/v1/customer/pages', task: countPages({ timeout }) }],
	['a write', { path: '/v1/cg', task: createGroup({ timeout }) }],
	['a dropdown', { path: '/v1/campaign/all', task: openWorkspaces }],
	['a login', { path: '/v1/auth', task: countPages({ timeout }) }],
];

const addresses: [string, string][] = [
	['data:', 'data:text/csv,email%0Aa@example.net'],
	['file:', 'file:///etc/hostname'],
	['http:', 'http://files.example.com/export.csv'],
	['ftp:', 'ftp://files.example.com/export.csv'],
	['javascript:', 'javascript:alert(1)'],
	['blob:', 'blob:https://files.example.com/1'],
	['no scheme', '//files.example.com/export.csv'],
	['a path', '/v1/auth'],
	['a name and password', 'https://one:two@/export.csv'],
	['10 MB', `https://${'a'.repeat(1e7)}`],
	['10 MB of letters', 'a'.repeat(1e7)],
];

serverCases([
	{
		name: 'redirects to another host → an error, and nothing goes there',
		sizes: eachAt(redirected, kinds),
		allAtOnce: true,
		routes: ({ thing, size }) => ({
			[thing.path]: redirect(size, elsewhere),
			'/elsewhere': json(pages(9)),
		}),
		task: ({ thing }) => thing.task,
		check: all(fails(/./), asks('/elsewhere', 0)),
	},
	{
		name: 'redirects in a circle → an error after one request',
		sizes: eachAt(redirected, kinds),
		allAtOnce: true,
		routes: ({ thing, size }) => ({
			[thing.path]: redirect(size, ({ url }) => url + thing.path),
		}),
		task: ({ thing }) => thing.task,
		check: (outcome, { thing }) => {
			all(fails(/./), asks(thing.path, 1))(outcome);
		},
	},
]);

serverCases<number>([
	{
		name: 'redirects a file in a circle → an error in words',
		sizes: kinds,
		allAtOnce: true,
		onDisk: true,
		routes: (status) => ({ ...withFile, '/file': redirect(status, ({ url }) => `${url}/file`) }),
		task: messages('download', {}, { timeout }),
		check: fails(/file|address/),
	},
]);

serverCases<string>([
	{
		name: 'gives an address of a file that is not on the web, or not encrypted → refused in words',
		sizes: addresses,
		allAtOnce: true,
		onDisk: true,
		routes: (address) => withFileAt(() => address),
		task: messages('download', {}, { timeout }),
		check: fails(/address/),
	},
	{
		name: 'gives an address of a file on this machine → fetched, as the base URL may be there',
		sizes: [['http://127.0.0.1', '/file']],
		onDisk: true,
		routes: (path) => ({ ...withFileAt((url) => url + path), [path]: long(['a,b\n1,2\n']) }),
		task: messages('download'),
		check: gives({ count: 1 }),
	},
]);
