import { readFileSync } from 'node:fs';
import type { RunningN8n } from '../../tools/demo/n8n/n8n-process.cts';

/** A worker process of n8n, and what it did as its log says. */
export class Worker {
	/**
	 * @param process the running process
	 * @param log the file that it logs to
	 */
	constructor(
		readonly process: RunningN8n,
		private readonly log: string,
	) {}

	/** The ids of the executions that it began. */
	begun(): string[] {
		return this.logged('started');
	}

	/** The ids of the executions that it brought to their end, whether they succeeded or not. */
	finished(): string[] {
		return this.logged('finished');
	}

	/** The ids of the executions that it is at. */
	underWay(): string[] {
		const finished = this.finished();
		return this.begun().filter((id) => !finished.includes(id));
	}

	private logged(what: 'started' | 'finished'): string[] {
		const lines = readFileSync(this.log, 'utf8').matchAll(/Worker (\w+) execution (\d+)/g);
		return [...lines].flatMap(([, done, id]) => (done === what && id !== undefined ? [id] : []));
	}
}
