import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { execa, type Options, type Result, type ResultPromise } from 'execa';
import { errorCode } from './error-code.cts';

interface Fixed {
	reject: false;
	buffer: false;
	stdout: { file: string };
	stderr: { file: string };
	detached: boolean;
}

type Free = Omit<Options, keyof Fixed>;

/** How to start a program: execa's options, and the file that its output goes to, which is written anew. */
export interface GroupOptions extends Free {
	log: string;
}

/**
 * A program with all that it starts: it leads a process group of its own, which ends with it. Ctrl-C reaches the group
 * through this program alone. execa by itself ends one process, and not what that process has started.
 */
export class ProgramGroup {
	/** Comes when the program has ended, or could not be started; is never rejected. */
	readonly ended: Promise<Result<Free & Fixed>>;
	private readonly program: ResultPromise<Free & Fixed>;
	private isOver = false;

	/**
	 * Starts the program.
	 *
	 * @param file the program
	 * @param args its arguments
	 * @param options the folders above the log are made
	 */
	constructor(file: string, args: string[], { log, ...options }: GroupOptions) {
		mkdirSync(dirname(log), { recursive: true });
		const output = { file: log };
		const detached = process.platform !== 'win32';
		const fixed: Fixed = {
			reject: false,
			buffer: false,
			stdout: output,
			stderr: output,
			detached,
		};
		this.program = execa(file, args, { ...options, ...fixed });
		this.program.once('exit', () => {
			this.kill();
		});
		this.ended = this.program.then((result) => {
			this.isOver = true;
			return result;
		});
	}

	/** Whether it has ended, or could not be started. */
	get hasEnded(): boolean {
		return this.isOver;
	}

	/** The number of its process; 0 when it could not be started. */
	get pid(): number {
		return this.program.pid ?? 0;
	}

	/** Closes its standard input, which has to be a pipe. */
	closeInput(): void {
		this.program.stdin?.end();
	}

	/** Asks the program to end, makes it end after execa's `forceKillAfterDelay`, and waits for the end. */
	async end(): Promise<void> {
		this.program.kill();
		await this.ended;
	}

	/** Ends them all without a chance to do anything more; what has ended already is left alone. */
	kill(): void {
		const { pid } = this;
		if (pid === 0 || this.isOver) return;
		try {
			process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
		} catch (error) {
			if (errorCode(error) !== 'ESRCH') throw error;
		}
	}
}
