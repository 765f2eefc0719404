import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from '../npm.cts';
import type { Release } from './release.cts';

/** Tells whether node_modules is a finished install of the manifest and lock file as they are now, for this platform. */
export function packagesAreInstalled({ folder }: Release): boolean {
	const stampFile = stampIn(folder);
	return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedStamp(folder);
}

/**
 * Installs n8n's packages as the lock file says, where there is one, without running their scripts.
 *
 * @param release the n8n
 * @param log the file that npm's output goes to
 * @param signal ends it early
 * @throws Error in one sentence that names the log
 */
export async function installPackages(
	{ folder, npmCommand }: Release,
	log: string,
	signal?: AbortSignal,
): Promise<void> {
	const stampFile = stampIn(folder);
	// Gone until the end: what was interrupted must never look finished.
	rmSync(stampFile, { force: true });
	await runNpm({
		args: [npmCommand, '--ignore-scripts', '--no-audit', '--no-fund'],
		cwd: folder,
		log,
		signal,
	});
	writeFileSync(stampFile, wantedStamp(folder));
}

function stampIn(folder: string): string {
	return join(folder, 'node_modules', '.installed-from-lock');
}

function wantedStamp(folder: string): string {
	const hash = createHash('sha256');
	for (const name of ['package.json', 'package-lock.json']) {
		const file = join(folder, name);
		if (existsSync(file)) hash.update(readFileSync(file));
	}
	return `${hash.digest('hex')} ${process.platform}-${process.arch}`;
}
