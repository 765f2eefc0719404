import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';
import { endServer, listenHere, portOf } from './loopback.cts';

/** How a storage hands out its file. */
export interface HandedOut {
	body: Buffer;
	headers?: OutgoingHttpHeaders;
	/** whether it hands out parts of the file, too; it does if not given */
	hasParts?: boolean;
	/** whether the end of the connection is the end of the file, and its length is not told */
	isOpenEnded?: boolean;
}

/** The host of exported files, which has one file at every address, and what it makes of it is up to the test. */
export class Storage {
	private readonly server: Server = createServer((request, response) => {
		this.hand(request, response);
	});

	/** What it hands out: each of these once, the last one for as long as it is asked. */
	files: HandedOut[] = [];

	/** The headers of the requests, in their order. */
	asked: IncomingMessage['headers'][] = [];

	async start(): Promise<void> {
		await listenHere(this.server);
	}

	async stop(): Promise<void> {
		await endServer(this.server);
	}

	/** The address of the file, which is a secret. */
	get address(): string {
		return `http://localhost:${portOf(this.server)}/exports?signature=5ecre7`;
	}

	private hand({ headers: asked }: IncomingMessage, response: ServerResponse): void {
		const isPart = asked.range !== undefined;
		const file = this.files.length > 1 && !isPart ? this.files.shift() : this.files[0];
		this.asked.push(asked);
		const { body = Buffer.alloc(0), headers, hasParts = true, isOpenEnded = false } = file ?? {};
		const [, from = 0, to = 0] = /^bytes=(\d+)-(\d+)$/.exec(asked.range ?? '') ?? [];
		const sent = isPart && hasParts ? body.subarray(Number(from), Number(to) + 1) : body;
		if (isOpenEnded) {
			response.useChunkedEncodingByDefault = false;
			response.shouldKeepAlive = false;
			response.removeHeader('transfer-encoding');
		} else response.setHeader('content-length', sent.length);
		response.writeHead(isPart && hasParts ? 206 : 200, { 'content-type': 'text/csv', ...headers });
		response.end(sent);
	}
}

/** Starts a storage for the tests of a file or a `describe`. */
export function useStorage(): Storage {
	const storage = new Storage();
	beforeAll(async () => {
		await storage.start();
	});
	beforeEach(() => {
		storage.files = [];
		storage.asked = [];
	});
	afterAll(async () => {
		await storage.stop();
	});
	return storage;
}
