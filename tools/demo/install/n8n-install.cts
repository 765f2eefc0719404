import { join } from 'node:path';
import { cacheFolder } from '../paths.cts';
import type { Note } from '../steps.cts';
import { exclusively } from './exclusive.cts';
import { buildNativeModules, nativeModulesLoad, requireBuildTools } from './native-modules.cts';
import { installPackages, packagesAreInstalled } from './packages.cts';
import { wantedRelease } from './release.cts';

/** A real n8n, ready to be started. */
export interface N8nInstall {
	/** The Node to run it under. */
	node: string;
	/** n8n's own start script. */
	cli: string;
}

/**
 * Makes sure that n8n is installed and compiled: the pinned version, or the one that N8N_VERSION names. Takes minutes
 * the first time and a second afterwards; what was interrupted is done again.
 *
 * @param note told what takes so long
 * @param signal ends it early
 * @returns where n8n is and what runs it
 * @throws Error in one sentence: a missing compiler, or the log that tells why npm did not succeed
 */
export async function installN8n(note: Note, signal?: AbortSignal): Promise<N8nInstall> {
	const work = async (): Promise<N8nInstall> => await installAlone(note, signal);
	return await exclusively({ folder: cacheFolder, name: 'n8n-install' }, work, {
		signal,
		onWait() {
			note('Another process is installing n8n; waiting for it.');
		},
	});
}

async function installAlone(note: Note, signal?: AbortSignal): Promise<N8nInstall> {
	const log = join(cacheFolder, 'n8n-install.log');
	const release = wantedRelease();
	if (!packagesAreInstalled(release)) {
		await requireBuildTools();
		note(`The first time, this downloads n8n (2.8 GB on disk) and takes some minutes; log: ${log}`);
		await installPackages(release, log, signal);
	}
	const node = release.findNode();
	if (!(await nativeModulesLoad(release, node))) {
		await requireBuildTools();
		note(`Compiling ${release.nativeModules().join(' and ')}, about a minute.`);
		await buildNativeModules(release, node, log, signal);
	}
	return { node: node.executable, cli: join(release.folder, 'node_modules/n8n/bin/n8n') };
}
