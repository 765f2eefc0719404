import { fails } from './outcomes.cts';
import { long, raw, type Reply } from './replies.cts';
import { eachAt, serverCases } from './serverCase.cts';
import { countPages, createGroup, openWorkspaces, timeout } from './tasks.cts';
import type { Task } from './job.cts';

const lengths: [string, number][] = [
	['10 kB', 10_000],
	['100 kB', 100_000],
	['1 MB', 1_000_000],
	['10 MB', 10_000_000],
];

/** What looks for words in a text may look at it again and again, for each of these. */
const pieces: [string, string][] = [
	['blanks', ' '],
	['line breaks', '\n'],
	['letters', 'a'],
	['angle brackets', '<'],
	['tags', '<a><b '],
	['quotes', '"'],
	['backslashes', '\\'],
	['brackets', '(['],
	['dots', '.'],
	['commas', ', '],
	['digits', '1'],
	['a token, almost', 'eyJ.'],
	['a bearer, almost', 'Bearer '],
	['a system code, almost', 'ENO '],
	['percents', '%20'],
	['entities', '&amp;'],
	['line breaks of Windows, almost', '\r'],
	['joined emoji', '👩‍👩‍👧'],
	['half of an emoji', '\ud83d'],
	['controls', '\u0000\u001b'],
];

const inMessage = (text: string): Reply => raw(JSON.stringify({ code: 400, message: text }), 400);
const inErrors = (text: string): Reply =>
	raw(JSON.stringify({ errors: [{ field: text, message: text, value: text }], detail: text }), 422);
const inLabels = (text: string): Reply => raw(JSON.stringify({ errors: { [text]: [text] } }), 400);
const inText = (text: string): Reply => raw(text, 400, { 'content-type': 'text/plain' });
const inPage = (text: string): Reply =>
	raw(`<!doctype html><title>${text}</title><body>${text}`, 403, { 'content-type': 'text/html' });

const ways: [string, (text: string) => Reply][] = [
	['in a message', inMessage],
	['in a list of errors', inErrors],
	['as a label', inLabels],
	['as plain text', inText],
	['in a page', inPage],
];

const inJson = [inMessage, inErrors, inLabels];
const isEscaped = (piece: string) =>
	['half of an emoji', 'controls'].some((one) => piece === new Map(pieces).get(one));

const asked: [string, { path: string; task: Task }][] = [
	['a read', { path: '/v1/customer/pages', task: countPages({ timeout }) }],
	['a write', { path: '/v1/cg', task: createGroup({ timeout }) }],
	['a dropdown', { path: '/v1/campaign/all', task: openWorkspaces }],
	['a login', { path: '/v1/auth', task: countPages({ timeout }) }],
];

serverCases(
	asked.map(([name, { path, task }]) => ({
		name: `refuses ${name} with the same letters again and again → an error in words`,
		sizes: eachAt(eachAt(ways, pieces), lengths.slice(2, 3)),
		limit: 10_000,
		routes: ({ thing, size }: Sized) => ({
			[path]: thing.thing(thing.size.repeat(size / thing.size.length)),
		}),
		task,
		// In JSON, each of them is six letters that JSON.parse has to put together.
		parse: ({ thing }: Sized) =>
			inJson.includes(thing.thing) && isEscaped(thing.size) ? path : undefined,
		check: fails(/./),
	})),
);

interface Sized {
	thing: { thing: (text: string) => Reply; size: string };
	size: number;
}

serverCases<number>([
	{
		name: 'refuses with one word that never ends → an error in words',
		sizes: lengths,
		routes: (length) => ({ '/v1/cg': long(['{"message":"', ['x', length], '"}'], 400) }),
		task: createGroup({ timeout }),
		check: fails(/xxx/),
	},
]);
