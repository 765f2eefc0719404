import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'flatted';
import { at, isObject, type JsonObject, objectsAt, textAt } from './json.cts';
import type { N8nRest } from './n8n-rest.cts';

/** One item that a node put out. */
export interface OutputItem {
	json: JsonObject;
	/** The positions of the input items that it came from. */
	pairedItems: number[];
	/** The message of the error that it carries. */
	error: string | undefined;
}

/** A workflow's run, after its end. */
export interface Execution {
	/** n8n's word for how it ended, e.g. "success" or "error". */
	status: string;
	/** The message of the error that ended it. */
	error: string | undefined;
	/** What a node put out at its first output; empty when it did not run. */
	items: (nodeName: string) => OutputItem[];
}

/** A trigger with what it put out, in n8n's notation of a node's run. */
export interface FiredTrigger {
	name: string;
	data: JsonObject;
}

const pollEveryMs = 100;
const unfinished = ['new', 'running', 'waiting', 'unknown'];

/**
 * Runs a stored workflow from a trigger to its end.
 *
 * @param workflowId the stored workflow
 * @param trigger the name of the trigger to start from, or what it put out, too
 * @param withinMs how long it may take, in milliseconds
 * @returns the finished run
 * @throws RestError when n8n refuses, Error when the time is over
 */
export async function runWorkflow(
	rest: N8nRest,
	workflowId: string,
	trigger: string | FiredTrigger,
	withinMs = 120_000,
): Promise<Execution> {
	const started = await rest.call('POST', `/workflows/${workflowId}/run`, {
		triggerToStartFrom: typeof trigger === 'string' ? { name: trigger } : trigger,
		// Needed by older versions of n8n; newer ones run what is stored.
		workflowData: await rest.call('GET', `/workflows/${workflowId}`),
	});
	const path = `/executions/${textAt(started, 'executionId')}`;
	const deadline = Date.now() + withinMs;
	while (Date.now() < deadline) {
		const execution = await rest.call('GET', path);
		if (isComplete(execution)) return readExecution(execution);
		await sleep(pollEveryMs);
	}
	throw new Error(`The workflow did not end within ${withinMs / 1000} seconds.`);
}

/**
 * Tells whether an execution is over, with all that came of it: n8n 1 stores the one a moment before the other.
 *
 * @param execution what n8n's REST API answers for one execution
 */
export function isComplete(execution: unknown): boolean {
	if (unfinished.includes(textAt(execution, 'status'))) return false;
	const result = resultOf(execution);
	return at(result, 'lastNodeExecuted') !== undefined || at(result, 'error') !== undefined;
}

function resultOf(execution: unknown): unknown {
	return at(parse(textAt(execution, 'data')), 'resultData');
}

function readExecution(execution: unknown): Execution {
	const result = resultOf(execution);
	return {
		status: textAt(execution, 'status'),
		error: messageOf(at(result, 'error')),
		items: (nodeName) => {
			const run = at(result, 'runData', nodeName, 0, 'data', 'main', 0);
			return run === undefined || run === null ? [] : objectsAt(run).map(readItem);
		},
	};
}

function readItem(item: JsonObject): OutputItem {
	const { json, pairedItem, error } = item;
	const fields = isObject(json) ? json : {};
	return {
		json: fields,
		pairedItems: positions(pairedItem),
		error: messageOf(error ?? fields['error']),
	};
}

function positions(pairedItem: unknown): number[] {
	if (Array.isArray(pairedItem)) return pairedItem.flatMap(positions);
	const position = isObject(pairedItem) ? pairedItem['item'] : pairedItem;
	return typeof position === 'number' ? [position] : [];
}

function messageOf(error: unknown): string | undefined {
	const message = isObject(error) ? error['message'] : error;
	return typeof message === 'string' ? message : undefined;
}
