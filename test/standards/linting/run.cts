import { join } from 'node:path';
import { execaSync } from 'execa';
import { root } from '../../unit/files.cts';
import type { Scan } from './scan.cts';
import type { Violation } from './violation.cts';

// The plugins are ES modules, which jest loads with a flag only: so they run in a process of their own.
function run(script: string, ...words: string[]): unknown {
	const program = join(__dirname, script);
	const { stdout } = execaSync(process.execPath, ['--require', 'tsx/cjs', program, ...words], {
		cwd: root,
		// Set to 'test', as jest does, it makes eslint-plugin-n8n-nodes-base take every file for any kind.
		env: { NODE_ENV: 'production' },
	});
	return JSON.parse(stdout);
}

/** What every rule of n8n's two plugins finds in a package, disable comments ignored. */
export function everyRule(folder: string): Violation[] {
	return run('everyRule.cts', folder) as Violation[];
}

/** What n8n's scanner finds in a package. */
export function scan(folder: string, kind: 'source' | 'tarball'): Scan {
	return run('scan.cts', folder, kind) as Scan;
}
