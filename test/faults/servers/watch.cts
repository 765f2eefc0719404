import { performance } from 'node:perf_hooks';

const everyMs = 5;

function processorMs(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/**
 * Watches for how long the event loop stands still. A machine that has much else to do makes a timer late as well, so
 * no block counts for longer than this process had the processor meanwhile.
 */
export class Watch {
	private longest = 0;

	private lookedAt = performance.now();

	private processorAt = processorMs();

	/** @param onLook what is done at each look, the block so far in ms */
	constructor(private readonly onLook: () => void = () => undefined) {
		setInterval(() => {
			this.look();
		}, everyMs).unref();
	}

	/** The longest block in ms since it was last asked for. */
	take(): number {
		this.look();
		const { longest } = this;
		this.longest = 0;
		return Math.round(longest);
	}

	private look(): void {
		const [now, processor] = [performance.now(), processorMs()];
		const block = Math.min(now - this.lookedAt - everyMs, processor - this.processorAt);
		this.longest = Math.max(this.longest, block);
		this.lookedAt = now;
		this.processorAt = processor;
		this.onLook();
	}
}

/** How much of the processor's time some work takes, in ms. */
export function processorTime(work: () => void): number {
	const before = processorMs();
	work();
	return Math.round(processorMs() - before);
}

/** The most memory that this process had so far, in MB. */
export function peakMemory(): number {
	return Math.round(process.resourceUsage().maxRSS / 1024);
}
