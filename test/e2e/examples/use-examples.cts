import { emulatorChoices, withChoices } from '../../../tools/demo/choices.cts';
import { crmCustomers } from '../../../tools/demo/crm-customers.cts';
import { withCredential } from '../../../tools/demo/emulator-credential.cts';
import { readExample } from '../../../tools/demo/examples.cts';
import {
	type Neighbours,
	startNeighbours,
	withNeighbours,
} from '../../../tools/demo/neighbours.cts';
import {
	type Execution,
	type FiredTrigger,
	runWorkflow,
} from '../../../tools/demo/rest/executions.cts';
import { at, type JsonObject, textAt } from '../../../tools/demo/rest/json.cts';
import { createWorkflow, type Workflow } from '../../../tools/demo/rest/workflows.cts';
import { type RealN8n, useRealN8n } from '../real-n8n.cts';

/** Changes a node that has this name. */
export type Changes = Record<string, (node: JsonObject) => JsonObject>;

/** The examples in a real n8n, filled in as a user might: with the emulator, and a stand-in for the CRM and the like. */
export class Examples {
	private started: Neighbours | undefined;

	constructor(readonly n8n: RealN8n) {}

	async start(): Promise<void> {
		this.started = await startNeighbours([]);
	}

	async stop(): Promise<void> {
		await this.started?.stop();
	}

	/** Puts everything back to the beginning, with 25 customers in the CRM. */
	reset(): void {
		this.n8n.emulator.reset();
		this.neighbours.customers = crmCustomers(25);
		this.neighbours.chat.length = 0;
		this.neighbours.files.clear();
	}

	/** The CRM, the chat and the storage. */
	get neighbours(): Neighbours {
		if (!this.started) throw new Error('The stand-in is started before the first test, not yet');
		return this.started;
	}

	/** An example with what is left to the user filled in, and some nodes changed. */
	filledIn(name: string, changes: Changes = {}): Workflow {
		const { n8n, neighbours } = this;
		const example = readExample(name);
		const access = withCredential(example.nodes, n8n.n8n.good.reference);
		const chosen = withChoices(access, emulatorChoices(n8n.store));
		const nodes = withNeighbours(chosen, neighbours.url).map((node) => {
			const change = changes[textAt(node, 'name')];
			return change ? change(node) : node;
		});
		return { ...example, nodes };
	}

	/** Imports a workflow and runs it, from its trigger or what that put out, to its end. */
	async run(workflow: Workflow, fired?: FiredTrigger): Promise<Execution> {
		const { rest } = this.n8n.n8n.site;
		const { id } = await createWorkflow(rest, workflow);
		return await runWorkflow(rest, id, fired ?? triggerIn(workflow));
	}
}

/** A node with another value at a place in its parameters, e.g. "conditions.conditions.1.leftValue". */
export function withParameter(node: JsonObject, path: string, value: unknown): JsonObject {
	const copy = structuredClone(node);
	const steps = path.split('.');
	const last = steps.pop() ?? '';
	const holder = at(copy, 'parameters', ...steps);
	if (typeof holder !== 'object' || holder === null) throw new Error(`There is no ${path}`);
	Object.assign(holder, { [last]: value });
	return copy;
}

function triggerIn({ nodes }: Workflow): string {
	const trigger = nodes.find((node) => textAt(node, 'type').endsWith('Trigger'));
	return textAt(trigger, 'name');
}

/** Starts a real n8n and the stand-in for the tests of a file; each test begins with everything as it was. */
export function useExamples(): Examples {
	const examples = new Examples(useRealN8n());
	beforeAll(async () => {
		await examples.start();
	});
	beforeEach(() => {
		examples.reset();
	});
	afterAll(async () => {
		await examples.stop();
	});
	return examples;
}
