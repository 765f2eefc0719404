import { setTimeout as wait } from 'node:timers/promises';
import express, { type Express, type RequestHandler } from 'express';
import { errorHandler } from '../../emulator/errorHandler.cts';
import { routes } from '../../emulator/routes.cts';
import type { Services } from '../../emulator/services.cts';
import { plainProfile } from '../../emulator/store/profileData.cts';
import { callOf, isCall } from '../calls.cts';
import { preparedAnswers } from './prepared.cts';
import type { Places } from './places.cts';
import type { Uploads } from './taken.cts';

const logIn = callOf('logIn');

/** What can be changed while the server runs. */
export interface Conditions {
	/** Milliseconds added to each API request. */
	latency: number;
}

function authorised({ sessions }: Services): RequestHandler {
	return (request, _response, next) => {
		if (!isCall(request, logIn)) sessions.authorise(request);
		next();
	};
}

/** The first customers of a group in plain, as a JSON list: what a workflow could have from another system. */
function people({ store }: Services, { workspaceId, groups }: Places): RequestHandler {
	return (request, response) => {
		const workspace = store.workspaces.find((one) => one.workspaceId === workspaceId);
		const group = workspace?.groups.find(({ groupId }) => groupId === groups[100_000]);
		const customers = group?.customers.slice(0, Number(request.query['count'])) ?? [];
		response.json(customers.map((customer) => plainProfile(customer, workspace?.fields ?? [])));
	};
}

/**
 * An emulator for measuring: the contract's answers from the emulator's parts, but made once, and without the checks
 * that would take more time than what is measured.
 *
 * @param services the parts of the emulator
 * @param conditions looked at in each request
 */
export function createApp(
	services: Services,
	places: Places,
	uploads: Uploads,
	conditions: Conditions,
): Express {
	const { translation, settings, exportUrls } = services;
	const app = express();
	app.set('etag', false);
	app.disable('x-powered-by');
	app.get('/people', people(services, places));
	app.get('/_exports/:token', exportUrls.handler);
	app.use(async (_request, _response, next) => {
		if (conditions.latency > 0) await wait(conditions.latency);
		next();
	});
	app.use(express.json({ limit: '100mb' }), authorised(services));
	app.use(uploads.handler, preparedAnswers(), routes(services));
	app.use(errorHandler(translation, settings.dialect));
	return app;
}
