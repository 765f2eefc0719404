import { type Emulator, startEmulator } from '../../tools/emulator/server.cts';
import { Cluster, concurrency } from './cluster.cts';
import { type QueueRun, runInQueue } from './queue-run.cts';
import { sentCustomers, stores, tokensGot } from './requests.cts';
import { inFile } from '../e2e/request-log.cts';
import { customersOf } from './workflow.cts';

const minute = 60_000;
const executions = 200;
const customers = 2_000;
const cluster = new Cluster();
let emulator: Emulator;
let run: QueueRun;

// The first time, n8n has to be downloaded and compiled.
beforeAll(async () => {
	emulator = await startEmulator({ customers });
	run = await runInQueue(cluster, emulator, executions);
	process.stderr.write(figures());
}, 30 * minute);

afterAll(async () => {
	await cluster.stop();
	await emulator.stop();
}, 2 * minute);

/** What the README tells of the run. */
function figures(): string {
	const { living, killed, replacement } = run.workers;
	const [one, two, three] = [living, killed, replacement].map((worker) => worker.finished().length);
	const { logins, renewals } = tokensGot(emulator);
	const seconds = ((stores(emulator).at(-1)?.at ?? 0) - run.begunAt) / 1000;
	return `${ended('success').length} of ${executions} executions succeeded, within ${Math.round(seconds)} s
executions of the two workers: ${one} and ${two}, and then ${three} of the one in place of the second
executions that the kill interrupted: ${run.interrupted.length}
logins: ${logins}, renewals: ${renewals}
`;
}

/** The ids of the executions of which n8n says that they ended so. */
function ended(status: string): string[] {
	return [...run.statuses].flatMap(([id, word]) => (word === status ? [id] : []));
}

describe('n8n in queue mode, with tokens that expire and a worker that is killed', () => {
	it('takes all calls at once, and brings each execution to its end', () => {
		expect(run.answers).toEqual(Array.from({ length: executions }, () => 200));
		expect(run.statuses.size).toBe(executions);
	});

	it('has read all customers, and stored each of its own once, in each execution that n8n calls successful', () => {
		const sent = sentCustomers(emulator);
		for (const id of ended('success')) {
			expect({ id, sent: sent.get(id) }).toEqual({ id, sent: inFile(customersOf(id, customers)) });
		}
	});

	it('has all customers of the successful executions in Nudgescribe', () => {
		const group = emulator.store.group('Lapsed customers');
		const all = emulator.store.customers(group.groupId).map((one) => one.profile_data['email']);
		const stored = new Set<unknown>(all);
		const wanted = ended('success').flatMap((id) => customersOf(id, customers));
		expect(wanted.filter(({ email }) => !stored.has(email))).toEqual([]);
		expect(stored.size).toBe(all.length);
	});

	it('loses no more than the executions that the killed worker was at', () => {
		const { living, replacement } = run.workers;
		const failed = ended('error');
		expect(run.interrupted.length).toBeGreaterThan(0);
		expect(failed.length).toBeLessThanOrEqual(concurrency);
		expect(failed.length + ended('success').length).toBe(executions);
		const elsewhere = [...living.begun(), ...replacement.begun()];
		expect(failed.filter((id) => elsewhere.includes(id))).toEqual([]);
	});

	it('runs no execution on two workers', () => {
		const { living, killed, replacement } = run.workers;
		const begun = [living, killed, replacement].flatMap((worker) => worker.begun());
		expect(new Set(begun).size).toBe(begun.length);
	});

	it('shares the executions out over both workers', () => {
		const { living, killed } = run.workers;
		expect(living.finished().length).toBeGreaterThan(concurrency);
		expect(killed.finished().length).toBeGreaterThan(concurrency);
	});

	it('logs in or renews less than once for every 20 executions', () => {
		const { logins, renewals } = tokensGot(emulator);
		expect(renewals).toBeGreaterThanOrEqual(3);
		expect(logins + renewals).toBeLessThan(executions / 20);
	});
});
