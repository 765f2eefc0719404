import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { RunResult } from '../engine/run.cts';
import { nodeNames } from '../engine/workflow.cts';
import { mustBeTold } from '../errors/told.cts';

/** The JSON of the items; the error of one that failed has to be on the page on troubleshooting. */
export function jsonOf({ items }: RunResult): IDataObject[] {
	for (const { json } of items) if (typeof json['error'] === 'string') mustBeTold(json['error']);
	return items.map(({ json }) => json);
}

/** Which input item each item came from. */
export function originsOf(items: INodeExecutionData[]): unknown[] {
	return items.map(({ pairedItem }) =>
		typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : pairedItem,
	);
}

/** What a user reads of an error: which item it is about, and its words. */
export interface Failure {
	kind: string;
	message: string;
	description: string;
	item: unknown;
}

/** The error that a run ended with: it has to be on the page on troubleshooting. */
export function failureOf({ error }: RunResult): Failure {
	if (!error) throw new Error('The run succeeded');
	const { name, message, description, context } = error;
	mustBeTold(message);
	return { kind: name, message, description: description ?? '', item: context.itemIndex };
}

/** The words of a run that must have failed. */
export function wordsOf(result: RunResult): string {
	const { message, description } = failureOf(result);
	return `${message}. ${description}`;
}

/** What n8n shows above the output of the node. */
export function hintsOf({ run }: RunResult): string[] {
	const task = run.data.resultData.runData[nodeNames.tested]?.at(-1);
	return (task?.hints ?? []).map(({ message, location }) => {
		expect(location).toBe('outputPane');
		return message;
	});
}
