import type { IExecuteFunctions } from 'n8n-workflow';
import { harmless } from '../../../credentials/harmless';

/** What a person should know of an execution that succeeded: a sentence or two. */
export type Hint = (text: string) => void;

/** Above the output there is room for a few: with more, nobody reads any. */
const MOST_HINTS = 10;

/** @returns what tells a person something, once an execution, above the node's output; nothing where n8n has no place for it */
export function hintsOf(node: IExecuteFunctions): Hint {
	const told = new Set<string>();
	return (text) => {
		if (told.has(text) || told.size === MOST_HINTS || !('addExecutionHints' in node)) return;
		told.add(text);
		node.addExecutionHints({ message: harmless(text), location: 'outputPane' });
	};
}
