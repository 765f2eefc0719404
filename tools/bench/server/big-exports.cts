import { pipeline } from 'node:stream/promises';
import type { RequestHandler } from 'express';
import { ExportUrls } from '../../emulator/exportUrls.cts';
import { csvStream } from '../files/csv-file.cts';

/** Exported files of any size, behind the emulator's download URLs. */
export class BigExports extends ExportUrls {
	/** The size of each file, in bytes. */
	fileBytes = 0;

	override handler: RequestHandler<{ token: string }> = async (_request, response) => {
		const { fileBytes } = this;
		response.type('text/csv').attachment('messages.csv').set('content-length', `${fileBytes}`);
		await pipeline(csvStream(fileBytes), response);
	};
}
