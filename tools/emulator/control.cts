import express, { type RequestHandler, type Router } from 'express';
import type { Fault } from './faults.cts';
import { isJsonObject } from './json.cts';
import type { Services } from './services.cts';

const shape: Record<keyof Fault, 'string' | 'number' | 'boolean' | 'object'> = {
	path: 'string',
	method: 'string',
	except: 'string',
	times: 'number',
	skip: 'number',
	status: 'number',
	headers: 'object',
	body: 'string',
	delay: 'number',
	cut: 'string',
	afterHandling: 'boolean',
	expireTokens: 'boolean',
	brokenBody: 'string',
	base64: 'string',
	contentType: 'string',
};

function strangeKey(body: Record<string, unknown>): string | undefined {
	const types = new Map<string, string>(Object.entries(shape));
	return Object.entries(body).find(([key, value]) => types.get(key) !== typeof value)?.[0];
}

function isFault(body: unknown): body is Fault {
	if (!isJsonObject(body) || strangeKey(body) !== undefined) return false;
	const cuts: unknown[] = [undefined, 'before', 'headers', 'body'];
	return typeof body.times === 'number' && cuts.includes(body.cut);
}

/** A page in a browser can send a form to this machine, but not with a header of its own. */
const refuseBrowsers: RequestHandler = (request, response, next) => {
	if (request.method === 'GET' || request.get('x-emulator-control') === '1') {
		next();
		return;
	}
	response.status(403).json({ code: 403, message: 'The header x-emulator-control: 1 is missing' });
};

/** The endpoints below `/_control`, with which another process steers the emulator. */
export function controlRoutes({ log, faults, tokens, settings, reset }: Services): Router {
	const router = express.Router();
	const done = { code: 200, message: 'Success' };
	router.use(refuseBrowsers, express.json());
	router.get('/health', (_request, response) => {
		response.json({ ...done, dialect: settings.dialect.name });
	});
	router.post('/reset', (_request, response) => {
		reset();
		response.json(done);
	});
	router.get('/requests', (_request, response) => {
		response.json({ ...done, requests: log.requests() });
	});
	router.delete('/requests', (_request, response) => {
		log.clear();
		response.json(done);
	});
	router.post('/expire-tokens', (_request, response) => {
		tokens.invalidate('access');
		response.json(done);
	});
	router.post('/fault', (request, response) => {
		const body: unknown = request.body;
		if (isFault(body)) {
			faults.add(body);
			response.json(done);
			return;
		}
		const message = 'A fault is a JSON object with times, and what goes wrong';
		response.status(400).json({ code: 400, message });
	});
	return router;
}
