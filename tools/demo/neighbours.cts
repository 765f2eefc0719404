import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isObject, type JsonObject } from './rest/json.cts';

/** Stands in for the systems that the examples work with besides Nudgescribe: a CRM, a chat and a storage for files. */
export interface Neighbours {
	url: string;
	/** What the CRM lists. */
	customers: JsonObject[];
	/** What was posted to the chat, in order. */
	chat: unknown[];
	/** The files that were stored, by the path that each has in the storage. */
	files: Map<string, Buffer>;
	/** Stops listening and ends open connections. */
	stop(): Promise<void>;
}

interface Answer {
	status?: number;
	body: Buffer | JsonObject | JsonObject[];
}

type Held = Pick<Neighbours, 'customers' | 'chat' | 'files'>;
type Handler = (held: Held, path: string, body: Buffer) => Answer;

const handlers: Record<string, Handler> = {
	'GET /crm/': ({ customers }) => ({ body: customers }),
	'PUT /crm/': ({ customers }, _path, body) => {
		const given: unknown = JSON.parse(body.toString('utf8'));
		const change = isObject(given) ? given : {};
		const known = customers.find(({ email }) => email === change['email']);
		return known ? { body: Object.assign(known, change) } : { status: 404, body: {} };
	},
	'POST /chat/': ({ chat }, _path, body) => {
		const message: unknown = JSON.parse(body.toString('utf8'));
		chat.push(message);
		return { body: { posted: isObject(message) ? message : {} } };
	},
	'PUT /files/': ({ files }, path, body) => {
		files.set(path, body);
		return { body: { stored: path, bytes: body.length } };
	},
	'GET /files/': ({ files }, path) => {
		const file = files.get(path);
		return file ? { body: file } : { status: 404, body: {} };
	},
};

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
	return Buffer.concat(chunks);
}

async function serve(held: Held, request: IncomingMessage, response: ServerResponse) {
	const { method = '', url = '' } = request;
	const body = await bodyOf(request);
	const [, place = '', path = ''] = /^(\/\w+\/)([^?]*)/.exec(url) ?? [];
	const handle = handlers[`${method} ${place}`];
	const answer = handle ? handle(held, decodeURIComponent(path), body) : { status: 404, body: {} };
	const isFile = Buffer.isBuffer(answer.body);
	response.writeHead(answer.status ?? 200, {
		'content-type': isFile ? 'application/octet-stream' : 'application/json',
	});
	response.end(isFile ? answer.body : JSON.stringify(answer.body));
}

/**
 * Starts the stand-in on this machine.
 *
 * @param customers what the CRM lists at first
 * @param port the port to listen on; any free one when left out
 * @throws Error when the port is taken
 */
export async function startNeighbours(customers: JsonObject[], port = 0): Promise<Neighbours> {
	const held: Held = { customers, chat: [], files: new Map() };
	const server = createServer((request, response) => {
		serve(neighbours, request, response).catch(() => response.destroy());
	});
	// What was started beside it decides when the process ends.
	server.unref().listen(port, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`;
	const neighbours: Neighbours = {
		...held,
		url,
		stop: async () => {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
	return neighbours;
}

/**
 * Puts the stand-in in the place of the addresses that an example leaves to the user.
 *
 * @param nodes the nodes of an example; they are left as they are
 * @param url the stand-in's address
 */
export function withNeighbours(nodes: JsonObject[], url: string): JsonObject[] {
	const text = JSON.stringify(nodes).replaceAll(
		/https:\/\/(crm|chat|files)\.example\.com\//g,
		`${url}/$1/`,
	);
	return (JSON.parse(text) as unknown[]).filter(isObject);
}
