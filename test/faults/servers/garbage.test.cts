import { fails } from './outcomes.cts';
import { bytes, raw, type Reply } from './replies.cts';
import { eachAt, serverCases } from './serverCase.cts';
import { countPages, createGroup, openWorkspaces, timeout } from './tasks.cts';
import type { Task } from './job.cts';

const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const answer = '{"code":200,"pages":3}';
const binary = (length: number) => Buffer.alloc(length, '\xff\x00\xfe{"', 'latin1');

/** Each with how long the garbage is: 1, 10 and 100 times something. */
const kinds: [string, (times: number) => Reply][] = [
	['HTML', (times) => raw('<html><p>Hello</p>'.repeat(times * 1000))],
	['HTML that never closes', (times) => raw('<!doctype html><title>' + '<b'.repeat(times * 1e4))],
	['bytes', (times) => raw(binary(times * 10_000))],
	['broken UTF-8', (times) => raw(Buffer.from('c328'.repeat(times * 1000), 'hex'))],
	['NUL bytes', (times) => raw('\u0000'.repeat(times * 1000))],
	['blanks', (times) => raw(' '.repeat(times * 1e5))],
	['quotes', (times) => raw('"'.repeat(times * 1e5))],
	['backslashes in quotes', (times) => raw(`"${'\\'.repeat(times * 1e5)}`)],
	['a number', (times) => raw('1'.repeat(times))],
	['a word', () => raw('null')],
	[
		'a shorter body than it says',
		(times) => bytes(`${head}content-length: ${times * 100}\r\n\r\n{`),
	],
	[
		'no chunk where one must be',
		(times) => bytes(`${head}transfer-encoding: chunked\r\n\r\n`, 'zz'.repeat(times)),
	],
	[
		'a chunk of 2⁶⁰',
		() => bytes(`${head}transfer-encoding: chunked\r\n\r\nfffffffffffffff\r\n${answer}`),
	],
	['interim answers', (times) => bytes('HTTP/1.1 102 Wait\r\n\r\n'.repeat(times * 1000))],
	['a long header', (times) => bytes(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(times * 1e5)}\r\n\r\n`)],
	[
		'many headers',
		(times) => bytes('HTTP/1.1 200 OK\r\n', 'set-cookie: a=b\r\n'.repeat(times * 1000), '\r\n'),
	],
	['status 999', () => bytes(`HTTP/1.1 999 Odd\r\ncontent-length: 22\r\n\r\n${answer}`)],
	['status 0', () => bytes(`HTTP/1.1 000 Odd\r\ncontent-length: 22\r\n\r\n${answer}`)],
	['no HTTP', (times) => bytes('SSH-2.0-Open\r\n'.repeat(times))],
	['nothing', () => bytes()],
	['a damaged gzip', (times) => raw(binary(times * 100), 200, { 'content-encoding': 'gzip' })],
	['an unknown encoding', (times) => raw(binary(times * 100), 200, { 'content-encoding': 'zstd' })],
];

interface Asked {
	path: string;
	task: Task;
}

const inExecutions: [string, Asked][] = [
	['a read', { path: '/v1/customer/pages', task: countPages({ timeout }) }],
	['a write', { path: '/v1/cg', task: createGroup({ timeout }) }],
	['a login', { path: '/v1/auth', task: countPages({ timeout }) }],
];

const much: [string, number][] = [
	['a little', 1],
	['10 times as much', 10],
	['100 times as much', 100],
];

const cases: [string, [string, Asked][], number][] = [
	['an execution', inExecutions, timeout * 1000 + 8000],
	['a dropdown', [['a dropdown', { path: '/v1/campaign/all', task: openWorkspaces }]], 60_000],
];

serverCases(
	cases.map(([name, asked, limit]) => ({
		name: `answers ${name} with garbage → an error in words`,
		sizes: eachAt(asked, eachAt(kinds, much)),
		allAtOnce: true,
		limit,
		clock: limit > 30_000 ? 10 : 1,
		// Some two hundred begin at once.
		block: 2000,
		routes: ({ thing, size }: Sized) => ({ [thing.path]: size.thing(size.size) }),
		task: ({ thing }: Sized) => thing.task,
		check: fails(/./),
	})),
);

interface Sized {
	thing: Asked;
	size: { thing: (times: number) => Reply; size: number };
}
