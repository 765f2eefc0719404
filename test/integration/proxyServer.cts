import { createServer, type Server as TcpServer } from 'node:net';
import type { lookup } from 'node:dns';
import { once } from 'node:events';
import { RequestError, Server } from 'proxy-chain';

type Tell = (error: null, addresses: Array<{ address: string; family: number }>) => void;

/** How a proxy treats who asks it. */
export interface ProxyManners {
	/** the user name and the password that it wants */
	login?: string;
	/** the status that it refuses everything with, in plain words */
	refusesWith?: number;
}

/** Names that only the proxy knows are this machine. */
const toLoopback: typeof lookup = ((_name: string, _options: object, tell: Tell) => {
	tell(null, [{ address: '127.0.0.1', family: 4 }]);
}) as typeof lookup;

/** A proxy as companies have one, which writes down whom it was asked for. */
export class Proxy {
	/** Host and port of each request, in their order. */
	asked: string[] = [];

	private readonly server: Server;

	constructor({ login, refusesWith }: ProxyManners = {}) {
		this.server = new Server({
			host: '127.0.0.1',
			port: 0,
			prepareRequestFunction: ({ hostname, port, username, password }) => {
				this.asked.push(`${hostname}:${port}`);
				if (refusesWith !== undefined) throw new RequestError('Not from here', refusesWith);
				const isKnown = login === undefined || login === `${username}:${password}`;
				return { requestAuthentication: !isKnown, dnsLookup: toLoopback };
			},
		});
	}

	/** @returns its address, as HTTPS_PROXY has it */
	async start(): Promise<string> {
		await this.server.listen();
		return `http://127.0.0.1:${this.server.port}`;
	}

	async stop(): Promise<void> {
		await this.server.close(true);
	}
}

/** What stands where a proxy should be, and answers each connection with this text, or with its end. */
export class RawProxy {
	connections = 0;

	private readonly server: TcpServer;

	constructor(answer: string) {
		this.server = createServer((socket) => {
			this.connections += 1;
			socket.on('error', () => undefined).once('data', () => socket.end(answer));
		});
	}

	/** @returns its address, as HTTPS_PROXY has it */
	async start(): Promise<string> {
		this.server.listen(0, '127.0.0.1');
		await once(this.server, 'listening');
		const address = this.server.address();
		return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
	}

	async stop(): Promise<void> {
		const closed = once(this.server, 'close');
		this.server.close();
		await closed;
	}
}
