const day = 86_400_000;

const realTimers = [
	'clearImmediate',
	'clearInterval',
	'clearTimeout',
	'hrtime',
	'nextTick',
	'performance',
	'queueMicrotask',
	'setImmediate',
	'setInterval',
	'setTimeout',
] as const;

/** A clock for the node and the emulator that tests can put forward; nothing waits for it. */
export function useClock(): { forward: (days: number) => void } {
	beforeEach(() => {
		jest.useFakeTimers({ doNotFake: [...realTimers] });
	});
	afterEach(() => {
		jest.useRealTimers();
	});
	return {
		forward: (days) => {
			jest.setSystemTime(Date.now() + days * day);
		},
	};
}

/** The day so many days before now, in UTC, as the API takes it. */
export function dayBefore(days: number): string {
	return new Date(Date.now() - days * day).toISOString().slice(0, 10);
}
