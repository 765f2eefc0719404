import './n8n-core.cts';
import { PollContext, PollTriggerExecutor } from 'n8n-core';
import type {
	IDataObject,
	INode,
	INodeParameters,
	Workflow,
	WorkflowActivateMode,
} from 'n8n-workflow';
import { additionalDataWith } from './additional-data.cts';
import { container } from './container.cts';
import { pollingWorkflowId } from './ids.cts';
import { WorkflowRow, type PollMemory } from './poll-memory.cts';
import { loadPollingWorkflow, type PollingNode, type PollResult } from './polling-node.cts';
import { shared } from './shared.cts';

/** Of each poll its own: several may be under way. */
const results = shared<PollResult>();

interface Active {
	workflow: Workflow;
	node: INode;
	execute: (isFirst?: boolean) => Promise<void>;
}

/** A workflow that begins with a polling node, switched on and off as in n8n; its schedule is the test. */
export class PollingWorkflow {
	private active: Active | undefined;
	private readonly id = pollingWorkflowId();

	/** @param budgetMs what n8n gives a poll before it gives it up, if it says */
	constructor(
		private node: PollingNode,
		private readonly memory: PollMemory = new WorkflowRow(),
		private readonly budgetMs?: number,
	) {}

	/** Switches the workflow on: n8n loads it from its database, and polls at once. */
	async activate(activation: WorkflowActivateMode = 'activate'): Promise<PollResult> {
		const active = this.load(activation);
		const result = await this.collect(async () => {
			await active.execute(true);
		});
		if (result.error) this.deactivate();
		else this.memory.onActivated(active.workflow);
		return result;
	}

	/** A poll on the schedule. */
	async poll(): Promise<PollResult> {
		const { execute } = this.running;
		return await this.collect(async () => {
			await execute();
		});
	}

	/** Switches the workflow off: n8n forgets what it has not saved. */
	deactivate(): void {
		this.active = undefined;
	}

	/** Ends n8n and starts it again; tells of the first poll after that. */
	async restart(): Promise<PollResult> {
		if (this.memory.pollsOnStart) return await this.activate('init');
		this.load('init');
		return await this.poll();
	}

	/** Publishes the workflow with other parameters of the node. */
	async change(parameters: INodeParameters): Promise<PollResult> {
		this.node = { ...this.node, parameters };
		return await this.activate('update');
	}

	/** What the node remembers at the moment, as JSON, whether it is saved yet or not. */
	get remembered(): string {
		const { workflow, node } = this.running;
		return JSON.stringify(this.memory.dataOf(workflow, node));
	}

	private get running(): Active {
		if (!this.active) throw new Error('The workflow is not active');
		return this.active;
	}

	private load(activation: WorkflowActivateMode): Active {
		const { workflow, node } = loadPollingWorkflow(this.node, {
			id: this.id,
			staticData: this.memory.load(),
		});
		const functions = this.pollFunctions(workflow, node, activation);
		const isCurrent = (): boolean => this.active?.workflow === workflow;
		const executor = container.get(PollTriggerExecutor);
		const execute = executor.create(workflow, node, functions, isCurrent);
		this.active = { workflow, node, execute };
		return this.active;
	}

	// As n8n's TriggerExecutionContextFactory makes them, which is part of the package `n8n`.
	private pollFunctions(
		workflow: Workflow,
		node: INode,
		activation: WorkflowActivateMode,
	): PollContext {
		const { memory, budgetMs } = this;
		return new PollContext(
			workflow,
			node,
			additionalDataWith({ workflowId: this.id }),
			'trigger',
			activation,
			([items = []]) => {
				const result = results.getStore();
				result?.executions.push(items);
				result?.items.push(...items);
				memory.onItems(workflow);
			},
			(error) => {
				Object.assign(results.getStore() ?? {}, { error });
			},
			() => {
				memory.onNothing();
				return Promise.resolve();
			},
			async (poll) => await memory.runPoll(poll),
			(): IDataObject => memory.dataOf(workflow, node),
			budgetMs === undefined ? undefined : () => budgetMs,
		);
	}

	private async collect(poll: () => Promise<void>): Promise<PollResult> {
		const result: PollResult = { executions: [], items: [] };
		try {
			await results.run(result, poll);
		} catch (error) {
			result.error = error instanceof Error ? error : new Error(String(error));
		}
		return result;
	}
}
