import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import getPort from 'get-port';
import { Client, type ClientConfig } from 'pg';
import { copyPrograms } from './postgres-programs.cts';
import { type BackingServer, type ProgramUser, startServer } from './server-process.cts';

/** n8n's database. */
export interface Postgres extends BackingServer {
	/** How to connect to it. */
	access: ClientConfig;
}

const host = '127.0.0.1';
const owner = 'n8n';
const database = 'postgres';

/**
 * Starts PostgreSQL on loopback, in a temporary folder.
 *
 * @returns the running server; it ends with this process at the latest
 * @throws Error when PostgreSQL is not installed or does not start
 */
export async function startPostgres(): Promise<Postgres> {
	const folder = mkdtempSync(join(tmpdir(), 'nudgescribe-postgres-'));
	const { initdb, postgres } = await copyPrograms(join(folder, 'programs'));
	const password = randomBytes(16).toString('hex');
	const passwordFile = join(folder, 'password');
	writeFileSync(passwordFile, password, { mode: 0o600 });
	const user = await serverUser();
	if (user.uid !== undefined) await execa('chown', ['-R', `${user.uid}:${user.gid}`, folder]);

	const data = join(folder, 'data');
	const login = [`--username=${owner}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
	const content = ['--encoding=UTF8', '--no-locale', '--no-sync'];
	await execa(initdb, ['-D', data, ...login, ...content], { cwd: folder, ...user });

	const port = await getPort({ host });
	const access = { host, port, database, user: owner, password };
	const stop = await startServer({
		file: postgres,
		// No socket beside the port, and no wait for the disk: what is stored is removed in the end.
		args: ['-D', data, '-h', host, '-p', String(port), '-k', '', '-c', 'fsync=off'],
		serves: async () => await takesConnections(access),
		endSignal: 'INT',
		folder,
		user,
	});
	return {
		access,
		stop,
		environment: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: host,
			DB_POSTGRESDB_PORT: String(port),
			DB_POSTGRESDB_DATABASE: database,
			DB_POSTGRESDB_USER: owner,
			DB_POSTGRESDB_PASSWORD: password,
		},
	};
}

async function takesConnections(access: ClientConfig): Promise<boolean> {
	const client = new Client(access);
	try {
		await client.connect();
		return true;
	} catch {
		return false;
	} finally {
		await client.end();
	}
}

/** PostgreSQL refuses to run as root; any other user will do. */
async function serverUser(): Promise<ProgramUser> {
	if (process.getuid?.() !== 0) return {};
	const [uid, gid] = await Promise.all(
		['-u', '-g'].map(async (option) => Number((await execa('id', [option, 'nobody'])).stdout)),
	);
	return { uid, gid };
}
