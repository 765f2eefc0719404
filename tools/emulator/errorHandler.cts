import type { ErrorRequestHandler } from 'express';
import { readDialect, type Dialect } from './dialect.cts';
import { refusalOf } from './findings.cts';
import { refusalAnswer } from './refusalAnswer.cts';
import type { Translation } from './translation.cts';

/**
 * Answers every refusal in the way of the dialect.
 *
 * @param translation puts the names of the dialect into messages
 * @param dialect how a refusal is said
 */
export function errorHandler(translation: Translation, dialect: Dialect): ErrorRequestHandler {
	const plain = readDialect({ statusCodes: dialect.statusCodes });
	return (error: unknown, request, response, next) => {
		if (response.headersSent) {
			next(error);
			return;
		}
		const { path } = request;
		const refusal = refusalOf(error, { translation, how: dialect.findings, path });
		// The storage host is not the API, and a fault of the emulator itself must never pass for an answer.
		const ofTheApi = path.startsWith('/v1/') && refusal.reason !== 'broken';
		const { status, body } = refusalAnswer(refusal, ofTheApi ? dialect : plain, path);
		const text = typeof body === 'string';
		// Not `json`: the validator would hold it to the contract, which knows code and message only.
		response
			.status(status)
			.type(text ? 'text/plain' : 'application/json')
			.send(text ? body : JSON.stringify(body));
	};
}
