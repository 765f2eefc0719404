import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isRecord, parsePayload } from '../api/json';
import type { CallSettings } from '../api/settings';
import { chosenId } from '../shared/chosenId';

/** @throws NodeOperationError when no workspace is chosen */
export function workspaceOf(node: IExecuteFunctions, itemIndex: number): string {
	return chosen(node, 'workspace', 'Workspace', itemIndex);
}

/** @throws NodeOperationError when no customer group is chosen */
export function customerGroupOf(node: IExecuteFunctions, itemIndex: number): string {
	return chosen(node, 'customerGroup', 'Customer Group', itemIndex);
}

/** @returns the chosen workspace and customer group, in the form of a body */
export function groupOf(
	node: IExecuteFunctions,
	itemIndex: number,
): { workspace_id: string; customer_group_id: string } {
	return {
		workspace_id: workspaceOf(node, itemIndex),
		customer_group_id: customerGroupOf(node, itemIndex),
	};
}

/** @throws NodeOperationError when no profile field is chosen */
export function profileFieldOf(node: IExecuteFunctions, itemIndex: number): string {
	return chosen(node, 'profileField', 'Profile Field', itemIndex);
}

/** @throws NodeOperationError when no campaign is chosen */
export function campaignOf(node: IExecuteFunctions, itemIndex: number): string {
	return chosen(node, 'campaign', 'Campaign', itemIndex);
}

/** @returns the most records wanted: Infinity with Return All */
export function limitOf(node: IExecuteFunctions, itemIndex: number): number {
	if (node.getNodeParameter('returnAll', itemIndex, false) === true) return Infinity;
	return positive(node, node.getNodeParameter('limit', itemIndex, 50), 'Limit', itemIndex);
}

/** @returns the settings of the Options collection that every request has */
export function settingsOf(node: IExecuteFunctions, itemIndex: number): CallSettings {
	const { timeout, customBodyFields } = optionsOf(node, itemIndex);
	return {
		timeout: 1000 * positive(node, timeout ?? 300, 'Timeout', itemIndex),
		customBodyFields: jsonObject(node, customBodyFields ?? {}, 'Custom Body Fields', itemIndex),
	};
}

/** @returns a whole number from the Options collection, or the preset when the option is not added */
export function numberOption<Preset extends number | undefined>(
	node: IExecuteFunctions,
	itemIndex: number,
	name: string,
	displayName: string,
	preset: Preset,
): number | Preset {
	const value = optionsOf(node, itemIndex)[name] ?? preset;
	return value === undefined ? preset : positive(node, value, displayName, itemIndex);
}

/** @returns the number of an earlier run in the form of a body; {} for the current run */
export function runOf(node: IExecuteFunctions, itemIndex: number): { run_number?: number } {
	const number = numberOption(node, itemIndex, 'runNumber', 'Run Number', undefined);
	return number === undefined ? {} : { run_number: number };
}

/** @returns whether a switch in the Options collection is on */
export function isOptionOn(node: IExecuteFunctions, itemIndex: number, name: string): boolean {
	return optionsOf(node, itemIndex)[name] === true;
}

/**
 * @param displayName the field's name on the screen
 * @returns the text of a field that must not be empty
 */
export function textOf(
	node: IExecuteFunctions,
	name: string,
	displayName: string,
	itemIndex: number,
): string {
	const value = node.getNodeParameter(name, itemIndex, '');
	const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	if (text !== '') return text;
	throw new NodeOperationError(node.getNode(), `'${displayName}' is empty`, {
		description: `Enter a value in '${displayName}'. An expression there may have found nothing in the input item.`,
		itemIndex,
	});
}

/**
 * @param value the text of a JSON field, or the object that an expression or an AI agent put there
 * @throws NodeOperationError when it is not a JSON object
 */
export function jsonObject(
	node: IExecuteFunctions,
	value: unknown,
	displayName: string,
	itemIndex: number,
): IDataObject {
	const json = typeof value === 'string' ? parsed(value) : { value };
	if (isRecord(json.value)) return json.value;
	throw new NodeOperationError(node.getNode(), `'${displayName}' is not a JSON object`, {
		description: `${json.problem ?? 'It is JSON of another kind.'} Enter something like {"name": "value"} in '${displayName}'.`,
		itemIndex,
	});
}

function parsed(text: string): { value?: unknown; problem?: string } {
	if (text.trim() === '') return { value: {} };
	const payload = parsePayload(text);
	return payload ? { value: payload.json } : { problem: `${problemOf(text)}.` };
}

/** @returns what JSON.parse has to say of a text that is not JSON */
function problemOf(text: string): string {
	try {
		return String(JSON.parse(text));
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

function chosen(
	node: IExecuteFunctions,
	name: string,
	displayName: string,
	itemIndex: number,
): string {
	const value = node.getNodeParameter(name, itemIndex, '', { extractValue: true });
	return chosenId(node, value, displayName, itemIndex);
}

function positive(
	node: IExecuteFunctions,
	value: unknown,
	displayName: string,
	itemIndex: number,
): number {
	const number = Number(value);
	if (Number.isFinite(number) && number >= 1) return Math.floor(number);
	throw new NodeOperationError(node.getNode(), `'${displayName}' is not a number from 1 up`, {
		description: `It is '${String(value)}'. Enter a whole number in '${displayName}'.`,
		itemIndex,
	});
}

/** @returns the fields that the user added to a collection */
export function collectionOf(
	node: IExecuteFunctions,
	name: string,
	itemIndex: number,
): IDataObject {
	const collection: unknown = node.getNodeParameter(name, itemIndex, {});
	return isRecord(collection) ? collection : {};
}

function optionsOf(node: IExecuteFunctions, itemIndex: number): IDataObject {
	return collectionOf(node, 'options', itemIndex);
}
