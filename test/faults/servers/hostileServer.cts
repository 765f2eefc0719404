import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { json, type Reply } from './replies.cts';
import { endServer, listenHere, portOf } from '../../integration/loopback.cts';

/** What a server does on each path; where nothing else is said, it lets everybody log in, and knows nothing. */
export type Routes = Record<string, Reply>;

const tokens = { token: 'hostile-session-token', refresh_token: 'hostile-refresh-token' };

const ordinary: Routes = { '/v1/auth': json({ code: 200, ...tokens }) };

const unknown = json({ code: 404, message: 'There is no such thing' }, 404);

/** A server that does what a case says. It runs beside the process of the node, so that it costs that nothing. */
export class HostileServer {
	/** The path of each request, in order, but for those that the test makes aside. */
	readonly asked: string[] = [];

	private readonly server: Server;

	/** @param onRequest gets the path of each request as it arrives */
	constructor(
		private readonly routes: Routes,
		private readonly onRequest: (path: string) => void,
	) {
		this.server = createServer((request, response) => {
			void this.answer(request, response);
		});
		// What a client does that gives up is no matter of the server's.
		this.server.on('clientError', (_error, socket) => {
			socket.destroy();
		});
	}

	async start(): Promise<void> {
		await listenHere(this.server);
	}

	async stop(): Promise<void> {
		await endServer(this.server);
	}

	/** Without a slash at the end. */
	get url(): string {
		return `http://127.0.0.1:${portOf(this.server)}`;
	}

	/** How often a path was asked for. */
	times(path: string): number {
		return this.asked.filter((asked) => asked === path).length;
	}

	private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const path = request.url ?? '';
		const before = this.times(path);
		if (!('x-aside' in request.headers)) {
			this.asked.push(path);
			this.onRequest(path);
		}
		const body = await text(request).catch(() => '');
		const reply = this.routes[path] ?? ordinary[path] ?? unknown;
		response.on('error', () => undefined);
		const { headers } = request;
		await reply({ body, headers, before, url: this.url }, response);
	}
}
