import { join } from 'node:path';
import { execaNode, type ResultPromise } from 'execa';

const collectGarbage = join(__dirname, '..', 'measure', 'collect-garbage.cts');

const options = { stdio: 'inherit', ipc: true, buffer: false, reject: false } as const;

/** A program of this folder, or the server, in a process of its own that does what it is told, one thing at a time. */
export class Child {
	private constructor(private readonly program: ResultPromise<typeof options>) {}

	/**
	 * Starts a program.
	 *
	 * @param file the program, a .cts file
	 * @param node the Node that it runs under
	 */
	static start(file: string, node: string): Child {
		const nodeOptions = ['--require', collectGarbage, '--require', 'tsx/cjs'];
		return new Child(execaNode(file, { ...options, nodePath: node, nodeOptions }));
	}

	get pid(): number {
		return this.program.pid ?? 0;
	}

	/**
	 * Waits for what the program says next.
	 *
	 * @throws Error when it ends instead
	 */
	async next(): Promise<unknown> {
		return await this.program.getOneMessage();
	}

	/** Tells the program something, and waits for its answer. */
	async ask(order: object | string): Promise<unknown> {
		const [answer] = await Promise.all([this.next(), this.program.sendMessage(order)]);
		return answer;
	}

	/** Ends the program. */
	async stop(): Promise<void> {
		this.program.kill();
		await this.program;
	}
}
