import type { IncomingHttpHeaders } from 'node:http';
import type { Request, RequestHandler } from 'express';

/** A file as the log keeps it: without its content. */
export interface LoggedFile {
	/** The name of the form field. */
	name: string;
	filename: string;
	type: string;
	/** Bytes. */
	size: number;
}

/** One request to the API, as it came over the wire. */
export interface LoggedRequest {
	method: string;
	path: string;
	/** `null` when the connection was cut before an answer, or no answer has been given yet. */
	status: number | null;
	headers: IncomingHttpHeaders;
	/** Parsed JSON, or `{ fields, files }` for a multipart form. */
	body: unknown;
	/** The text of a file in the form, where it is short. */
	file?: string | undefined;
	/** Milliseconds since 1970. */
	at: number;
}

function loggedFiles(files: Request['files']): LoggedFile[] {
	if (!Array.isArray(files)) return [];
	return files.map((file) => ({
		name: file.fieldname,
		filename: file.originalname,
		type: file.mimetype,
		size: file.size,
	}));
}

/** Bytes: more than a test looks at. */
const shortFile = 1024 * 1024;

function textIn(files: Request['files']): string | undefined {
	const [file] = Array.isArray(files) ? files : [];
	return file && file.size <= shortFile ? file.buffer.toString('utf8') : undefined;
}

/** What the API was asked, in the order in which requests arrived. */
export class RequestLog {
	private entries: LoggedRequest[] = [];
	private readonly byRequest = new WeakMap<Request, LoggedRequest>();

	/** The requests since the start, or since the log was cleared. */
	requests(): LoggedRequest[] {
		return [...this.entries];
	}

	clear(): void {
		this.entries = [];
	}

	/** Notes an API request when it arrives, and its status as soon as an answer goes out. */
	arrival: RequestHandler = (request, response, next) => {
		const { method, path, headers } = request;
		if (!path.startsWith('/v1/')) {
			next();
			return;
		}
		const entry: LoggedRequest = {
			method,
			path,
			status: null,
			headers: { ...headers },
			body: undefined,
			at: Date.now(),
		};
		this.entries.push(entry);
		this.byRequest.set(request, entry);
		const send = response.send.bind(response);
		response.send = (body: unknown) => {
			entry.status = response.statusCode;
			return send(body);
		};
		next();
	};

	/** Notes the body, once it is parsed. */
	body: RequestHandler = (request, _response, next) => {
		const entry = this.byRequest.get(request);
		const body: unknown = request.body;
		if (entry) {
			entry.file = textIn(request.files);
			entry.body = request.is('multipart/form-data')
				? { fields: Object.assign({}, body), files: loggedFiles(request.files) }
				: body;
		}
		next();
	};
}
