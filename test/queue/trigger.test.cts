import { readFileSync } from 'node:fs';
import { handedOff, schedulers } from '../e2e/schedulers.cts';
import { Cluster } from './cluster.cts';
import { PollingLife } from './polling-life.cts';

const minute = 60_000;

// The first time, n8n has to be downloaded and compiled.
jest.setTimeout(30 * minute);

/** What happens to the processes while Nudgescribe publishes campaigns. */
async function live(it: PollingLife): Promise<void> {
	const { cluster } = it;
	// The durable scheduler keeps what a poll noted from the first one on the schedule on, not from the activation.
	await it.morePolls(2);
	await it.publish('Back to school');
	await it.told(['Back to school']);

	await it.stopWorker();
	await it.publish('Autumn preview');
	await it.morePolls(1);
	await it.startWorker();
	await it.told(['Back to school', 'Autumn preview']);

	await cluster.stopMain();
	await it.publish('Été à Montréal');
	await cluster.restartMain();
	await it.told(['Back to school', 'Autumn preview', 'Été à Montréal']);
	await it.morePolls(2);
	await it.told(['Back to school', 'Autumn preview', 'Été à Montréal']);
}

// Both at once: most of the time is waiting.
test.concurrent.each(schedulers)(
	'with $scheduler, the main process polls, workers run, and a restart of either tells each change once',
	async ({ environment, isDurable }) => {
		const cluster = new Cluster({ ...environment, N8N_LOG_LEVEL: 'debug' });
		let life: PollingLife | undefined;
		try {
			life = await PollingLife.begin(cluster);
			await live(life);
			const log = readFileSync(cluster.leader.place.log, 'utf8');
			expect(log.includes(handedOff)).toBe(isDurable);
		} finally {
			await cluster.stop();
			await life?.stop();
		}
	},
);
