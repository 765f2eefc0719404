import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createServer, request as forward, type Server } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { type RequestHandler } from 'express';
import multer from 'multer';
import { callOf, isCall } from '../../tools/bench/calls.cts';
import { csvStream } from '../../tools/bench/files/csv-file.cts';
import type { Emulator } from '../../tools/emulator/server.cts';

/** A file by its size in bytes, and by what tells it from all others. */
export interface Weighed {
	bytes: number;
	sha256: string;
}

const upload = callOf('uploadCustomers');
/** What the emulator can still look into and store; bytes. */
const most = 10_000_000;

/** @param path a file of this machine */
export async function weighed(path: string): Promise<Weighed> {
	return await weigh(createReadStream(path));
}

/** Reads a file to its end and keeps nothing of it. */
async function weigh(content: Readable): Promise<Weighed> {
	const hash = createHash('sha256');
	let bytes = 0;
	for await (const piece of content as AsyncIterable<Buffer>) {
		bytes += piece.length;
		hash.update(piece);
	}
	return { bytes, sha256: hash.digest('hex') };
}

/**
 * A Nudgescribe that takes and gives files of any size: it weighs a large file that is uploaded, and makes up what is
 * downloaded where it was told of a size. All else is the emulator's.
 */
export class LargeFiles {
	/** The large files that were uploaded. */
	readonly uploaded: Weighed[] = [];
	/** The size of each exported file, in bytes; 0 for what the emulator has. */
	exported = 0;
	private readonly server: Server;

	private constructor(private readonly emulator: Emulator) {
		const app = express();
		app.get('/_exports/:token', this.download);
		app.use(this.weighUpload, this.passOn);
		this.server = createServer(app);
	}

	/** Starts it in front of an emulator; stop() must be called. */
	static async start(emulator: Emulator): Promise<LargeFiles> {
		const files = new LargeFiles(emulator);
		files.server.listen(0, '127.0.0.1');
		await once(files.server, 'listening');
		return files;
	}

	get url(): string {
		const address = this.server.address();
		return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
	}

	async stop(): Promise<void> {
		const closed = once(this.server, 'close');
		this.server.close();
		this.server.closeAllConnections();
		await closed;
	}

	private readonly download: RequestHandler = async (_request, response, next) => {
		const { exported } = this;
		if (exported === 0) {
			next();
			return;
		}
		response.type('text/csv').attachment('messages.csv').set('content-length', `${exported}`);
		await pipeline(csvStream(exported), response);
	};

	private readonly weighUpload: RequestHandler = (request, response, next) => {
		const isLarge = Number(request.get('content-length') ?? most + 1) > most;
		if (!isCall(request, upload) || !isLarge) {
			next();
			return;
		}
		const storage: multer.StorageEngine = {
			_handleFile: (_request, file, done) => {
				void weigh(file.stream).then((weighed) => {
					this.uploaded.push(weighed);
					done(null, { size: weighed.bytes });
				}, done);
			},
			_removeFile: (_request, _file, done) => {
				done(null);
			},
		};
		multer({ storage }).any()(request, response, (error: unknown) => {
			if (error) next(error);
			else response.json({ code: 200, message: 'Success' });
		});
	};

	private readonly passOn: RequestHandler = (request, response, next) => {
		const { method, headers, originalUrl } = request;
		const onward = forward(this.emulator.url + originalUrl, { method, headers }, (answer) => {
			response.writeHead(answer.statusCode ?? 500, answer.headers);
			answer.pipe(response);
		});
		onward.on('error', next);
		request.pipe(onward);
	};
}
