import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { withTool } from '../engine/agent.cts';
import { fieldAt } from '../engine/fields.cts';
import { fromAi } from '../engine/from-ai.cts';
import { toldOf, type ToldTool } from '../engine/tool-schema.cts';
import type { Stage } from './stage.cts';

const { properties } = new Nudgescribe().description;

/** The expression for a field of an operation that the agent fills in. */
export function asked(resource: string, operation: string, path: string): string {
	return fromAi(fieldAt(properties, { resource, operation }, path));
}

/** A resource locator that is set by a name, which the agent gives or a person has entered. */
export function byName(value: string): INodeParameters {
	return { __rl: true, mode: 'name', value };
}

/** What the model is told of the tool, and what the tool answers to the values that the model gives. */
export async function call(
	{ credentials }: Stage,
	parameters: INodeParameters,
	values: IDataObject,
): Promise<{ told: ToldTool; text: string; answer: IDataObject[] }> {
	return await withTool({ credentials, parameters }, async (tool) => {
		const told = toldOf(tool);
		const text = String(await tool.invoke(values));
		return { told, text, answer: JSON.parse(text) as IDataObject[] };
	});
}

/** What the model is told where the tool fails. */
export async function refusal(
	{ credentials }: Stage,
	parameters: INodeParameters,
	values: IDataObject,
): Promise<string> {
	return await withTool({ credentials, parameters }, async (tool) => {
		const refused = await tool.invoke(values).catch((error: unknown) => error);
		if (!(refused instanceof Error)) throw new Error('The tool has answered');
		return refused.message;
	});
}

/** The notes behind the records, if there are any. */
export function notesIn(answer: IDataObject[]): unknown {
	return answer.at(-1)?.notes;
}
