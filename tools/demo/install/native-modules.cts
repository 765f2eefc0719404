import { execa } from 'execa';
import { runNpm } from '../npm.cts';
import type { NodeBuild } from './node24.cts';
import type { Release } from './release.cts';

const tools = ['python3', 'make', 'g++'];

/**
 * Tells whether n8n's native modules are built, and for this Node.
 *
 * @param release the n8n
 * @param node the Node that will run n8n
 */
export async function nativeModulesLoad(release: Release, node: NodeBuild): Promise<boolean> {
	const script = release
		.nativeModules()
		.map((name) => `require('${name}');`)
		.join('');
	const { folder: cwd } = release;
	const { failed } = await execa(node.executable, ['-e', script], { cwd, reject: false });
	return !failed;
}

/**
 * Compiles n8n's native modules, which the install left out since it runs no scripts.
 *
 * @param release the n8n
 * @param node the Node to compile for
 * @param log the file that the compiler's output goes to
 * @param signal ends it early
 * @throws Error in one sentence that names the log
 */
export async function buildNativeModules(
	release: Release,
	node: NodeBuild,
	log: string,
	signal?: AbortSignal,
): Promise<void> {
	await runNpm({
		args: ['rebuild', '--ignore-scripts=false', ...release.nativeModules()],
		node: node.executable,
		cwd: release.folder,
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
	const runs = tools.map((tool) => execa(tool, ['--version'], { reject: false }));
	const tried = await Promise.all(runs);
	const missing = tools.filter((_, index) => tried[index]?.failed === true);
	if (missing.length === 0) return;
	throw new Error(
		`n8n has parts that must be compiled here, and ${missing.join(' and ')} can't be found: install python3, make and g++ (Debian, Ubuntu: apt-get install python3 make g++; macOS: xcode-select --install), then try again.`,
	);
}
