import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Api } from '../api/http/api';
import type { Fields } from '../fields/field';
import { batchSize, requestOptions } from '../fields/requests';
import type { Part } from '../items/batches';
import { ItemsInBatches } from '../items/inBatches';
import { apiFor, formOf, memory } from './operation';
import type { Context, Definition, FormValues, Operation } from './operation';

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

/** An operation that sends the values of several input items in one request; Batch Size comes to its options by itself. */
export function batchOperation<F extends Fields, O extends Fields, Target, Value>(
	definition: InBatches<F, O, Target, Value>,
): Operation {
	const { target, merge = (parts) => parts, send, output } = definition;
	const { properties, read } = formOf(definition, { ...requestOptions, batchSize });
	const execute = async (node: IExecuteFunctions, api: Api) => {
		const once = memory();
		const items = new ItemsInBatches(node);
		const forms = await items.each(node.getInputData().entries(), (index) => read(node, index));
		const given = await items.each(forms, async (itemIndex, values) => {
			const context = { node, itemIndex, api: apiFor(values, api), once };
			const { batchSize: size, timeout, customBodyFields } = values.options;
			const options = { timeout, customBodyFields };
			const to = { target: target(values), batchSize: size, options };
			return { to, sent: await definition.values(values, context) };
		});
		const parts = [...given].flatMap(([itemIndex, { to, sent }]) =>
			sent.map((value) => ({ target: to, value, itemIndexes: [itemIndex] })),
		);
		await items.send(
			merge(parts),
			async (to, values) => await send(to.target, values, apiFor(to, api)),
		);
		return items.output((itemIndex) => output(given.get(itemIndex)?.sent ?? []));
	};
	return { ...definition, onlyReads: false, properties, execute };
}
