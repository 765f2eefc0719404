import { createServer } from 'node:net';

/**
 * Finds a port that is free on loopback.
 *
 * @param wanted the port to take when it is free; without it any
 * @returns the wanted port, or another when it is taken
 */
export async function freePort(wanted = 0): Promise<number> {
	return (await tryPort(wanted)) ?? (await freePort());
}

async function tryPort(port: number): Promise<number | undefined> {
	return await new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => {
			resolve(undefined);
		});
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => {
				resolve(typeof address === 'object' && address !== null ? address.port : undefined);
			});
		});
	});
}
