import type { RequestHandler } from 'express';
import { middleware } from 'express-openapi-validator';
import { lenientContract, operations } from './contract.cts';
import { isJsonObject } from './json.cts';
import type { Sessions } from './sessions.cts';

type ApiDocument = Exclude<Parameters<typeof middleware>[0]['apiSpec'], string>;

function isApiDocument(value: unknown): value is ApiDocument {
	return isJsonObject(value) && isJsonObject(value.info) && isJsonObject(value.paths);
}

/** Checks bearer and headers of every request that takes them; the validator would forget why one was refused. */
export function bearerCheck(sessions: Sessions): RequestHandler {
	const secured = new Set(
		operations.filter((operation) => operation.secured).map(({ call }) => call),
	);
	return (request, _response, next) => {
		if (secured.has(`${request.method} ${request.path}`)) sessions.authorise(request);
		next();
	};
}

function makeValidator(): RequestHandler[] {
	const apiSpec = lenientContract();
	if (!isApiDocument(apiSpec)) throw new Error('The contract is no OpenAPI document');
	return middleware({
		apiSpec,
		validateRequests: { allErrors: true, coerceTypes: false },
		validateResponses: { allErrors: true, coerceTypes: false },
		validateSecurity: false,
		fileUploader: false,
		ajvFormats: { mode: 'full' },
	});
}

let validator: RequestHandler[] | undefined;

/**
 * Checks every request and every answer against the contract. JSON is taken as it is: a text is not a number. All
 * emulators of a process have the same one, since it compiles the contract for a second.
 */
export function contractValidator(): RequestHandler[] {
	validator ??= makeValidator();
	return validator;
}
