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
	await runNpm({ args: ['run', 'build'], cwd: repositoryFolder, log, signal });
}

/** What to put into which n8n. */
export interface NodeInstall {
	/** The folder of the package, built already; this repository unless told otherwise. */
	packageFolder?: string | undefined;
	/** n8n's user folder. */
	userFolder: string;
	/** The file that npm's output goes to. */
	log: string;
	/** Ends it early. */
	signal?: AbortSignal | undefined;
}

/**
 * Puts the node into n8n as n8n's own installer does: the packed tarball, below .n8n/nodes of the user folder, in
 * place of the version that is there. Needs no network, since the package has no dependencies.
 *
 * @throws Error in one sentence that names the log
 */
export async function installNode(install: NodeInstall): Promise<void> {
	const { userFolder, log, signal } = install;
	const tarball = await packNode(install);
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

async function packNode(install: NodeInstall): Promise<string> {
	const { packageFolder = repositoryFolder, userFolder, log, signal } = install;
	const folder = join(userFolder, 'package');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	await runNpm({
		args: ['pack', '--ignore-scripts', '--pack-destination', folder],
		cwd: packageFolder,
		log,
		signal,
	});
	const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
	if (tarball === undefined) throw new Error(`npm pack made no tarball in ${folder}; see ${log}`);
	return join(folder, tarball);
}
