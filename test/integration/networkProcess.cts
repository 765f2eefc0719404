import { OtherProcess } from '../faults/servers/otherProcess.cts';
import type { Job, Result } from '../faults/servers/job.cts';

const limitMs = 120_000;

/**
 * Does these jobs, one after the other, in n8n's own engine, in a process with an environment of its own: Node.js and n8n
 * read most of it when they start.
 *
 * @param environment variables besides those of this process
 * @returns what came of each job, by its name
 * @throws Error when the process does not do them all
 */
export async function inEnvironment<Name extends string>(
	environment: NodeJS.ProcessEnv,
	jobs: Record<Name, Job>,
): Promise<Record<Name, Result>> {
	const named = Object.entries<Job>(jobs);
	const work = { jobs: named.map(([, job]) => job), allAtOnce: false, clock: 1, collects: false };
	const { reports, ending } = await new OtherProcess(work, environment).end(limitMs);
	if (ending) throw new Error(`The process ${ending.words}`);
	const results = named.map(([name], index) => [name, reports.get(index)?.results[0]]);
	return Object.fromEntries(results) as Record<Name, Result>;
}
