import { pollUntil } from '../../nodes/Nudgescribe/items/followUp.ts';

/** A clock that only waiting moves. */
function useClock() {
	const waits: number[] = [];
	const pause = (wait: number) => {
		waits.push(Math.round(wait));
		jest.advanceTimersByTime(wait);
		return Promise.resolve();
	};
	beforeEach(() => {
		waits.length = 0;
		jest.useFakeTimers({ now: 0 });
	});
	afterEach(() => {
		jest.useRealTimers();
	});
	return { waits, pause };
}

/** Finds something at the so-many-th look. */
function foundAtLook(number: number) {
	let looks = 0;
	return jest.fn(() => Promise.resolve(++looks === number ? 'it' : undefined));
}

describe('Waiting for something', () => {
	const { waits, pause } = useClock();

	test('ends without a wait when it is there already', async () => {
		expect(await pollUntil(foundAtLook(1), pause, 60_000)).toEqual({ found: 'it', seconds: 0 });
		expect(waits).toEqual([]);
	});

	test('takes longer and longer, up to half a minute, between two looks', async () => {
		const end = await pollUntil(foundAtLook(12), pause, 3_600_000);
		expect(waits).toEqual([
			1000, 1500, 2250, 3375, 5063, 7594, 11_391, 17_086, 25_629, 30_000, 30_000,
		]);
		expect(end).toEqual({ found: 'it', seconds: 134.9 });
	});

	test('looks a last time when the time is up, and then gives up', async () => {
		const look = foundAtLook(99);
		expect(await pollUntil(look, pause, 3000)).toBeUndefined();
		expect(waits).toEqual([1000, 1500, 500]);
		expect(look).toHaveBeenCalledTimes(4);
	});

	test('looks when it is due, where that is sooner than the next look', async () => {
		const due = [9000, 2000, 2000, 8000];
		const look = foundAtLook(5);
		const end = await pollUntil(look, pause, 60_000, () => due.shift() ?? NaN);
		expect(waits).toEqual([1000, 1000, 0, 3375]);
		expect(end).toEqual({ found: 'it', seconds: 5.4 });
	});

	test('finds what comes in the last moment', async () => {
		expect(await pollUntil(foundAtLook(4), pause, 3000)).toEqual({ found: 'it', seconds: 3 });
	});

	test('finds a value that counts as false', async () => {
		expect(await pollUntil(() => Promise.resolve(0), pause, 1000)).toEqual({
			found: 0,
			seconds: 0,
		});
	});

	test('ends with the error of a look', async () => {
		const look = () => Promise.reject(new Error('Refused'));
		await expect(pollUntil(look, pause, 60_000)).rejects.toThrow('Refused');
		expect(waits).toEqual([]);
	});

	test('ends with what interrupts a wait, and does not look again', async () => {
		const look = foundAtLook(2);
		const cancelled = () => Promise.reject(new Error('Cancelled'));
		await expect(pollUntil(look, cancelled, 60_000)).rejects.toThrow('Cancelled');
		expect(look).toHaveBeenCalledTimes(1);
	});
});
