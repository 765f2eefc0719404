import { Pace } from '../../nodes/Nudgescribe/api/http/pace.ts';

/** Requests that are under way until they are let go. */
class Requests {
	started: number[] = [];
	private readonly ends = new Map<number, () => void>();
	waits: number[] = [];
	/** What happens while the pace waits. */
	whileWaiting: (() => void) | undefined;

	readonly pace = new Pace((wait) => {
		this.waits.push(wait);
		this.whileWaiting?.();
		jest.advanceTimersByTime(wait);
		return Promise.resolve();
	});

	send(number: number, failure?: Error): Promise<number> {
		return this.pace.turn(async () => {
			this.started.push(number);
			await new Promise<void>((resolve) => {
				this.ends.set(number, resolve);
			});
			if (failure) throw failure;
			return number;
		});
	}

	async end(number: number): Promise<void> {
		this.ends.get(number)?.();
		await settled();
	}
}

const settled = async () => {
	await new Promise(setImmediate);
};

// Only waiting moves the clock.
beforeEach(() => {
	jest.useFakeTimers({ now: 0, doNotFake: ['setImmediate'] });
});
afterEach(() => {
	jest.useRealTimers();
});

test('requests go out together, as many as the pace allows, the others in the order in which they came', async () => {
	const requests = new Requests();
	const done = Promise.all([1, 2, 3, 4, 5, 6].map(async (number) => await requests.send(number)));
	await settled();
	expect(requests.started).toEqual([1, 2, 3, 4]);
	expect(requests.pace.isFull).toBe(true);
	await requests.end(3);
	expect(requests.started).toEqual([1, 2, 3, 4, 5]);
	for (const number of [1, 2, 4, 5]) await requests.end(number);
	expect(requests.pace.isFull).toBe(false);
	await requests.end(6);
	expect(await done).toEqual([1, 2, 3, 4, 5, 6]);
	expect(requests.waits).toEqual([]);
});

test('fewer go out at once after a refusal: those under way end first', async () => {
	const requests = new Requests();
	const done = Promise.all([1, 2, 3, 4, 5, 6].map(async (number) => await requests.send(number)));
	await settled();
	requests.pace.refused();
	await requests.end(1);
	await requests.end(2);
	expect(requests.started).toEqual([1, 2, 3, 4]);
	await requests.end(3);
	expect(requests.started).toEqual([1, 2, 3, 4, 5]);
	for (const number of [4, 5, 6]) await requests.end(number);
	expect(await done).toHaveLength(6);
});

test('a request that fails lets the next one go, and is told its own failure', async () => {
	const requests = new Requests();
	requests.pace.allow(1);
	const first = requests.send(1, new Error('broken'));
	const second = requests.send(2);
	await settled();
	expect(requests.started).toEqual([1]);
	void requests.end(1);
	await expect(first).rejects.toThrow('broken');
	await settled();
	await requests.end(2);
	expect(await second).toBe(2);
});

describe('Nothing goes out before the moment that the API named', () => {
	test('the latest of several', async () => {
		const requests = new Requests();
		requests.pace.slowDown(5000);
		requests.pace.slowDown(1000);
		void requests.send(1);
		await settled();
		expect(requests.waits).toEqual([5000]);
	});

	test('also when another answer names a later one meanwhile', async () => {
		const requests = new Requests();
		requests.pace.slowDown(1000);
		requests.whileWaiting = () => {
			requests.whileWaiting = undefined;
			requests.pace.slowDown(7000);
		};
		void requests.send(1);
		await settled();
		expect(requests.waits).toEqual([1000, 6000]);
		expect(Date.now()).toBe(7000);
		expect(requests.started).toEqual([1]);
	});
});
