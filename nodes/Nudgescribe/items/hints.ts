import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { harmless } from '../../../credentials/harmless';
import type { Api } from '../api/http/api';
import { MORE_WANTED } from '../api/records/limitWords';
import { forReader } from './forModel';

/** What a person should know of an execution: a sentence or two. */
export type Hint = (text: string) => void;

/** Above the output there is room for a few: with more, nobody reads any. */
const MOST_HINTS = 10;

/**
 * @param api whose requests may have something to tell in the end
 * @param run gets what tells a person something, once an execution: above the node's output; since n8n shows no hints of a
 * node that fails, in the description of the error; and since a model sees no hints, behind its records
 * @returns the items that it returns, as many as their reader can take
 */
export async function withHints(
	node: IExecuteFunctions,
	api: Pick<Api, 'remarks'>,
	run: (hint: Hint) => Promise<INodeExecutionData[]>,
): Promise<INodeExecutionData[]> {
	const told = new Set<string>();
	const hint: Hint = (text) => {
		const plain = harmless(text);
		if (told.has(plain) || told.size === MOST_HINTS) return;
		told.add(plain);
	};
	const tellRest = () => api.remarks.forEach(hint);
	const items = await run(hint)
		.finally(tellRest)
		.catch((error: unknown) => {
			if (error instanceof Error && 'description' in error) {
				const sentences = [error.description, ...told].filter((one) => typeof one === 'string');
				Object.assign(error, { description: sentences.join(' ').trim() });
			}
			throw error;
		});
	show(node, toldByUs(node, items.length, [...told]));
	return forReader(node, items, [...told]);
}

function show(node: IExecuteFunctions, texts: string[]): void {
	if (!('addExecutionHints' in node)) return;
	node.addExecutionHints(...texts.map((message) => ({ message, location: 'outputPane' as const })));
}

/** Where there are just as many items as 'Limit' says, n8n's editor tells of the limit itself. */
function toldByUs(node: IExecuteFunctions, count: number, texts: string[]): string[] {
	const { limit } = node.getNode().parameters;
	return limit === count ? texts.filter((text) => !text.endsWith(MORE_WANTED)) : texts;
}
