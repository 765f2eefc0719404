import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../tools/demo/free-port.cts';
import { type BackingServer, type ProgramUser, startServer } from './server-process.cts';

/** n8n's database. */
export interface Postgres extends BackingServer {
	/**
	 * Reads from it.
	 *
	 * @param sql a query
	 * @returns the columns of each row
	 * @throws Error when the query is none, or the server does not answer
	 */
	rows(sql: string): string[][];
}

const debianFolder = '/usr/lib/postgresql';
const owner = 'n8n';

/**
 * Starts PostgreSQL on loopback, in a temporary folder.
 *
 * @returns the running server; it ends with this process at the latest
 * @throws Error when PostgreSQL is not installed or does not start
 */
export async function startPostgres(): Promise<Postgres> {
	const programs = programFolder();
	const user = serverUser();
	const folder = mkdtempSync(join(tmpdir(), 'nudgescribe-postgres-'));
	giveTo(user, folder);
	const password = randomBytes(16).toString('hex');
	const data = makeData(join(programs, 'initdb'), folder, password, user);
	const port = String(await freePort());
	const place = ['-D', data, '-h', '127.0.0.1', '-p', port];
	const stop = await startServer({
		// No socket beside the port, and no wait for the disk: what is stored is removed in the end.
		server: { file: join(programs, 'postgres'), args: [...place, '-k', '', '-c', 'fsync=off'] },
		check: { file: join(programs, 'pg_isready'), args: ['-h', '127.0.0.1', '-p', port] },
		endSignal: 'INT',
		folder,
		user,
	});
	const psql = join(programs, 'psql');
	const access = ['-h', '127.0.0.1', '-p', port, '-U', owner, '-d', 'postgres'];
	return {
		environment: environment(port, password),
		stop,
		rows: (sql) => {
			const output = execFileSync(psql, [...access, '-AtX', '-c', sql], {
				env: { PATH: process.env['PATH'], PGPASSWORD: password },
				encoding: 'utf8',
			});
			return output.split('\n').flatMap((line) => (line === '' ? [] : [line.split('|')]));
		},
	};
}

function environment(port: string, password: string): NodeJS.ProcessEnv {
	return {
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: port,
		DB_POSTGRESDB_DATABASE: 'postgres',
		DB_POSTGRESDB_USER: owner,
		DB_POSTGRESDB_PASSWORD: password,
	};
}

/** Makes an empty database server. @returns the folder of its data */
function makeData(initdb: string, folder: string, password: string, user: ProgramUser): string {
	const data = join(folder, 'data');
	const passwordFile = join(folder, 'password');
	writeFileSync(passwordFile, password, { mode: 0o600 });
	giveTo(user, passwordFile);
	const access = [`--username=${owner}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
	const content = ['--encoding=UTF8', '--no-locale', '--no-sync'];
	execFileSync(initdb, ['-D', data, ...access, ...content], {
		cwd: folder,
		stdio: ['ignore', 'ignore', 'inherit'],
		...user,
	});
	return data;
}

/** Finds the newest PostgreSQL that Debian's package installed; its programs are not on the PATH. */
function programFolder(): string {
	const versions = existsSync(debianFolder) ? readdirSync(debianFolder).map(Number) : [];
	const folders = versions
		.sort((one, other) => other - one)
		.map((version) => join(debianFolder, String(version), 'bin'));
	const found = folders.find((folder) => existsSync(join(folder, 'postgres')));
	if (found !== undefined) return found;
	throw new Error('PostgreSQL is not installed (Debian, Ubuntu: apt-get install postgresql).');
}

/** PostgreSQL refuses to run as root; its package brought a user. */
function serverUser(): ProgramUser {
	if (process.getuid?.() !== 0) return {};
	const id = (option: string): number =>
		Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}

function giveTo({ uid, gid }: ProgramUser, path: string): void {
	if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}
