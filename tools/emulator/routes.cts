import type { Request, RequestHandler } from 'express';
import { operations } from './contract.cts';
import { logIn } from './endpoints/auth.cts';
import type { BodyOf, Handler } from './endpoints/endpoint.cts';
import { handlers } from './endpoints/index.cts';
import { uploadedFile } from './received.cts';
import type { Services } from './services.cts';

type HandledId = keyof typeof handlers;
type Parameters = Request['params'];

const success = { code: 200, message: 'Success' };

function isHandled(operationId: string): operationId is HandledId {
	return operationId in handlers;
}

function baseUrl(request: Request): string {
	return `${request.protocol}://${request.host}`;
}

function handlerFor<Id extends HandledId>(
	id: Id,
	services: Services,
): RequestHandler<Parameters, unknown, BodyOf<Id>> {
	const { settings, store, sessions, exportUrls, translation, batches, totals } = services;
	const handle: Handler<Id> = handlers[id];
	return (request, response) => {
		const payload = handle({
			body: request.body,
			file: uploadedFile(request, translation),
			account: sessions.accountOf(request),
			store,
			settings,
			signedUrl: (campaignId, fileIndex) =>
				baseUrl(request) + exportUrls.path(campaignId, fileIndex),
			counted: (total) => {
				totals.note(response, total);
			},
			doneInPart: (batch) => {
				batches.note(response, batch);
			},
		});
		response.json({ ...success, ...payload });
	};
}

function authHandlers(services: Services): Record<string, RequestHandler> {
	const { store, tokens, sessions } = services;
	return {
		logIn: (request, response) => {
			response.json({ ...success, ...tokens.issue(logIn(request, store)) });
		},
		renew: (request, response) => {
			response.json({ ...success, ...tokens.issue(sessions.accountOf(request)) });
		},
	};
}

/**
 * Gives each request that fits the contract to the handler of its operation.
 *
 * @throws Error when an operation of the contract has no handler
 */
export function routes(services: Services): RequestHandler {
	const auth = authHandlers(services);
	const byCall = new Map<string, RequestHandler>();
	for (const { operationId, call } of operations) {
		const handler = isHandled(operationId) ? handlerFor(operationId, services) : auth[operationId];
		if (!handler) throw new Error(`The emulator cannot do ${operationId} yet`);
		byCall.set(call, handler);
	}
	return (request, response, next) =>
		byCall.get(`${request.method} ${request.path}`)?.(request, response, next);
}
