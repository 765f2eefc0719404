import {
	jsonParse,
	type ExecutionError,
	type IDataObject,
	type INodeExecutionData,
	type IWorkflowBase,
} from 'n8n-workflow';
import { additionalDataWith } from './additional-data.cts';
import { executionId, workflowId } from './ids.cts';
import { ExecutionLifecycleHooks, WorkflowExecute } from './n8n-core.cts';
import { loadPollingWorkflow, type PollingNode } from './polling-node.cts';

/** What came of a test run in the editor. */
export interface TestPollResult {
	items: INodeExecutionData[];
	error?: ExecutionError;
	/** The workflow's static data afterwards, which n8n does not save. */
	staticData: IDataObject;
}

const mode = 'manual';

/**
 * Runs a polling node as the editor does on "Execute step", in n8n's own engine.
 *
 * @param staticData what the workflow has stored
 */
export async function testPoll(
	tested: PollingNode,
	staticData: IDataObject = {},
): Promise<TestPollResult> {
	const { workflow, node } = loadPollingWorkflow(tested, {
		id: workflowId,
		staticData: structuredClone(staticData),
	});
	const data: IWorkflowBase = {
		id: workflowId,
		name: 'Polling',
		active: false,
		activeVersionId: null,
		isArchived: false,
		createdAt: new Date(),
		updatedAt: new Date(),
		nodes: [node],
		connections: {},
	};
	const hooks = new ExecutionLifecycleHooks(mode, executionId, data);
	const additionalData = additionalDataWith({ executionId, workflowId, hooks });
	const run = await new WorkflowExecute(additionalData, mode).run({ workflow, startNode: node });
	const { error, runData } = run.data.resultData;
	const items = runData[node.name]?.at(-1)?.data?.main?.[0] ?? [];
	return {
		items,
		error: error ?? runData[node.name]?.at(-1)?.error,
		staticData: jsonParse(JSON.stringify(workflow.staticData)),
	};
}
