import { all, fails, within } from './outcomes.cts';
import { bytes, raw, type Reply } from './replies.cts';
import { serverCases, type ServerCase } from './serverCase.cts';
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

const tasks: [string, string, Task][] = [
	['a read', '/v1/customer/pages', countPages({ timeout })],
	['a write', '/v1/cg', createGroup({ timeout })],
	['a login', '/v1/auth', countPages({ timeout })],
	['a dropdown', '/v1/campaign/all', openWorkspaces],
];

const much = [1, 10, 100];

serverCases<Reply>(
	tasks.map(([name, path, task]): ServerCase<Reply> => ({
		name: `answers ${name} with garbage, a little and 10 and 100 times as much → an error in words`,
		sizes: kinds.flatMap(([kind, reply]) =>
			much.map((times): [string, Reply] => [`${kind} × ${times}`, reply(times)]),
		),
		allAtOnce: true,
		limit: 40_000,
		// All at once: what they take together is no block.
		block: 1000,
		routes: (reply) => ({ [path]: reply }),
		task,
		check: all(fails(/./), within('list' in task ? 60_000 : timeout * 1000 + 5000)),
	})),
);
