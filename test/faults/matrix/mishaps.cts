import type { Fault } from '../../../tools/emulator/server.cts';

/** What must happen: the same result as without the mishap, or one error with these words. */
export type Outcome = 'recovers' | RegExp;

/** One way in which a request can go wrong. */
export interface Mishap {
	name: string;
	/** What the emulator does; when left out, the connection is refused. */
	fault?: (otherHost: string) => Omit<Fault, 'times' | 'skip' | 'path'>;
	/** How many requests it happens to; 1 if not given. */
	times?: number;
	read: Outcome;
	write: Outcome;
	/** Whether the server did the work of a write all the same. */
	isDone?: boolean;
	/** It takes a while, so that it is tried at the first request only. */
	isSlow?: boolean;
	/** A read cannot tell it from another one. */
	isForWrites?: boolean;
	/** It takes as long as the time-out, which nobody can set for a dropdown. */
	isStall?: boolean;
}

const now = { 'retry-after': '0' };
const broke = /broke before it answered/;
const late = /did not answer within 1 second/;
const failed = /could not handle the request/;
const notAllowed = /does not allow this/;
const inItsPlace = /answered in its place \(HTTP 200\)/;
const elsewhere = /address of another server/;
const html = '<!DOCTYPE html>\n<title>Log in to the proxy</title>';
const otherShape = '{"code":200,"message":"Success","greeting":"hello"}';
const always = { read: 'recovers', write: 'recovers' } as const;

const expired: Mishap[] = [401, 403].map((status) => ({
	name: `${status}, for the token expired`,
	fault: () => ({ status }),
	...always,
}));

interface SlowDown {
	name: string;
	headers: () => Record<string, string>;
	isSlow?: boolean;
}

const slowDowns: SlowDown[] = [
	{ name: 'in 0 seconds', headers: () => ({ 'retry-after': '0' }) },
	{ name: 'in 1 second', headers: () => ({ 'retry-after': '1' }), isSlow: true },
	{ name: 'at a date', headers: () => ({ 'retry-after': new Date().toUTCString() }) },
	{ name: 'absent', headers: () => ({}) },
];

const slowedDown: Mishap[] = slowDowns.map(({ name, headers, isSlow }) => ({
	isSlow,
	name: `429, Retry-After ${name}`,
	fault: () => ({ status: 429, headers: headers() }),
	...always,
}));

/** Each before the server does anything, and after it did the work. */
const failing: Mishap[] = [500, 502, 503, 504].flatMap((status) =>
	[false, true].map((isDone) => ({
		name: `${status}${isDone ? ', though the work was done' : ''}`,
		fault: () => ({ status, headers: now, afterHandling: isDone }),
		read: status === 500 ? failed : ('recovers' as const),
		write: failed,
		isDone,
		isForWrites: isDone,
	})),
);

const broken: Mishap[] = [
	{ name: 'a refused connection', ...always },
	{ name: 'a reset connection', fault: () => ({ cut: 'before' }), read: 'recovers', write: broke },
	{
		name: 'a connection that is reset when the work is done',
		fault: () => ({ cut: 'before', afterHandling: true }),
		read: 'recovers',
		write: broke,
		isDone: true,
	},
	{
		name: 'a cut body',
		fault: () => ({ cut: 'body' }),
		read: 'recovers',
		write: broke,
		isDone: true,
	},
	{
		name: 'a stall beyond Timeout',
		fault: () => ({ delay: 1100 }),
		read: late,
		write: late,
		isDone: true,
		isStall: true,
	},
];

/** The server did the work, and says something strange. */
const strange: Mishap[] = [
	{
		name: 'an empty body',
		brokenBody: '',
		read: /(answer|file) is empty/,
		write: 'recovers' as const,
	},
	{ name: 'HTML', brokenBody: html, read: inItsPlace, write: inItsPlace },
].map(({ name, brokenBody, read, write }) => ({
	name,
	fault: () => ({ brokenBody, contentType: 'text/html', afterHandling: true }),
	read,
	write,
	isDone: true,
}));

/** All that can go wrong with a request of whatever kind. */
export const mishaps: Mishap[] = [
	...expired,
	{
		name: '403 that no renewal cures',
		fault: () => ({ status: 403, except: '/v1/auth' }),
		times: 99,
		read: notAllowed,
		write: notAllowed,
	},
	...slowedDown,
	...failing,
	...broken,
	...strange,
	{
		name: 'JSON of another shape',
		fault: () => ({ brokenBody: otherShape, afterHandling: true }),
		read: /does not hold a (list|number|text)|is not a CSV file/,
		write: 'recovers',
		isDone: true,
	},
	{
		name: 'a redirect to another host',
		fault: (location) => ({ status: 307, headers: { location } }),
		read: elsewhere,
		write: elsewhere,
	},
];
