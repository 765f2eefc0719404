import type { RequestHandler } from 'express';
import { middleware } from 'express-openapi-validator';
import { contractFile, operations } from './contract.cts';
import type { Sessions } from './sessions.cts';
import type { Translation } from './translation.cts';

/**
 * Checks every request and every answer against the contract, and the bearer of every request. JSON is
 * taken as it is: a text is not a number.
 */
export function contractValidator(sessions: Sessions): RequestHandler[] {
	return middleware({
		apiSpec: contractFile,
		validateRequests: { allErrors: true, coerceTypes: false },
		validateResponses: { allErrors: true, coerceTypes: false },
		validateSecurity: { handlers: { bearer: (request) => sessions.authorise(request) } },
		fileUploader: false,
		ajvFormats: { mode: 'full' },
	});
}

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
