import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
} from 'n8n-workflow';
import type { Api } from '../api/http/api';
import { collection, propertiesOf, readAll } from '../fields/field';
import type { Fields, Values } from '../fields/field';
import { batchSize, requestOptions } from '../fields/requests';
import type { Part } from '../items/batches';
import { ItemsInBatches } from '../items/inBatches';
import { oneByOne } from '../items/oneByOne';
import type { Output } from '../items/oneByOne';

/** One operation as the node has it: how the dropdown names it, its form, and what it does. */
export interface Operation {
	name: string;
	action: string;
	description: string;
	properties: INodeProperties[];
	execute: (node: IExecuteFunctions, api: Api) => Promise<INodeExecutionData[]>;
}

/** One resource: how the dropdown names it, and its operations by their values. */
export interface Resource {
	name: string;
	operations: Record<string, Operation>;
}

/** What an operation works with, for one input item. */
export interface Context {
	node: IExecuteFunctions;
	itemIndex: number;
	/** with the item's own Timeout and Custom Body Fields */
	api: Api;
	/** makes something that the items of a run share, or gives what was made under that key before */
	once: <Made>(key: string, make: () => Promise<Made>) => Promise<Made>;
}

type FormValues<F extends Fields, O extends Fields> = Values<F> & {
	options: Values<O> & Values<typeof requestOptions>;
};

/** How an operation is named, and its form. Timeout, Custom Body Fields and Batch Size come to the options by themselves. */
interface Definition<F extends Fields, O extends Fields> extends Pick<
	Operation,
	'name' | 'action' | 'description'
> {
	fields: F;
	options?: O;
}

interface OneByOne<F extends Fields, O extends Fields> extends Definition<F, O> {
	/** begins when every field of the item is read, and found good */
	run: (values: FormValues<F, O>, context: Context) => Promise<Output>;
}

interface InBatches<F extends Fields, O extends Fields, Target, Value> extends Definition<F, O> {
	/** where an item's values go: those with the same target, and the same options, can share a request */
	target: (values: FormValues<F, O>) => Target;
	/** what an item gives to be sent; begins when every field of all items is read */
	values: (values: FormValues<F, O>, context: Context) => Value[] | Promise<Value[]>;
	/** changes what is sent, before it is put into batches */
	merge?: <T, V>(parts: Array<Part<T, V>>) => Array<Part<T, V>>;
	send: (target: Target, values: Value[], api: Api) => Promise<unknown>;
	/** what an item says when its values are sent */
	output: (values: Value[]) => IDataObject;
}

/** An operation that does its work for one input item after the other. */
export function operation<F extends Fields, O extends Fields>(
	definition: OneByOne<F, O>,
): Operation {
	const form = formOf(definition, requestOptions);
	const execute = async (node: IExecuteFunctions, api: Api) => {
		const once = memory();
		return await oneByOne(node, async (itemIndex) => {
			const values = form.read(node, itemIndex);
			return await definition.run(values, { node, itemIndex, api: apiFor(values, api), once });
		});
	};
	return { ...definition, properties: form.properties, execute };
}

/** An operation that sends the values of several input items in one request. */
export function batchOperation<F extends Fields, O extends Fields, Target, Value>(
	definition: InBatches<F, O, Target, Value>,
): Operation {
	const { target, merge = (parts) => parts, send, output } = definition;
	const form = formOf(definition, { ...requestOptions, batchSize });
	const execute = async (node: IExecuteFunctions, api: Api) => {
		const once = memory();
		const items = new ItemsInBatches(node);
		const forms = await items.each(
			node.getInputData().entries(),
			async (itemIndex) => await Promise.resolve(form.read(node, itemIndex)),
		);
		const given = await items.each(forms, async (itemIndex, values) => {
			const context = { node, itemIndex, api: apiFor(values, api), once };
			const { batchSize: size, timeout, customBodyFields } = values.options;
			const to = { to: target(values), batchSize: size, options: { timeout, customBodyFields } };
			return { to, sent: await definition.values(values, context) };
		});
		const parts = [...given].flatMap(([itemIndex, { to, sent }]) =>
			sent.map((value) => ({ target: to, value, itemIndexes: [itemIndex] })),
		);
		await items.send(
			merge(parts),
			async (to, values) => await send(to.to, values, apiFor(to, api)),
		);
		return items.output((itemIndex) => output(given.get(itemIndex)?.sent ?? []));
	};
	return { ...definition, properties: form.properties, execute };
}

/** @returns the form of an operation, with options that it has in common with others, and what reads it for an item */
function formOf<F extends Fields, O extends Fields, Common extends Fields>(
	{ fields, options }: Definition<F, O>,
	common: Common,
) {
	const texts = { displayName: 'Options', name: 'options', placeholder: 'Add option' };
	const all = { ...fields, options: collection(texts, { ...options, ...common }) };
	return {
		properties: propertiesOf(all),
		read: (node: IExecuteFunctions, itemIndex: number) =>
			// A value that is nothing is one all the same: only what is not filled in has a default.
			readAll(
				all,
				({ name, default: begin }) => node.getNodeParameter(name, itemIndex, begin) ?? null,
			) as FormValues<F, O> & { options: Values<Common> },
	};
}

function apiFor({ options }: { options: Values<typeof requestOptions> }, api: Api): Api {
	const { timeout, customBodyFields } = options;
	return api.with({ timeout: timeout * 1000, customBodyFields });
}

function memory(): Context['once'] {
	const made = new Map<string, Promise<unknown>>();
	return async <Made>(key: string, make: () => Promise<Made>) => {
		const known = made.get(key) ?? make();
		made.set(key, known);
		return (await known) as Made;
	};
}
