import { setTimeout as wait } from 'node:timers/promises';
import type { Request, RequestHandler, Response } from 'express';
import { answerWith, cutConnection, type FaultAnswer } from './faultAnswer.cts';

/** Something that goes wrong on purpose. */
export interface Fault extends FaultAnswer {
	/** Which path it happens on, or, with a slash at the end, below which; every API path when left out. */
	path?: string;
	method?: string;
	/** A path that it never happens on. */
	except?: string;
	/** How many requests it happens to. */
	times: number;
	/** How many matching requests pass before. */
	skip?: number;
	/** Milliseconds that the request waits first. */
	delay?: number;
	/** The request does its work, and only its answer is lost. */
	afterHandling?: boolean;
	/** Every access token that was issued so far is invalid from then on, for this request already. */
	expireTokens?: boolean;
}

function matches(fault: Fault, request: Request): boolean {
	const { path, method, except } = fault;
	if (except === request.path) return false;
	if (method !== undefined && method.toUpperCase() !== request.method) return false;
	if (path === undefined) return request.path.startsWith('/v1/');
	return path.endsWith('/') ? request.path.startsWith(path) : request.path === path;
}

function answersItself(fault: Fault): boolean {
	return (
		fault.cut !== undefined ||
		fault.status !== undefined ||
		fault.body !== undefined ||
		fault.base64 !== undefined ||
		fault.brokenBody !== undefined
	);
}

function happen(fault: Fault, response: Response, body: string): void {
	if (fault.cut === undefined) answerWith(fault, response);
	else cutConnection(fault.cut, response, body);
}

function happenAfterHandling(fault: Fault, response: Response): void {
	const send = response.send.bind(response);
	response.send = (body: unknown) => {
		response.send = send;
		happen(fault, response, typeof body === 'string' ? body : '');
		return response;
	};
}

/** The faults that wait to happen, the oldest first. */
export class Faults {
	private waiting: { fault: Fault; times: number; skip: number }[] = [];

	/** How many requests something happened to. */
	happened = 0;

	/** @param expireTokens makes every access token invalid */
	constructor(private readonly expireTokens: () => void) {}

	/** Adds a fault. */
	add(fault: Fault): void {
		this.waiting.push({ fault, times: fault.times, skip: fault.skip ?? 0 });
	}

	clear(): void {
		this.waiting = [];
		this.happened = 0;
	}

	private take(request: Request): Fault | undefined {
		for (const entry of this.waiting) {
			if (entry.times === 0 || !matches(entry.fault, request)) continue;
			if (entry.skip > 0) {
				entry.skip -= 1;
				continue;
			}
			entry.times -= 1;
			this.happened += 1;
			return entry.fault;
		}
		return undefined;
	}

	/** Lets the next fault for this request happen, if there is one. */
	handler: RequestHandler = async (request, response, next) => {
		const fault = this.take(request);
		if (!fault) {
			next();
			return;
		}
		if (fault.delay !== undefined) await wait(fault.delay, undefined, { ref: false });
		if (fault.expireTokens === true) this.expireTokens();
		if (answersItself(fault) && fault.afterHandling !== true && fault.cut !== 'body') {
			happen(fault, response, '');
			return;
		}
		if (answersItself(fault)) happenAfterHandling(fault, response);
		else response.set(fault.headers ?? {});
		next();
	};
}
