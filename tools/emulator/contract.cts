import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isJsonObject, type JsonObject } from './json.cts';

const contractFile = join(__dirname, '..', '..', 'contract', 'nudgescribe.openapi.yaml');

const document = readContract();

function readContract(): JsonObject {
	const parsed: unknown = parse(readFileSync(contractFile, 'utf8'));
	if (!isJsonObject(parsed)) throw new Error(`${contractFile} holds no OpenAPI document`);
	return parsed;
}

/** One call of the API: its name in the contract, and how it travels. */
export interface Operation {
	operationId: string;
	method: string;
	path: string;
	/** Method and path, as in `POST /v1/cg`. */
	call: string;
	/** The schemas of its request body, one for each content type. */
	requests: JsonObject[];
	answer: JsonObject;
	/** Whether the reference marks headers of this call as required: those of the API code and the client's IP. */
	requiresHeaders: boolean;
	/** Whether it takes a bearer token; the login takes none. */
	secured: boolean;
}

function child(value: unknown, name: string): JsonObject {
	const found = isJsonObject(value) ? value[name] : undefined;
	return isJsonObject(found) ? resolve(found) : {};
}

/**
 * Follows a `$ref` of the contract.
 *
 * @param schema a schema or a response, or a reference to one
 * @returns what it refers to, or itself when it is no reference
 */
export function resolve(schema: JsonObject): JsonObject {
	if (typeof schema.$ref !== 'string') return schema;
	const names = schema.$ref.replace('#/', '').split('/');
	return names.reduce<JsonObject>(child, document);
}

function answerSchema(operation: JsonObject): JsonObject {
	const success = child(child(operation, 'responses'), '200');
	return child(child(child(success, 'content'), 'application/json'), 'schema');
}

function requestSchemas(operation: JsonObject): JsonObject[] {
	const content = child(child(operation, 'requestBody'), 'content');
	return Object.keys(content).map((type) => child(child(content, type), 'schema'));
}

function isRequiredHeader(parameter: unknown): boolean {
	if (!isJsonObject(parameter)) return false;
	const header = resolve(parameter);
	return header.in === 'header' && header.required === true;
}

function operationsOf(path: string): Operation[] {
	return Object.entries(child(child(document, 'paths'), path)).flatMap(([method, operation]) => {
		if (!isJsonObject(operation) || typeof operation.operationId !== 'string') return [];
		const { operationId, parameters, security = document.security } = operation;
		const requiresHeaders = Array.isArray(parameters) && parameters.some(isRequiredHeader);
		const secured = Array.isArray(security) && security.length > 0;
		const requests = requestSchemas(operation);
		const answer = answerSchema(operation);
		const call = `${method.toUpperCase()} ${path}`;
		return [{ operationId, method, path, call, requests, answer, requiresHeaders, secured }];
	});
}

/** Every call of the API, in the order of the contract. */
export const operations: Operation[] = Object.keys(child(document, 'paths')).flatMap(operationsOf);

const byCall = new Map(operations.map((operation) => [operation.call, operation]));

/** The call that a request is, if the API has it. */
export function operationOf({ method, path }: { method: string; path: string }) {
	return byCall.get(`${method} ${path}`);
}

function withoutRequiredHeaders(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutRequiredHeaders);
	if (!isJsonObject(value)) return value;
	const kept = Object.entries(value).filter(
		([key]) => key !== 'required' || value.in !== 'header' || typeof value.name !== 'string',
	);
	return Object.fromEntries(kept.map(([key, part]) => [key, withoutRequiredHeaders(part)]));
}

/**
 * The contract as requests are checked against it. The headers that it requires are optional here: whether they
 * have to be there is the dialect's to say (`accessHeaders`), and so is how their absence is refused.
 */
export function lenientContract(): unknown {
	return withoutRequiredHeaders(document);
}

function collectSources(value: unknown, sources: Map<string, Set<unknown>>): void {
	if (Array.isArray(value)) {
		for (const item of value) collectSources(item, sources);
	} else if (isJsonObject(value)) {
		for (const [name, property] of Object.entries(child(value, 'properties'))) {
			if (!isJsonObject(property) || property['x-source'] === undefined) continue;
			const seen = sources.get(name) ?? new Set();
			sources.set(name, seen.add(property['x-source']));
		}
		for (const part of Object.values(value)) collectSources(part, sources);
	}
}

function collectNames(): { all: Set<string>; inferred: Set<string> } {
	const sources = new Map<string, Set<unknown>>();
	collectSources(document, sources);
	const inferred = [...sources].filter(([, seen]) => !seen.has('documented'));
	return { all: new Set(sources.keys()), inferred: new Set(inferred.map(([name]) => name)) };
}

const names = collectNames();

/** Every property name of the contract. */
export const contractNames: ReadonlySet<string> = names.all;

/** The names that are this project's guess wherever they occur: the ones a real API may call otherwise. */
export const inferredNames: ReadonlySet<string> = names.inferred;
