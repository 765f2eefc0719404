import {
	askedWait,
	MOST_TRIES,
	retryAfter,
	waitBeforeRepeat,
} from '../../nodes/Nudgescribe/api/http/retry.ts';
import { fc } from './arbitraries.cts';
import { response, broken, cancelled, notSent, notLoggedIn, unreachable } from './outcomes.cts';

const now = Date.parse('2026-11-24T12:00:00Z');

describe('Whether a request is repeated', () => {
	test.each([
		['no connection', notSent, true, true],
		['a broken connection', broken, true, false],
		['a refused login', notLoggedIn, false, false],
		['a certificate that is not trusted', unreachable, false, false],
		['a stopped execution', cancelled, false, false],
		['status 200', response(200), false, false],
		['status 302', response(302), false, false],
		['status 400', response(400), false, false],
		['status 401', response(401), false, false],
		['status 402', response(402), false, false],
		['status 403', response(403), false, false],
		['status 404', response(404), false, false],
		['status 408', response(408), true, false],
		['status 429', response(429), true, true],
		['status 500', response(500), false, false],
		['status 501', response(501), false, false],
		['status 502', response(502), true, false],
		['status 503', response(503), true, false],
		['status 504', response(504), true, false],
		['status 505', response(505), false, false],
		['status 520', response(520), true, false],
		['status 521', response(521), true, false],
		['status 522', response(522), true, false],
		['status 523', response(523), true, false],
		['status 524', response(524), true, false],
		['status 525, a bad certificate behind a proxy', response(525), false, false],
		['status 530', response(530), true, false],
	])('after %s', (_case, outcome, read, write) => {
		expect(waitBeforeRepeat('read', outcome, 1) !== undefined).toBe(read);
		expect(waitBeforeRepeat('write', outcome, 1) !== undefined).toBe(write);
	});

	test.each([
		['read', notSent],
		['read', broken],
		['read', response(503)],
		['write', notSent],
		['write', response(429, { 'retry-after': '0' })],
	] as const)('a %s is sent five times at most', (kind, outcome) => {
		let tries = 1;
		while (waitBeforeRepeat(kind, outcome, tries) !== undefined) tries += 1;
		expect(tries).toBe(5);
		expect(MOST_TRIES).toBe(5);
	});
});

describe('How long it waits', () => {
	const wait = (tries: number, random: number, headers = {}) =>
		waitBeforeRepeat('read', response(503, headers), tries, random, now) ?? NaN;

	test('grows with each try', () => {
		for (const random of [0, 0.5, 1]) {
			const waits = [1, 2, 3, 4].map((tries) => wait(tries, random));
			for (const [index, shorter] of waits.slice(0, -1).entries()) {
				expect(waits[index + 1]).toBeGreaterThan(shorter);
			}
		}
	});

	test('is spread, so that requests that were refused together do not come again together', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 4 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(tries, random) => {
					expect(wait(tries, random)).toBeGreaterThanOrEqual(wait(tries, 0));
					expect(wait(tries, random)).toBeLessThanOrEqual(wait(tries, 1));
				},
			),
		);
		expect(wait(1, 1)).toBeGreaterThanOrEqual(1.5 * wait(1, 0));
	});

	test('is bearable: more than a moment, and less than a minute in all', () => {
		expect(wait(1, 0)).toBeGreaterThanOrEqual(100);
		expect([1, 2, 3, 4].reduce((sum, tries) => sum + wait(tries, 1), 0)).toBeLessThan(60_000);
	});

	test('is what the answer asks for, where that is longer', () => {
		expect(wait(4, 0, { 'retry-after': '7' })).toBe(7000);
		const date = 'Tue, 24 Nov 2026 12:00:30 GMT';
		expect(wait(1, 0, { 'retry-after': date })).toBe(30_000);
	});

	test('is never shorter than its own, whatever the answer asks for', () => {
		const past = 'Tue, 24 Nov 2026 11:00:00 GMT';
		for (const header of ['0', '1', past]) {
			for (const tries of [2, 3, 4]) {
				expect(wait(tries, 1, { 'retry-after': header })).toBe(wait(tries, 1));
			}
		}
		expect(wait(1, 0, { 'retry-after': '0' })).toBe(wait(1, 0));
	});

	test('is its own when what the answer asks for is not understood', () => {
		expect(wait(2, 0.5, { 'retry-after': 'soon' })).toBe(wait(2, 0.5));
	});
});

describe('What an answer asks for', () => {
	test.each([
		['a wait', response(429, { 'retry-after': '7200' }), 7_200_000],
		['a wait, beside any status', response(503, { 'retry-after': '1' }), 1000],
		['nothing', response(429), undefined],
		['nothing, for there is no answer', notSent, undefined],
	])('is %s', (_what, outcome, wanted) => {
		expect(askedWait(outcome, now)).toBe(wanted);
	});
});

describe('Retry-After', () => {
	test.each([
		['0', 0],
		['120', 120_000],
		[' 3 ', 3000],
		[5, 5000],
		['Tue, 24 Nov 2026 12:00:10 GMT', 10_000],
		['Tuesday, 24-Nov-26 12:00:10 GMT', 10_000],
		['Tue, 24 Nov 2026 11:00:00 GMT', 0],
		['', undefined],
		[undefined, undefined],
		[null, undefined],
		['-1', undefined],
		['1.5', undefined],
		['soon', undefined],
		['2026', 2_026_000],
		[['1', '2'], undefined],
	])('%j means a wait of %p ms', (header, wait) => {
		expect(retryAfter(header, now)).toBe(wait);
	});

	test('is a wait of 0 or more, or none, whatever a server writes', () => {
		fc.assert(
			fc.property(fc.anything(), (header) => {
				const wait = retryAfter(typeof header === 'object' ? JSON.stringify(header) : header, now);
				expect(wait === undefined || wait >= 0).toBe(true);
			}),
		);
	});
});
