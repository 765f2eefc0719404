import type { IExecuteFunctions } from 'n8n-workflow';
import { harmless } from '../../../credentials/harmless';

/** What a person should know of an execution: a sentence or two. */
export type Hint = (text: string) => void;

/** Above the output there is room for a few: with more, nobody reads any. */
const MOST_HINTS = 10;

/**
 * @param run gets what tells a person something, once an execution: above the node's output or, since n8n shows no hints
 * of a node that fails, in the description of the error
 * @returns what it returns
 */
export async function withHints<Result>(
	node: IExecuteFunctions,
	run: (hint: Hint) => Promise<Result>,
): Promise<Result> {
	const told = new Set<string>();
	const hint: Hint = (text) => {
		if (told.has(text) || told.size === MOST_HINTS) return;
		told.add(text);
		if ('addExecutionHints' in node) {
			node.addExecutionHints({ message: harmless(text), location: 'outputPane' });
		}
	};
	return await run(hint).catch((error: unknown) => {
		if (error instanceof Error && 'description' in error) {
			const sentences = [error.description, ...told].filter((one) => typeof one === 'string');
			Object.assign(error, { description: sentences.join(' ').trim() });
		}
		throw error;
	});
}
