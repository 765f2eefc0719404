import { delimiter, dirname } from 'node:path';
import { type Command, runCommand } from './command.cts';

/** One call of npm. */
export interface NpmCall extends Omit<Command, 'file'> {
	/** The Node that npm, and what it builds, runs under; this process's own unless told otherwise. */
	node?: string;
}

/**
 * Runs npm to its end: the one that runs this program, or else the one on the PATH.
 *
 * @param call npm's arguments, the folder to run in and the log
 * @throws Error in one sentence that names the log, when npm does not succeed
 */
export async function runNpm(call: NpmCall): Promise<void> {
	const { node = process.execPath, ...command } = call;
	const cli = process.env['npm_execpath'];
	const path = [dirname(node), process.env['PATH']].join(delimiter);
	const env = { ...process.env, ...call.env, PATH: path };
	if (cli !== undefined && /npm-cli\.c?js$/.test(cli)) {
		await runCommand({ ...command, env, file: node, args: [cli, ...call.args] });
	} else {
		await runCommand({ ...command, env, file: 'npm' });
	}
}
