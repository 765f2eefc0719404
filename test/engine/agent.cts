import {
	NodeConnectionTypes,
	Workflow,
	type IConnections,
	type INode,
	type INodeParameters,
	type IWorkflowBase,
} from 'n8n-workflow';
import { additionalDataWith } from './additional-data.cts';
import { agentNode, type AgentTool } from './agent-node.cts';
import { toolSuffix, toolTypeOf } from './ai-tool-type.cts';
import { referenceTo, type StoredCredential } from './credentials.cts';
import { executionId, workflowId } from './ids.cts';
import { ExecutionLifecycleHooks, WorkflowExecute } from './n8n-core.cts';
import { findNodeType, newestVersion, nodeTypesWith, nudgescribeType } from './node-types.cts';

/** The tool that the agent gets: the Nudgescribe node's twin, set up like this. */
export interface ToolOptions {
	credentials: StoredCredential;
	parameters: INodeParameters;
}

const mode = 'trigger';
const agentType = 'engine.agent';
const toolType = nudgescribeType + toolSuffix;
const names = { agent: 'Agent', tool: 'Nudgescribe' } as const;

function node(own: Pick<INode, 'name' | 'type'> & Partial<INode>): INode {
	return { id: own.name, typeVersion: 1, position: [0, 0], parameters: {}, ...own };
}

function workflowData({ credentials, parameters }: ToolOptions): IWorkflowBase {
	const agent = { node: names.agent, type: NodeConnectionTypes.AiTool, index: 0 };
	const connections: IConnections = { [names.tool]: { [NodeConnectionTypes.AiTool]: [[agent]] } };
	const tool = {
		name: names.tool,
		type: toolType,
		typeVersion: newestVersion(nudgescribeType),
		parameters,
		credentials: referenceTo(credentials),
	};
	return {
		id: workflowId,
		name: 'Agent',
		active: false,
		activeVersionId: null,
		isArchived: false,
		createdAt: new Date(),
		updatedAt: new Date(),
		settings: { executionOrder: 'v1' },
		nodes: [node({ name: names.agent, type: agentType }), node(tool)],
		connections,
	};
}

async function execute(
	data: IWorkflowBase,
	use: (tool: AgentTool) => Promise<void>,
): Promise<void> {
	const tool = toolTypeOf(findNodeType(nudgescribeType));
	const nodeTypes = nodeTypesWith({ [agentType]: agentNode(use), [toolType]: tool });
	const workflow = new Workflow({ ...data, nodeTypes });
	const startNode = workflow.getNode(names.agent) ?? undefined;
	const hooks = new ExecutionLifecycleHooks(mode, executionId, data);
	const additionalData = additionalDataWith({ executionId, workflowId, hooks });
	const run = await new WorkflowExecute(additionalData, mode).run({ workflow, startNode });
	const { error } = run.data.resultData;
	if (error) throw error;
}

/** Runs an agent in n8n's own engine, whose one tool is the Nudgescribe node, and returns what `use` makes of it. */
export async function withTool<T>(
	options: ToolOptions,
	use: (tool: AgentTool) => Promise<T> | T,
): Promise<T> {
	const made: T[] = [];
	await execute(workflowData(options), async (tool) => {
		made.push(await use(tool));
	});
	const [result] = made;
	if (made.length !== 1 || result === undefined)
		throw new Error('The agent did not come to its end');
	return result;
}
