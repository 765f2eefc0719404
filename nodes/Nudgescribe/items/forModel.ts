import type { IDataObject, IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';

/** A model reads all that it gets, each time that it goes on: more would crowd out what it was asked. */
const MOST_RECORDS = 50;
const MOST_CHARACTERS = 25_000;

const HOW_TO_NARROW =
	"To see others, ask for less: set the filters or 'Limit' where this tool has them, or get one record by its name or ID.";

/** Whether the node is a tool of an AI agent: n8n gives the node's type a twin for that, whose name ends like this. */
export function isTool({ type }: INode): boolean {
	return type.endsWith('Tool');
}

/** @returns the fields of an input item; of a tool's, without the number of the call, which n8n puts among them */
export function fieldsOfItem(node: IExecuteFunctions, itemIndex: number): IDataObject {
	const fields = node.getInputData()[itemIndex]?.json ?? {};
	if (!isTool(node.getNode())) return fields;
	return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'toolCallId'));
}

/**
 * n8n hands all records of a tool on to the model, and nothing else: neither hints nor files.
 * @param notes what a person would read above the output
 * @returns where the node is a tool, as many of the items as a model can take, and a last one that says what is missing, and
 * the notes; else the items
 */
export function forReader(
	node: IExecuteFunctions,
	items: INodeExecutionData[],
	notes: string[],
): INodeExecutionData[] {
	if (!isTool(node.getNode())) return items;
	const shown = beginningOf(items);
	const all = [...onCut(shown.length, items.length), ...notes];
	return all.length === 0 ? shown : [...shown, { json: { notes: all } }];
}

/** The first items, one at least; where that one alone is too long, its beginning. */
function beginningOf(items: INodeExecutionData[]): INodeExecutionData[] {
	const shown: INodeExecutionData[] = [];
	let length = 0;
	for (const item of items.slice(0, MOST_RECORDS)) {
		const text = JSON.stringify(item.json);
		length += text.length;
		if (length <= MOST_CHARACTERS) shown.push(item);
		else if (shown.length === 0) return [{ ...item, json: cutShort(text) }];
		else break;
	}
	return shown;
}

function cutShort(text: string): IDataObject {
	const length = text.length.toLocaleString('en-US');
	const beginning = text.slice(0, MOST_CHARACTERS);
	return { beginning, cut: `This record has ${length} characters as JSON: this is its beginning.` };
}

function onCut(shown: number, all: number): string[] {
	if (shown === all) return [];
	return [`Showing ${shown} of ${all.toLocaleString('en-US')} records. ${HOW_TO_NARROW}`];
}

/**
 * n8n's agents may hand on an error's message alone, and leave out what to do about it.
 * @param more what else a model can do
 * @returns the error with all of that in its message
 */
export function errorForModel<E extends Error>(error: E, more: string): E {
	const description =
		'description' in error && typeof error.description === 'string' ? error.description : '';
	const sentences = [description, more].filter((one) => one !== '').join(' ');
	if (sentences === '') return error;
	const end = /[.!?]$/.test(error.message) ? '' : '.';
	// What the message holds, n8n does not repeat.
	return Object.assign(error, {
		message: `${error.message}${end} ${sentences}`,
		description: sentences,
	});
}
