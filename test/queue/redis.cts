import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import getPort from 'get-port';
import { type BackingServer, startServer } from './server-process.cts';

/**
 * Starts Redis on loopback, with nothing kept on disk.
 *
 * @returns the running server; it ends with this process at the latest
 * @throws Error when Redis is not installed or does not start
 */
export async function startRedis(): Promise<BackingServer> {
	const folder = mkdtempSync(join(tmpdir(), 'nudgescribe-redis-'));
	const port = String(await getPort({ host: '127.0.0.1' }));
	const place = ['--port', port, '--bind', '127.0.0.1', '--dir', folder];
	const stop = await startServer({
		file: 'redis-server',
		args: [...place, '--save', ''],
		serves: async () => {
			const ping = ['-h', '127.0.0.1', '-p', port, 'ping'];
			return !(await execa('redis-cli', ping, { reject: false })).failed;
		},
		endSignal: 'TERM',
		folder,
	});
	return { environment: { QUEUE_BULL_REDIS_HOST: '127.0.0.1', QUEUE_BULL_REDIS_PORT: port }, stop };
}
