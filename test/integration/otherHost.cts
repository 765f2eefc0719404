import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { endServer, listenHere, portOf } from './loopback.cts';

/** A server that has nothing to do with Nudgescribe, and keeps all that it is sent. */
export class OtherHost {
	private readonly server: Server = createServer((request, response) => {
		void this.take(request, response);
	});

	/** Each request as text: its address, its headers and its body. */
	received: string[] = [];

	async start(): Promise<void> {
		await listenHere(this.server);
	}

	async stop(): Promise<void> {
		await endServer(this.server);
	}

	get url(): string {
		return `http://localhost:${this.port}`;
	}

	get port(): number {
		return portOf(this.server);
	}

	private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
		let body = '';
		for await (const chunk of request) body += String(chunk);
		const { method = '', url = '', rawHeaders } = request;
		this.received.push([method, url, ...rawHeaders, body].join('\n'));
		response.setHeader('content-type', 'text/csv').end('from,elsewhere\r\n');
	}
}

/** Starts another host for the tests of a file or a `describe`; each test finds it as if nothing had been sent there. */
export function useOtherHost(): OtherHost {
	const host = new OtherHost();
	beforeAll(async () => {
		await host.start();
	});
	beforeEach(() => {
		host.received = [];
	});
	afterAll(async () => {
		await host.stop();
	});
	return host;
}
