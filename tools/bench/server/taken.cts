import type { RequestHandler } from 'express';
import type { BodyOf, PayloadOf } from '../../emulator/endpoints/endpoint.cts';
import { callOf, isCall } from '../calls.cts';

const upload = callOf('uploadCustomers');

/** What was uploaded since the last time it was asked for. */
export interface Taken {
	/** Bytes of forms, whose parts are not looked at. */
	formBytes: number;
	/** Customers in JSON. */
	customers: number;
}

function payload(accepted?: number): PayloadOf<'uploadCustomers'> {
	return accepted === undefined ? {} : { accepted };
}

/** Takes uploads and counts them, and neither checks nor keeps anything: that is not what is measured. */
export class Uploads {
	private taken: Taken = { formBytes: 0, customers: 0 };

	/** What was uploaded since the last call. */
	take(): Taken {
		const taken = this.taken;
		this.taken = { formBytes: 0, customers: 0 };
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
			request.on('data', (chunk: Buffer) => (this.taken.formBytes += chunk.length));
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
