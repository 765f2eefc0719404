import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const collectGarbage = join(__dirname, '..', 'measure', 'collect-garbage.cts');

/** A program of this folder, or the server, in a process of its own that does what it is told, one thing at a time. */
export class Child {
	private constructor(private readonly process: ChildProcess) {}

	/**
	 * Starts a program.
	 *
	 * @param file the program, a .cts file
	 * @param node the Node that it runs under
	 */
	static start(file: string, node: string): Child {
		const execArgv = ['--require', collectGarbage, '--require', 'tsx/cjs'];
		return new Child(fork(file, { execPath: node, execArgv, serialization: 'advanced' }));
	}

	get pid(): number {
		return this.process.pid ?? 0;
	}

	/**
	 * Waits for what the program says next.
	 *
	 * @throws Error when it ends instead
	 */
	async next(): Promise<unknown> {
		const ended = new AbortController();
		try {
			const said = once(this.process, 'message', { signal: ended.signal });
			const exited = once(this.process, 'exit', { signal: ended.signal }).then(([code]) => {
				throw new Error(`A program of the benchmark ended with code ${String(code)}`);
			});
			const [message] = (await Promise.race([said, exited])) as unknown[];
			return message;
		} finally {
			ended.abort();
		}
	}

	/** Tells the program something, and waits for its answer. */
	async ask(order: object | string): Promise<unknown> {
		const answer = this.next();
		this.process.send(order);
		return await answer;
	}

	/** Ends the program. */
	async stop(): Promise<void> {
		if (this.process.exitCode !== null) return;
		const exited = once(this.process, 'exit');
		this.process.kill();
		await exited;
	}
}
