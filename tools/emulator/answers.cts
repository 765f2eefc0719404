import type { RequestHandler } from 'express';
import { operationOf, type Operation } from './contract.cts';
import type { Dialect } from './dialect.cts';
import { isJsonObject, type JsonObject } from './json.cts';
import { partAnswer } from './partAnswer.cts';
import type { Services } from './services.cts';
import type { Aside } from './translation.cts';

/** An answer as it goes over the wire; without a body it is empty. */
interface Sent {
	status: number;
	body?: unknown;
	/** of a body that is text; plain text when left out */
	type?: string;
}

const writingPosts = ['uploadCustomers', 'publishMessages', 'startCampaignRun'];

function isWrite({ operationId, method }: Operation): boolean {
	return ['put', 'patch', 'delete'].includes(method) || writingPosts.includes(operationId);
}

/** What answers a change that was made whole, where it is not the envelope. */
const afterWrites: Partial<Record<Dialect['afterWrite'], Sent>> = {
	empty200: { status: 200 },
	empty202: { status: 202 },
	empty204: { status: 204 },
	text: { status: 200, body: 'OK' },
};

const readCodes: Partial<Record<Dialect['readCode'], number>> = { zero: 0, one: 1 };

/**
 * Puts each answer into the dialect; the validator, further in, has seen it in the names of the contract. What the
 * contract has no name for is said here only: that a batch was done in part, and an answer without an envelope.
 */
export function answersInDialect({
	translation,
	settings: { dialect },
	batches,
	totals,
}: Services): RequestHandler {
	const whole = (answer: JsonObject, operation: Operation, aside: Aside): Sent => {
		if (dialect.csvAnswer === 'raw' && typeof answer.data === 'string') {
			return { status: 200, body: answer.data, type: 'text/csv' };
		}
		if (isWrite(operation)) {
			const body = translation.answer(answer, operation, aside);
			return afterWrites[dialect.afterWrite] ?? { status: 200, body };
		}
		const code = readCodes[dialect.readCode] ?? answer.code;
		return { status: 200, body: translation.answer({ ...answer, code }, operation, aside) };
	};
	return (request, response, next) => {
		const operation = operationOf(request);
		if (operation && operation.path !== '/v1/auth') {
			const json = response.json.bind(response);
			response.json = (answer: unknown) => {
				if (!isJsonObject(answer)) return json(answer);
				const batch = batches.of(response);
				const asked: unknown = request.body;
				const aside = { asked: isJsonObject(asked) ? asked : {}, total: totals.of(response) };
				const {
					status,
					body,
					type = 'text/plain',
				}: Sent = batch ? partAnswer(batch, dialect, translation) : whole(answer, operation, aside);
				response.status(status);
				if (body === undefined) return response.send();
				return typeof body === 'string' ? response.type(type).send(body) : json(body);
			};
		}
		next();
	};
}
