import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { oddWorkspaces } from '../../tools/emulator/oddCampaigns.cts';
import { jsonOf } from '../integration/results.cts';
import type { AccountStage } from './accountStage.cts';

/** What came of a task. */
export interface Done {
	/** The words of the error that it ended with. */
	refusal?: string;
	/** What is wrong with a result that came without an error. */
	problem?: string | undefined;
}

/** Something that people do with the node, on an account as it is seeded. */
export interface Task {
	name: string;
	/** Whether it changes anything. */
	isWrite?: boolean;
	/** What the store holds once a change is made: to tell a change that was reported as an error from a wrong one. */
	isDone?: (stage: AccountStage) => boolean;
	run: (stage: AccountStage) => Promise<Done>;
}

/** The group in which tasks are done, and its campaigns. */
export const group = 'VIP customers';

/** The words of an error, its description among them. */
export function wordsOf(error: unknown): string {
	const { message, description = '' } = Object(error) as { message?: string; description?: string };
	return `${message ?? String(error)} ${description}`;
}

/** Runs the node once; a good result is looked at. */
export async function ran(
	stage: AccountStage,
	parameters: INodeParameters,
	problemOf: (
		json: IDataObject[],
		items: INodeExecutionData[],
	) => string | undefined | Promise<string | undefined>,
	items: INodeExecutionData[] | IDataObject[] = [{}],
): Promise<Done> {
	const result = await stage.run(parameters, { items });
	if (result.error) return { refusal: wordsOf(result.error) };
	return { problem: await problemOf(jsonOf(result), result.items) };
}

function values(value: unknown): unknown[] {
	return value instanceof Object ? Object.values(value).flatMap(values) : [value];
}

/** Whether an item says this ID anywhere. */
export function says(stage: AccountStage, json: IDataObject, name: string, id: string): boolean {
	return values(json).some((value) => stage.isId(name, id, value));
}

/** Whether the lists of an account have an order of their own: an object by numbers has theirs. */
function hasOrder({ spoken }: AccountStage): boolean {
	return spoken.list !== 'keyed' || spoken.ids === 'text';
}

/** A list in the order in which it has to come, or in any that is the same each time. */
export function inOrder(stage: AccountStage, list: unknown[]): unknown[] {
	return hasOrder(stage)
		? list
		: list.toSorted((one, other) => (String(one) < String(other) ? -1 : 1));
}

/** What is wrong with items that have to be the records of these IDs, in order. */
export function otherThan(
	stage: AccountStage,
	name: string,
	ids: string[],
	items: IDataObject[],
): string | undefined {
	if (items.length !== ids.length) return `${items.length} items, not ${ids.length}`;
	const isThere = (id: string, place: number) =>
		hasOrder(stage)
			? says(stage, items[place] ?? {}, name, id)
			: items.some((item) => says(stage, item, name, id));
	const lost = ids.find((id, place) => !isThere(id, place));
	return lost === undefined ? undefined : `${lost} is not in its place`;
}

/** Without what stands for the workspaces that are not as the others: these can be there, or left out. */
export function ordinary<Item>(
	stage: AccountStage,
	items: Item[],
	idOf: (item: Item) => object,
): Item[] {
	const ids = Object.values(oddWorkspaces);
	return items.filter((item) => {
		const said = values(idOf(item));
		return !ids.some((id) => said.some((value) => stage.isId('workspace_id', id, value)));
	});
}

/** A problem, unless it is none. */
export function unless(isRight: boolean, problem: string): string | undefined {
	return isRight ? undefined : problem;
}
