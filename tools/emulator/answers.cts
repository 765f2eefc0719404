import type { RequestHandler } from 'express';
import { operations } from './contract.cts';
import type { Translation } from './translation.cts';

/** Puts each answer into the dialect; the validator, further in, has seen it in the names of the contract. */
export function answersInDialect(translation: Translation): RequestHandler {
	const schemas = new Map(
		operations.map(({ method, path, answer }) => [`${method.toUpperCase()} ${path}`, answer]),
	);
	return (request, response, next) => {
		const schema = schemas.get(`${request.method} ${request.path}`);
		if (schema && request.path !== '/v1/auth') {
			const json = response.json.bind(response);
			response.json = (answer: unknown) => json(translation.answer(answer, schema));
		}
		next();
	};
}
