import {
	createRunExecutionData,
	type ExecutionError,
	type INodeExecutionData,
	type IRun,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { additionalDataWith } from './additional-data.cts';
import { cancelWhen, type CancelSignal } from './cancellation.cts';
import { executionId, workflowId } from './ids.cts';
import { recordLogs } from './logs.cts';
import { ExecutionLifecycleHooks, WorkflowExecute, WorkflowHasIssuesError } from './n8n-core.cts';
import { loadWorkflow, nodeNames, workflowData, type WorkflowOptions } from './workflow.cts';

/** What is run: a node, what comes before it, and what may end it early. */
export interface RunOptions extends WorkflowOptions {
	/** Cancels the execution, as n8n does, when it settles or aborts. */
	cancelAfter?: CancelSignal;
}

/** What came of a run. */
export interface RunResult {
	/** The items of the first output. */
	items: INodeExecutionData[];
	/** The items of each output; the last one is the error output, where the node has one. */
	outputs: INodeExecutionData[][];
	/** The node's error, or else the execution's; n8n keeps a plain copy, so look at its `name`. */
	error?: ExecutionError;
	/** What n8n would store of the execution, once it is turned into JSON. */
	run: IRun;
	/** What n8n's logger was given, debug messages included. */
	logs: string[];
}

const mode: WorkflowExecuteMode = 'trigger';

// As n8n's FailedRunFactory records an execution that did not begin.
function runThatDidNotBegin(error: WorkflowHasIssuesError): IRun {
	const now = new Date();
	return {
		data: createRunExecutionData({ resultData: { error, runData: {} } }),
		mode,
		startedAt: now,
		stoppedAt: now,
		status: 'error',
		storedAt: 'db',
	};
}

async function execute(options: RunOptions): Promise<IRun> {
	const data = workflowData(options);
	const workflow = loadWorkflow(data, options.items);
	const additionalData = additionalDataWith({
		executionId,
		workflowId,
		hooks: new ExecutionLifecycleHooks(mode, executionId, data),
	});
	const startNode = workflow.getNode(nodeNames.input) ?? undefined;
	try {
		const execution = new WorkflowExecute(additionalData, mode).run({ workflow, startNode });
		return await cancelWhen(options.cancelAfter, execution);
	} catch (error) {
		if (error instanceof WorkflowHasIssuesError) return runThatDidNotBegin(error);
		throw error;
	}
}

function resultOf(run: IRun): Omit<RunResult, 'logs'> {
	const { runData, error } = run.data.resultData;
	const task = runData[nodeNames.tested]?.at(-1);
	const outputs = (task?.data?.main ?? []).map((items) => items ?? []);
	return { items: outputs[0] ?? [], outputs, error: task?.error ?? error, run };
}

/** Runs the node after another one in n8n's own engine, and tells all that came of it. */
export async function runNode(options: RunOptions): Promise<RunResult> {
	const logs: string[] = [];
	const run = await recordLogs(logs, async () => await execute(options));
	return { ...resultOf(run), logs };
}
