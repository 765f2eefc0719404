import type { Stage } from './stage.cts';

/** Runs `work`, and tells how many requests were without an answer at the same time, at most. */
export async function mostUnderWay(stage: Stage, work: () => Promise<unknown>): Promise<number> {
	let most = 0;
	const watch = setInterval(() => {
		const open = stage.emulator.requests().filter(({ status }) => status === null);
		most = Math.max(most, open.length);
	}, 2);
	try {
		await work();
		return most;
	} finally {
		clearInterval(watch);
	}
}
