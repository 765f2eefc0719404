import { setTimeout as wait } from 'node:timers/promises';
import express, { type Express, type RequestHandler } from 'express';
import { answersInDialect } from './answers.cts';
import { controlRoutes } from './control.cts';
import { echo } from './echo.cts';
import { errorHandler } from './errorHandler.cts';
import { bodyInContractNames, multipartBody } from './received.cts';
import { routes } from './routes.cts';
import type { Services } from './services.cts';
import { bearerCheck, contractValidator } from './validation.cts';

function delay(milliseconds: number): RequestHandler {
	return async (_request, _response, next) => {
		if (milliseconds > 0) await wait(milliseconds, undefined, { ref: false });
		next();
	};
}

/**
 * Puts the emulator's parts in the order in which a request passes them.
 *
 * @param services the parts
 */
export function createApp(services: Services): Express {
	const { settings, sessions, log, faults, exportUrls, translation } = services;
	const { latency, dialect } = settings;
	const app = express();
	app.set('etag', false);
	app.enable('strict routing');
	app.enable('case sensitive routing');
	app.disable('x-powered-by');

	app.use('/_control', controlRoutes(services));
	app.get('/_exports/:token', faults.handler, exportUrls.handler);

	if (settings.echo) app.use(echo);
	app.use(log.arrival);
	app.use(express.json({ limit: '100mb' }), multipartBody, log.body);
	app.use(delay(latency), faults.handler);
	app.use(answersInDialect(services), bearerCheck(sessions), bodyInContractNames(translation));
	app.use(contractValidator(), routes(services));
	app.use(errorHandler(translation, dialect));
	return app;
}
