// The process in which the node runs against a hostile server: it takes its orders from the test, and tells what came.
import './plainPackages.cts';
import { text } from 'node:stream/consumers';
import { request } from 'node:http';
import { perform } from './perform.cts';
import { speedUp } from './fastClock.cts';
import type { Job, Order, Report, Sign, Work } from './job.cts';
import { peakMemory, processorTime, Watch } from './watch.cts';

const aliveEveryMs = 200;

/** What the server does not count. */
const aside = { 'x-aside': '1' };

let toldAt = -aliveEveryMs;
const watch = new Watch(() => {
	if (performance.now() - toldAt < aliveEveryMs) return;
	toldAt = performance.now();
	tell({ alive: true, folder: process.env.N8N_USER_FOLDER ?? '' });
});
const cancels = new Map<number, () => void>();

function tell(sign: Sign): void {
	process.send?.(sign);
}

async function bodyOf(url: string): Promise<string> {
	return await new Promise((resolve, reject) => {
		const asked = request(url, { method: 'POST', headers: aside }, (response) => {
			text(response).then(resolve, reject);
		});
		asked.on('error', reject).end('{}');
	});
}

async function parseTime({ url, parse }: Job): Promise<number> {
	if (parse === undefined) return 0;
	const body = await bodyOf(url + parse);
	return processorTime(() => {
		JSON.parse(body);
	});
}

async function run(job: Job, index: number, clock: number): Promise<Report> {
	const cancelled = new Promise<void>((resolve) => cancels.set(index, resolve));
	watch.take();
	const results = await perform(job, cancelled, () => watch.take());
	const measures = { block: results.block, memory: peakMemory() };
	const inItsTime = results.results.map((result) => ({ ...result, ms: result.ms * clock }));
	return { ...measures, results: inItsTime, parse: await parseTime(job) };
}

async function work({ jobs, allAtOnce, clock, collects }: Work): Promise<void> {
	if (collects)
		setInterval(() => {
			globalThis.gc?.();
		}, 300).unref();
	if (clock !== 1) speedUp(clock);
	const one = async (job: Job, index: number) => {
		tell({ job: index, report: await run(job, index, clock) });
	};
	if (allAtOnce) await Promise.all(jobs.map(one));
	else for (const [index, job] of jobs.entries()) await one(job, index);
	process.disconnect();
	process.exit(0);
}

process.on('message', (order: Order) => {
	if ('cancel' in order) cancels.get(order.cancel)?.();
	else void work(order);
});
