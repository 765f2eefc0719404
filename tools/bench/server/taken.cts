import type { RequestHandler } from 'express';
import type { BodyOf, PayloadOf } from '../../emulator/endpoints/endpoint.cts';
import { callOf, isCall } from '../calls.cts';

const upload = callOf('uploadCustomers');
const lineFeed = 10;
const countedBytes = 50_000_000;

/** What was uploaded since the last time it was asked for. */
export interface Taken {
	/** Bytes of forms, whose parts are not looked at. */
	formBytes: number;
	/** Lines of forms up to 50 MB: those of the file, and a few around it. To count those of larger ones takes too long. */
	formLines: number;
	/** Customers in JSON. */
	customers: number;
}

function nothing(): Taken {
	return { formBytes: 0, formLines: 0, customers: 0 };
}

function linesIn(chunk: Buffer): number {
	let lines = 0;
	for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, at + 1)) lines++;
	return lines;
}

function payload(accepted?: number): PayloadOf<'uploadCustomers'> {
	return accepted === undefined ? {} : { accepted };
}

/** Takes uploads and counts them, and neither checks nor keeps anything: that is not what is measured. */
export class Uploads {
	private taken: Taken = nothing();

	/** What was uploaded since the last call. */
	take(): Taken {
		const taken = this.taken;
		this.taken = nothing();
		return taken;
	}

	handler: RequestHandler<Record<string, string>, unknown, BodyOf<'uploadCustomers'>> = (
		request,
		response,
		next,
	) => {
		if (!isCall(request, upload)) {
			next();
			return;
		}
		const answer = (accepted?: number): void => {
			response.json({ code: 200, message: 'Success', ...payload(accepted) });
		};
		if (request.is('multipart/form-data')) {
			const isCounted = Number(request.get('content-length')) <= countedBytes;
			request.on('data', (chunk: Buffer) => {
				this.taken.formBytes += chunk.length;
				if (isCounted) this.taken.formLines += linesIn(chunk);
			});
			request.on('end', () => {
				answer();
			});
			return;
		}
		const customers = 'customers' in request.body ? request.body.customers : [];
		const count = Array.isArray(customers) ? customers.length : 1;
		this.taken.customers += count;
		answer(count);
	};
}
