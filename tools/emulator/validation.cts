import type { RequestHandler } from 'express';
import { middleware } from 'express-openapi-validator';
import { lenientContract } from './contract.cts';
import { isJsonObject } from './json.cts';
import type { Sessions } from './sessions.cts';

type ApiDocument = Exclude<Parameters<typeof middleware>[0]['apiSpec'], string>;

function isApiDocument(value: unknown): value is ApiDocument {
	return isJsonObject(value) && isJsonObject(value.info) && isJsonObject(value.paths);
}

/**
 * Checks every request and every answer against the contract, and the bearer of every request. JSON is
 * taken as it is: a text is not a number.
 */
export function contractValidator(sessions: Sessions): RequestHandler[] {
	const apiSpec = lenientContract();
	if (!isApiDocument(apiSpec)) throw new Error('The contract is no OpenAPI document');
	return middleware({
		apiSpec,
		validateRequests: { allErrors: true, coerceTypes: false },
		validateResponses: { allErrors: true, coerceTypes: false },
		validateSecurity: { handlers: { bearer: (request) => sessions.authorise(request) } },
		fileUploader: false,
		ajvFormats: { mode: 'full' },
	});
}
