import { fork, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Report, Sign, Work } from './job.cts';

const program = join(__dirname, 'nodeProcess.cts');

/** As in the issue that this holds: 1.5 GB. */
const heapMb = 1536;

let lastBegun: Promise<void> = Promise.resolve();

/** Starts a process as soon as the one before it has begun to work: to load n8n keeps the processor busy. */
export async function startProcess(work: Work): Promise<OtherProcess> {
	const before = lastBegun;
	const started = before.then(() => new OtherProcess(work));
	lastBegun = started.then(async ({ begun }) => {
		await begun;
	});
	return await started;
}

/** How a process ended that did not do all of its jobs. */
export interface Ending {
	/** In words: by which signal or code, and what it said last. */
	words: string;
	/** For how long its event loop stood still in the end, in ms. */
	silence: number;
}

/** What a process came to: a report for each job that it finished, and how it ended before the others. */
export interface Course {
	reports: Map<number, Report>;
	ending?: Ending;
}

/** The process in which the node runs, with a heap of its own and a limit in time. */
export class OtherProcess {
	private readonly child: ChildProcess;

	private readonly reports = new Map<number, Report>();

	private complaints = '';

	private heardAt = Date.now();

	private folder = '';

	private isLate = false;

	/** Settles when it has begun to work, or has ended. */
	readonly begun: Promise<void>;

	/** @param environment variables besides those of this process */
	constructor(work: Work, environment: NodeJS.ProcessEnv = {}) {
		this.child = fork(program, {
			env: { ...process.env, ...environment },
			execArgv: [`--max-old-space-size=${heapMb}`, '--expose-gc', '--require', 'tsx/cjs'],
			stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
		});
		this.child.stderr?.on('data', (piece: Buffer) => {
			this.complaints = (this.complaints + piece.toString()).slice(-20_000);
		});
		this.child.on('message', (sign: Sign) => {
			this.hear(sign);
		});
		this.begun = new Promise((resolve) => {
			this.child.once('message', () => {
				resolve();
			});
			this.child.once('close', () => {
				resolve();
			});
		});
		this.child.send(work);
	}

	/** Cancels the execution of a job. */
	cancel(job: number): void {
		if (this.child.connected) this.child.send({ cancel: job });
	}

	/**
	 * What came, once the process has ended.
	 *
	 * @param limit in ms, after which it is ended by force, for a loop that stands still hears nothing
	 */
	async end(limit: number): Promise<Course> {
		const timer = setTimeout(() => {
			this.isLate = true;
			this.child.kill('SIGKILL');
		}, limit);
		const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
			this.child.once('close', (...how) => {
				resolve(how);
			});
		});
		clearTimeout(timer);
		if (this.folder !== '') rmSync(this.folder, { recursive: true, force: true });
		const { reports } = this;
		return code === 0 ? { reports } : { reports, ending: this.ending(code, signal, limit) };
	}

	private hear(sign: Sign): void {
		this.heardAt = Date.now();
		if ('alive' in sign) this.folder = sign.folder;
		else this.reports.set(sign.job, sign.report);
	}

	private ending(code: number | null, signal: string | null, limit: number): Ending {
		const silence = Date.now() - this.heardAt;
		const said = this.complaints.split('\n').filter((line) => /\w{3}/.test(line));
		const last = said.find((line) => /FATAL|Error/.test(line)) ?? said.at(-1) ?? '';
		const words = this.isLate
			? `ended by force after ${limit / 1000} s, its event loop silent for ${Math.round(silence / 1000)} s`
			: `died (${signal ?? `exit code ${code ?? '?'}`}): ${last.trim().slice(0, 160)}`;
		return { words, silence };
	}
}
