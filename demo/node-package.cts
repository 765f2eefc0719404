import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.cts';
import { repositoryFolder } from './paths.cts';

const packageName = 'n8n-nodes-nudgescribe';

/**
 * Compiles the node.
 *
 * @param log the file that the compiler's output goes to
 * @param signal ends it early
 * @throws Error in one sentence that names the log
 */
export async function buildNode(log: string, signal?: AbortSignal): Promise<void> {
	rmSync(log, { force: true });
	await runNpm({ args: ['run', 'build'], cwd: repositoryFolder, log, signal });
}

/**
 * Puts the node into n8n as n8n's own installer does: the packed tarball, below .n8n/nodes of the user folder.
 * Needs no network, since the package has no dependencies. The node has to be built already.
 *
 * @param userFolder n8n's user folder
 * @param log the file that npm's output goes to
 * @param signal ends it early
 * @throws Error in one sentence that names the log
 */
export async function installNode(
	userFolder: string,
	log: string,
	signal?: AbortSignal,
): Promise<void> {
	rmSync(log, { force: true });
	const tarball = await packNode(join(userFolder, 'package'), log, signal);
	const nodesFolder = join(userFolder, '.n8n', 'nodes');
	mkdirSync(nodesFolder, { recursive: true });
	writeFileSync(
		join(nodesFolder, 'package.json'),
		'{ "name": "installed-nodes", "private": true }\n',
	);
	rmSync(join(nodesFolder, 'node_modules', packageName), { recursive: true, force: true });
	const quiet = ['--offline', '--no-audit', '--no-fund', '--no-package-lock'];
	await runNpm({
		args: ['install', '--ignore-scripts', '--omit=peer', '--legacy-peer-deps', ...quiet, tarball],
		cwd: nodesFolder,
		log,
		signal,
	});
}

async function packNode(folder: string, log: string, signal?: AbortSignal): Promise<string> {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	await runNpm({
		args: ['pack', '--ignore-scripts', '--pack-destination', folder],
		cwd: repositoryFolder,
		log,
		signal,
	});
	const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
	if (tarball === undefined) throw new Error(`npm pack made no tarball in ${folder}; see ${log}`);
	return join(folder, tarball);
}
