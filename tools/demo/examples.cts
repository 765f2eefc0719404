import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { examplesFolder } from './paths.cts';
import { at, isObject, type JsonObject, objectsAt, textAt } from './rest/json.cts';
import type { N8nRest } from './rest/n8n-rest.cts';
import {
	createWorkflow,
	listWorkflows,
	type StoredWorkflow,
	type Workflow,
} from './rest/workflows.cts';

/**
 * Imports the example workflows that n8n does not have yet; those that it has stay as the user left them.
 *
 * @param rest logged in
 * @param fillIn does what is left to the user: credential, choices from lists, addresses
 * @returns all examples as they are stored now, in the order of their names
 * @throws Error when a file is no workflow, RestError when n8n refuses one
 */
export async function importExamples(
	rest: N8nRest,
	fillIn: (nodes: JsonObject[]) => JsonObject[],
): Promise<StoredWorkflow[]> {
	const present = await listWorkflows(rest);
	const examples: StoredWorkflow[] = [];
	for (const example of exampleNames().map(readExample)) {
		const nodes = fillIn(example.nodes);
		const known = present.find(({ name }) => name === example.name);
		examples.push(known ?? (await createWorkflow(rest, { ...example, nodes })));
	}
	return examples.sort((one, other) => one.name.localeCompare(other.name));
}

/** The names of the files of the example workflows, without their extension. */
export function exampleNames(): string[] {
	const files = readdirSync(examplesFolder).filter((name) => name.endsWith('.json'));
	return files.map((name) => basename(name, '.json'));
}

/**
 * Reads an example workflow.
 *
 * @param name the file's name, without its extension
 * @throws Error when there is no such file, or it is no workflow
 */
export function readExample(name: string): Workflow {
	return readWorkflow(join(examplesFolder, `${name}.json`));
}

function readWorkflow(file: string): Workflow {
	const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
	const connections = at(json, 'connections');
	const settings = at(json, 'settings');
	if (!isObject(connections)) throw new Error(`${file} is no workflow: it has no connections.`);
	return {
		name: textAt(json, 'name'),
		nodes: objectsAt(json, 'nodes'),
		connections,
		settings: isObject(settings) ? settings : {},
	};
}
