import { isJsonObject } from '../../tools/emulator/json.cts';
import { stateOf } from '../faults/state.cts';
import type { AccountStage } from './accountStage.cts';
import type { Task } from './task.cts';

/** What a task amounts to: the work is done, or refused with or without words that help, or neither as it should be. */
export type Kind = 'right' | 'line' | 'setup' | 'refused' | 'wrong';

/** What came of a task with a mapping. */
export interface Verdict {
	kind: Kind;
	/** What is wrong, or the words of the refusal. */
	words: string;
}

function isMapping(text: string): boolean {
	try {
		const parsed: unknown = JSON.parse(text);
		return isJsonObject(parsed) && Object.keys(parsed).length > 0;
	} catch {
		return false;
	}
}

/** The text for API Mapping that words give: the first JSON object in them that says anything. */
export function lineIn(words: string): string | undefined {
	const ends = [...words.matchAll(/\}/g)].map(({ index }) => index + 1);
	for (const { index } of words.matchAll(/\{"/g)) {
		const end = ends.find((one) => one > index && isMapping(words.slice(index, one)));
		if (end !== undefined) return words.slice(index, end);
	}
	return undefined;
}

function refusedWith(words: string): Kind {
	if (lineIn(words) !== undefined) return 'line';
	return words.includes('Check Setup') ? 'setup' : 'refused';
}

/** Whether nothing was changed, or just what was asked for: an answer that is not understood comes too late to undo it. */
function isHarmless(stage: AccountStage, task: Task, before: string): boolean {
	return JSON.stringify(stateOf(stage)) === before || task.isDone?.(stage) === true;
}

/** Does a task on an account that was put back, with a credential that has this API Mapping. */
export async function judged(stage: AccountStage, task: Task, mapping: string): Promise<Verdict> {
	stage.begin(mapping);
	const before = JSON.stringify(stateOf(stage));
	const { refusal, problem } = await task.run(stage);
	if (refusal === undefined) {
		return { kind: problem === undefined ? 'right' : 'wrong', words: problem ?? '' };
	}
	if (task.isWrite === true && !isHarmless(stage, task, before)) {
		return { kind: 'wrong', words: `it changed something else, then: ${refusal}` };
	}
	return { kind: refusedWith(refusal), words: refusal };
}
