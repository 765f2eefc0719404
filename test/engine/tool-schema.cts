import { createRequire } from 'node:module';
import type { AgentTool } from './agent-node.cts';
import './environment.cts';

/** What a model is told of a tool. */
export interface ToldTool {
	name: string;
	description?: string;
	parameters: {
		type: string;
		required?: string[];
		properties: Record<string, { type?: string; description?: string }>;
	};
}

interface FunctionCalling {
	convertToOpenAIFunction: (tool: AgentTool) => ToldTool;
}

const requireFromCore = createRequire(require.resolve('n8n-core'));

/** What a model is told of a tool, by the library through which n8n's agents tell it. */
export function toldOf(tool: AgentTool): ToldTool {
	const library = requireFromCore('@langchain/core/utils/function_calling') as FunctionCalling;
	return library.convertToOpenAIFunction(tool);
}
