import { delimiter, dirname } from 'node:path';
import { ProgramGroup } from './program-group.cts';

/** One call of npm. */
export interface NpmCall {
	args: string[];
	/** The folder to run in. */
	cwd: string;
	/** Variables of the environment besides this process's own. */
	env?: NodeJS.ProcessEnv;
	/** The Node that npm, and what it builds, runs under; this process's own unless told otherwise. */
	node?: string;
	/** The file that npm's output goes to, which is written anew. */
	log: string;
	/** Ends it early. */
	signal?: AbortSignal | undefined;
}

const onPath = { file: 'npm', first: [] };

/**
 * Runs npm to its end: the one that runs this program, or else the one on the PATH.
 *
 * @param call npm's arguments, the folder to run in and the log
 * @throws Error in one sentence that names the log, when npm can't be run or does not succeed; what the signal aborts
 * with, once npm and all that it started have been ended
 */
export async function runNpm(call: NpmCall): Promise<void> {
	const { args, cwd, env, node = process.execPath, log, signal } = call;
	signal?.throwIfAborted();
	const cli = process.env['npm_execpath'];
	const isKnown = cli !== undefined && /npm-cli\.c?js$/.test(cli);
	const { file, first } = isKnown ? { file: node, first: [cli] } : onPath;
	const npm = new ProgramGroup(file, [...first, ...args], {
		cwd,
		env: { ...env, PATH: [dirname(node), process.env['PATH']].join(delimiter) },
		stdin: 'ignore',
		log,
		cancelSignal: signal,
	});
	const { failed, shortMessage = '' } = await npm.ended;
	signal?.throwIfAborted();
	if (failed) throw new Error(`${shortMessage.replaceAll('\n', ', ')}; see ${log}`);
}
