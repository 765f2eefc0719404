import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withCredential } from './emulator-credential.cts';
import { examplesFolder } from './paths.cts';
import type { CredentialReference } from './rest/credentials.cts';
import { at, isObject, objectsAt, textAt } from './rest/json.cts';
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
 * @param credential what their nodes use
 * @returns all examples as they are stored now, in the order of their names
 * @throws Error when a file is no workflow, RestError when n8n refuses one
 */
export async function importExamples(
	rest: N8nRest,
	credential: CredentialReference,
): Promise<StoredWorkflow[]> {
	const present = await listWorkflows(rest);
	const examples: StoredWorkflow[] = [];
	for (const example of readExamples()) {
		const nodes = withCredential(example.nodes, credential);
		const known = present.find(({ name }) => name === example.name);
		examples.push(known ?? (await createWorkflow(rest, { ...example, nodes })));
	}
	return examples.sort((one, other) => one.name.localeCompare(other.name));
}

/**
 * Reads the example workflows of this repository.
 *
 * @throws Error when a file is no workflow
 */
export function readExamples(): Workflow[] {
	const files = readdirSync(examplesFolder).filter((name) => name.endsWith('.json'));
	return files.map((name) => readWorkflow(join(examplesFolder, name)));
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
