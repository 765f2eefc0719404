import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { Things } from '../api/dialect/partWords';
import type { Api, Changed } from '../api/http/api';
import type { Fields } from '../fields/field';
import { batchSize, requestOptions } from '../fields/requests';
import type { Piece } from '../items/batches';
import { ItemsInBatches } from '../items/inBatches';
import type { ItemValues } from '../items/itemValues';
import { adviceOf } from './advice';
import { apiFor, formOf, memory } from './operation';
import type { Context, Definition, FormValues, Operation } from './operation';

interface InBatches<F extends Fields, O extends Fields, Target, Value> extends Definition<F, O> {
	/** what the values are called, and what becomes of them */
	things: Things;
	/** where an item's values go: those with the same target, and the same options, can share a request */
	target: (values: FormValues<F, O>) => Target;
	/** what an item gives to be sent; begins when every field of all items is read */
	values: (values: FormValues<F, O>, context: Context) => Value[] | Promise<Value[]>;
	/** what is said of an item that gives nothing, which is left out while others give something */
	nothing: { message: string; description: string };
	/** changes what is sent, before it is put into batches */
	merge?: <T, V>(pieces: Array<Piece<T, V>>) => Array<Piece<T, V>>;
	send: (target: Target, values: Value[], api: Api) => Promise<Changed>;
	/** what an item says when its values are sent */
	output: (own: ItemValues<Value>, values: FormValues<F, O>) => IDataObject;
	/** what is said of the values of an item that failed, besides its error */
	failed?: (own: ItemValues<Value>) => IDataObject;
}

/** An operation that sends the values of several input items in one request; Batch Size comes to its options by itself. */
export function batchOperation<F extends Fields, O extends Fields, Target, Value>(
	definition: InBatches<F, O, Target, Value>,
): Operation {
	const { target, merge = (pieces) => pieces, things, output, failed = () => ({}) } = definition;
	const common = { ...requestOptions, batchSize };
	const { properties, read } = formOf(definition, common);
	const advice = adviceOf(definition.advice, { ...definition.options, ...common });
	const execute = async (node: IExecuteFunctions, shared: Api) => {
		const api = shared.with({ advice });
		const once = memory();
		const items = new ItemsInBatches<Value>(node, doneAlready(things));
		const forms = await items.each(node.getInputData().entries(), (index) => read(node, index));
		const given = await items.each(forms, async (itemIndex, values) => {
			const context = { node, itemIndex, api: apiFor(values, api), once };
			const { batchSize: size, timeout, customBodyFields } = values.options;
			const options = { timeout, customBodyFields };
			const to = { target: target(values), batchSize: size, options };
			return { to, sent: await definition.values(values, context) };
		});
		const isNothing = [...given.values()].every(({ sent }) => sent.length === 0);
		if (isNothing) await items.each(given, () => nothing(definition.nothing));
		const pieces = [...given].flatMap(([itemIndex, { to, sent }]) =>
			sent.map((value) => ({ target: to, value, itemIndexes: [itemIndex] })),
		);
		await items.send(
			merge(pieces),
			async (to, values) => await definition.send(to.target, values, apiFor(to, api)),
		);
		return items.output((itemIndex, own) => {
			const form = forms.get(itemIndex);
			if (!form || own.taken.length === 0)
				return { skipped: true, reason: definition.nothing.message };
			return output(own, form);
		}, failed);
	};
	return { ...definition, onlyReads: false, properties, execute };
}

function nothing({ message, description }: { message: string; description: string }): never {
	throw new UserError(message, { description });
}

function doneAlready({ one, many, done }: Things): (count: number) => string {
	return (count) => `${count === 1 ? `1 ${one} is` : `${count} ${many} are`} ${done} already.`;
}
