import { NodeConnectionTypes, UserError, type INodeType } from 'n8n-workflow';
import { mockNodeType } from './mock-node-types.cts';

/** A tool as an agent holds it: a `DynamicStructuredTool` of LangChain, made by n8n. */
export interface AgentTool {
	name: string;
	description: string;
	invoke: (values: object) => Promise<unknown>;
}

function isTool(value: unknown): value is AgentTool {
	return typeof value === 'object' && value !== null && 'invoke' in value;
}

/** An agent without a model: it asks n8n for its one tool, and hands it to `use`. */
export function agentNode(use: (tool: AgentTool) => Promise<void>): INodeType {
	const { description } = mockNodeType({
		name: 'agent',
		inputs: [NodeConnectionTypes.Main, NodeConnectionTypes.AiTool],
		outputs: [NodeConnectionTypes.Main],
	});
	return {
		description,
		async execute() {
			const tools = [await this.getInputConnectionData(NodeConnectionTypes.AiTool, 0)].flat();
			const [tool] = tools;
			if (tools.length !== 1 || !isTool(tool)) throw new UserError('The agent has not one tool');
			await use(tool);
			return [[{ json: {} }]];
		},
	};
}
