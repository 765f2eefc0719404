import { Socket } from 'node:net';

interface Destination {
	host?: string;
	port?: number | string;
}

function isDestination(value: unknown): value is Destination {
	return typeof value === 'object' && value !== null && 'port' in value && !Array.isArray(value);
}

function nameOf(destination: Destination | undefined): string {
	return `${destination?.host ?? 'localhost'}:${destination?.port ?? ''}`;
}

/**
 * Cuts this process off from the network while `work` runs: every connection is refused.
 *
 * @returns what `work` gives, and the hosts that it wanted to connect to, with their ports
 */
export async function withoutNetwork<T>(
	work: () => Promise<T>,
): Promise<{ result: T; wanted: string[] }> {
	const wanted: string[] = [];
	const connect = jest.spyOn(Socket.prototype, 'connect');
	connect.mockImplementation(function (this: Socket, ...parameters: unknown[]) {
		wanted.push(nameOf(parameters.flat().find(isDestination)));
		const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
		process.nextTick(() => this.destroy(refused));
		return this;
	});
	try {
		return { result: await work(), wanted };
	} finally {
		connect.mockRestore();
	}
}

/** What `work` gives, and the hosts that it connected to, with their ports. */
export async function recordingConnections<T>(
	work: () => Promise<T>,
): Promise<{ result: T; reached: string[] }> {
	const connect = jest.spyOn(Socket.prototype, 'connect');
	try {
		const result = await work();
		const destinations = connect.mock.calls.map((parameters: unknown[]) =>
			nameOf(parameters.flat().find(isDestination)),
		);
		return { result, reached: [...new Set(destinations)] };
	} finally {
		connect.mockRestore();
	}
}
