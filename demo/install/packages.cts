import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from '../npm.cts';
import { n8nFolder } from '../paths.cts';

const stampFile = join(n8nFolder, 'node_modules', '.installed-from-lock');

/** Tells whether node_modules is a finished install of the lock file as it is now, for this platform. */
export function packagesAreInstalled(): boolean {
	return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedStamp();
}

/**
 * Installs n8n's packages as the lock file says, without running their scripts.
 *
 * @param log the file that npm's output goes to
 * @param signal ends it early
 * @throws Error in one sentence that names the log
 */
export async function installPackages(log: string, signal?: AbortSignal): Promise<void> {
	// Gone until the end: what was interrupted must never look finished.
	rmSync(stampFile, { force: true });
	await runNpm({
		args: ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
		cwd: n8nFolder,
		log,
		signal,
	});
	writeFileSync(stampFile, wantedStamp());
}

function wantedStamp(): string {
	const hash = createHash('sha256');
	for (const name of ['package.json', 'package-lock.json']) {
		hash.update(readFileSync(join(n8nFolder, name)));
	}
	return `${hash.digest('hex')} ${process.platform}-${process.arch}`;
}
