import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { Api } from '../api/http/api';
import type { Reader } from '../api/http/reader';
import { sourceOf } from '../fields/entered';
import { collection, propertiesOf, readAll } from '../fields/field';
import type { Fields, Values } from '../fields/field';
import { begin, Names } from '../fields/names';
import type { Begun } from '../fields/names';
import { changeOptions, readOptions } from '../fields/requests';
import { ItemsAtOnce } from '../items/atOnce';
import { eachItem } from '../items/eachItem';
import type { Output } from '../items/eachItem';
import { withHints } from '../items/hints';
import type { Hint } from '../items/hints';
import { adviceOf } from './advice';
import { memory } from './once';
import type { Once } from './once';

/** One operation as the node has it: how the dropdown names it, its form, and what it does. */
export interface Operation {
	name: string;
	action: string;
	description: string;
	/** whether it changes nothing, so that several items may be at work at once */
	onlyReads: boolean;
	properties: INodeProperties[];
	execute: (node: IExecuteFunctions, api: Api) => Promise<INodeExecutionData[]>;
}

/** One resource: how the dropdown names it, and its operations by their values. */
export interface Resource {
	name: string;
	operations: Record<string, Operation>;
}

/** What an operation works with, for one input item. */
export interface Context<UsedApi = Api> {
	node: IExecuteFunctions;
	itemIndex: number;
	/** with the item's own Timeout and Custom Body Fields */
	api: UsedApi;
	/** makes something that the items of a run share, or gives what was made under that key before */
	once: Once;
	/** tells a person what an output does not show */
	hint: Hint;
}

/** The values of one item's form. */
export type FormValues<F extends Fields, O extends Fields> = Values<F> & {
	options: Values<O> & Values<typeof readOptions>;
};

/** How an operation is named, and its form; what all operations have among their options comes by itself. */
export interface Definition<F extends Fields, O extends Fields> extends Pick<
	Operation,
	'name' | 'action' | 'description'
> {
	fields: F;
	options?: O;
	/** what a refusal by the API mostly means here, and what to do: a sentence or two that name labels of its own fields */
	advice: string;
}

interface ForEachItem<F extends Fields, O extends Fields, UsedApi> extends Definition<F, O> {
	/** begins when every field of the item is read, and found good */
	run: (values: FormValues<F, O>, context: Context<UsedApi>) => Promise<Output>;
}

/** An operation that changes something, for one input item after the other. */
export function operation<F extends Fields, O extends Fields>(
	definition: ForEachItem<F, O, Api>,
): Operation {
	return forEachItem(definition, false);
}

/** An operation that only reads: it can't write, and the runner may let several items be at work at once. */
export function readOperation<F extends Fields, O extends Fields>(
	definition: ForEachItem<F, O, Reader>,
): Operation {
	return forEachItem(definition, true);
}

function forEachItem<F extends Fields, O extends Fields>(
	definition: ForEachItem<F, O, Api>,
	onlyReads: boolean,
): Operation {
	const { properties, read } = formOf(definition, onlyReads ? readOptions : changeOptions);
	const advice = adviceOf(definition.advice, definition.options);
	const executeWith = async (node: IExecuteFunctions, shared: Api, hint: Hint) => {
		const once = memory();
		const items = new ItemsAtOnce(shared, onlyReads);
		const names = new Names();
		const run = async (itemIndex: number) => {
			const form = read(node, itemIndex);
			items.allow(form.values.options.requestsAtOnce);
			const api = apiFor(form.values, shared.with({ advice }));
			const values = await names.end(form, api.beside);
			return await definition.run(values, { node, itemIndex, api, once, hint });
		};
		return await eachItem(node, run, items);
	};
	const execute: Operation['execute'] = async (node, api) =>
		await withHints(node, api, async (hint) => await executeWith(node, api, hint));
	return { ...definition, onlyReads, properties, execute };
}

/**
 * @param common the options that come to the operation's own
 * @returns the form of an operation, and what reads it for one input item; what is chosen by name is still to be found
 * @throws UserError, when it reads, for the first field whose value can't be used
 */
export function formOf<F extends Fields, O extends Fields, Common extends Fields>(
	{ fields, options }: Definition<F, O>,
	common: Common,
) {
	const texts = { displayName: 'Options', name: 'options', placeholder: 'Add option' };
	const all = { ...fields, options: collection(texts, { ...options, ...common }) };
	return {
		properties: propertiesOf(all),
		read: (
			node: IExecuteFunctions,
			itemIndex: number,
		): Begun<FormValues<F, O> & { options: Values<Common> }> => {
			const source = sourceOf(node, itemIndex);
			return begin(
				(idOf) => readAll(all, source(idOf)) as FormValues<F, O> & { options: Values<Common> },
			);
		},
	};
}

/** @returns the API with an item's own settings */
export function apiFor(
	{ options }: { options: Pick<Values<typeof readOptions>, 'timeout' | 'customBodyFields'> },
	api: Api,
): Api {
	const { timeout, customBodyFields } = options;
	return api.with({ timeout: timeout * 1000, customBodyFields });
}
