import { succeeds } from '../command.cts';
import { runNpm } from '../npm.cts';
import { n8nFolder } from '../paths.cts';
import type { NodeBuild } from './node24.cts';

/** What n8n can't start without and has to be compiled; its other native modules are optional. */
const modules = ['sqlite3', 'isolated-vm'];

const tools = ['python3', 'make', 'g++'];

/**
 * Tells whether n8n's native modules are built, and for this Node.
 *
 * @param node the Node that will run n8n
 */
export async function nativeModulesLoad(node: NodeBuild): Promise<boolean> {
	const script = modules.map((name) => `require('${name}');`).join('');
	return await succeeds(node.executable, ['-e', script], n8nFolder);
}

/**
 * Compiles n8n's native modules, which the install left out since it runs no scripts.
 *
 * @param node the Node to compile for
 * @param log the file that the compiler's output goes to
 * @param signal ends it early
 * @throws Error in one sentence that names the log
 */
export async function buildNativeModules(
	node: NodeBuild,
	log: string,
	signal?: AbortSignal,
): Promise<void> {
	await runNpm({
		args: ['rebuild', '--ignore-scripts=false', ...modules],
		node: node.executable,
		cwd: n8nFolder,
		env: { npm_config_nodedir: node.headers },
		log,
		signal,
	});
}

/**
 * Makes sure that the compiler is there, before minutes are spent on what comes ahead of it.
 *
 * @throws Error that names the missing programs and how to get them
 */
export async function requireBuildTools(): Promise<void> {
	if (process.platform === 'win32') return;
	const found = await Promise.all(tools.map((tool) => succeeds(tool, ['--version'], n8nFolder)));
	const missing = tools.filter((_, index) => found[index] === false);
	if (missing.length === 0) return;
	throw new Error(
		`n8n has parts that must be compiled here, and ${missing.join(' and ')} can't be found: install python3, make and g++ (Debian, Ubuntu: apt-get install python3 make g++; macOS: xcode-select --install), then try again.`,
	);
}
