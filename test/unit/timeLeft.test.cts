import { TimeLeft } from '../../nodes/Nudgescribe/api/http/timeLeft.ts';
import { broken, response } from './outcomes.cts';

const busy = response(503);
const slowDown = response(429);

beforeEach(() => {
	jest.useFakeTimers({ now: 0 });
});
afterEach(() => {
	jest.useRealTimers();
});

const pass = (time: number) => {
	jest.advanceTimersByTime(time);
	return Promise.resolve();
};

describe('The time of a request', () => {
	test('is Timeout as a whole at first, and the moment of its end is told', async () => {
		const time = new TimeLeft(10_000);
		jest.advanceTimersByTime(60_000);
		expect(await time.during(({ ms }) => Promise.resolve(ms))).toBe(10_000);
	});

	test('runs during a try, and stands still between two of them', async () => {
		const time = new TimeLeft(10_000);
		await time.during(async () => {
			await pass(3000);
		});
		await pass(60_000);
		expect(await time.during(({ ms }) => Promise.resolve(ms))).toBe(7000);
	});

	test('runs also during a try that fails', async () => {
		const time = new TimeLeft(10_000);
		const fail = async () => {
			await pass(4000);
			throw new Error('Cancelled');
		};
		await expect(time.during(fail)).rejects.toThrow('Cancelled');
		expect(await time.during(({ ms }) => Promise.resolve(ms))).toBe(6000);
	});
});

describe('There is room for a wait', () => {
	const afterSeconds = async (seconds: number) => {
		const time = new TimeLeft(10_000);
		await time.during(async () => {
			await pass(seconds * 1000);
		});
		return time;
	};

	test.each([
		[6000, busy, true],
		[6001, busy, false],
		[6000, broken, true],
		[6001, broken, false],
		[10_000, slowDown, true],
		[10_001, slowDown, false],
	])('of %i ms, with 6 of 10 seconds left, after %j: %p', async (wait, outcome, wanted) => {
		expect((await afterSeconds(4)).hasRoomFor(wait, outcome)).toBe(wanted);
	});

	test('only while there is time for another try', async () => {
		expect((await afterSeconds(10)).hasRoomFor(0, slowDown)).toBe(false);
		expect((await afterSeconds(9.9)).hasRoomFor(0, slowDown)).toBe(true);
	});
});

describe('What is asked and is too long to wait for', () => {
	const time = new TimeLeft(10_000);
	test.each([
		['10', 429, undefined],
		['11', 429, 11_000],
		['7200', 503, 7_200_000],
		['Fri, 02 Jan 1970 00:00:00 GMT', 429, 86_400_000],
		['soon', 429, undefined],
	])('Retry-After: %s with status %i, in 10 seconds: %p', (header, status, wanted) => {
		expect(time.tooLong(response(status, { 'retry-after': header }))).toBe(wanted);
	});

	test('is nothing where there is no answer', () => {
		expect(time.tooLong(broken)).toBeUndefined();
	});
});
