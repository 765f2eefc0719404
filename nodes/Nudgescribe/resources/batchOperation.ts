import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { Things } from '../api/dialect/partWords';
import type { Api, Changed } from '../api/http/api';
import type { Fields, Values } from '../fields/field';
import { batchSize, changeOptions } from '../fields/requests';
import { Names } from '../fields/names';
import { ItemsAtOnce } from '../items/atOnce';
import type { Piece } from '../items/batches';
import { withHints } from '../items/hints';
import type { Hint } from '../items/hints';
import { ItemsInBatches } from '../items/inBatches';
import type { ItemValues } from '../items/itemValues';
import { adviceOf } from './advice';
import { memory } from './once';
import { apiFor, formOf } from './operation';
import type { Context, Definition, FormValues, Operation } from './operation';

/** How a value travels. */
interface Way<As> {
	/** only those that travel in the same way can share a request */
	as: As;
	/** as many as that at most, whatever Batch Size says */
	most?: number;
	/** tells what the value is about from others, as for pieces: it need not wait for them then */
	identity?: string | undefined;
}

interface InBatches<F extends Fields, O extends Fields, Target, Value, As> extends Definition<
	F,
	O
> {
	/** what the values are called, and what becomes of them */
	things: Things;
	/** where an item's values go: those with the same target, and the same options, can share a request */
	target: (values: FormValues<F, O>) => Target;
	/** @returns what is said of an item that is only to be checked: nothing is sent of it then; undefined for all others */
	check?: (values: FormValues<F, O>, context: Context) => Promise<IDataObject | undefined>;
	/** what an item gives to be sent; begins when every field of all items is read */
	values: (values: FormValues<F, O>, context: Context) => Value[] | Promise<Value[]>;
	/** how a value travels; throws UserError for one that can't travel so */
	way: (value: Value, values: FormValues<F, O>, context: Context) => Way<As> | Promise<Way<As>>;
	/** does what a value needs before anything is sent; begins when the values of all items are read and found good */
	prepare?: (value: Value, values: FormValues<F, O>, context: Context) => Promise<void>;
	/** what is said of an item that gives nothing, which is left out while others give something */
	nothing: { message: string; description: string };
	/** changes what is sent, before it is put into batches */
	merge?: <T, V>(pieces: Array<Piece<T, V>>) => Array<Piece<T, V>>;
	send: (target: Target, values: Value[], api: Api, as: As) => Promise<Changed>;
	/** what an item says when its values are sent */
	output: (own: ItemValues<Value>, values: FormValues<F, O>) => IDataObject;
	/** what is said of the values of an item that failed, besides its error */
	failed?: (own: ItemValues<Value>) => IDataObject;
}

/** An operation that sends the values of several input items in one request; Batch Size comes to its options by itself. */
export function batchOperation<F extends Fields, O extends Fields, Target, Value, As>(
	definition: InBatches<F, O, Target, Value, As>,
): Operation {
	const { merge = (pieces) => pieces, things, output, failed = () => ({}) } = definition;
	const common = { ...changeOptions, batchSize };
	const { properties, read } = formOf(definition, common);
	const advice = adviceOf(definition.advice, { ...definition.options, ...common });
	const executeWith = async (node: IExecuteFunctions, shared: Api, hint: Hint) => {
		const api = shared.with({ advice });
		const once = memory();
		const items = new ItemsInBatches<Value>(node, doneAlready(things));
		const atOnce = new ItemsAtOnce(shared, false);
		const names = new Names();
		const begun = await items.each(node.getInputData().entries(), (index) => read(node, index));
		const asked = await items.each(begun, async (itemIndex, entered) => {
			const own = apiFor(entered.values, api);
			const context: Context = { node, itemIndex, api: own, once, hint };
			return { form: await names.end(entered, own.beside), context };
		});
		const checked = await items.each(
			asked,
			async (_, { form, context }) => await definition.check?.(form, context),
		);
		const toSend = [...asked].filter(([index]) => checked.has(index) && !checked.get(index));
		const given = await items.each(toSend, async (_, { form, context }) => {
			atOnce.allow(form.options.requestsAtOnce);
			return { form, context, pieces: await piecesOf(definition, form, context) };
		});
		const prepared = await items.each(given, async (_, one) => {
			await prepare(definition, one);
			return one.pieces;
		});
		const pieces = [...prepared.values()].flat();
		if (pieces.length === 0) await items.each(prepared, () => nothing(definition.nothing));
		await items.send(
			merge(pieces),
			async (to, values) => await definition.send(to.target, values, apiFor(to, api), to.as),
			() => atOnce.most,
		);
		return items.output((itemIndex, own) => {
			const found = checked.get(itemIndex);
			const form = asked.get(itemIndex)?.form;
			if (found) return found;
			if (!form || own.taken.length === 0)
				return { skipped: true, reason: definition.nothing.message };
			return output(own, form);
		}, failed);
	};
	const execute: Operation['execute'] = async (node, api) =>
		await withHints(node, api, async (hint) => await executeWith(node, api, hint));
	return { ...definition, onlyReads: false, properties, execute };
}

/** @returns the values of an item, with where they go and how */
async function piecesOf<F extends Fields, O extends Fields, Target, Value, As>(
	{ target, values, way }: InBatches<F, O, Target, Value, As>,
	form: FormValues<F, O> & { options: Values<{ batchSize: typeof batchSize }> },
	context: Context,
) {
	const { batchSize: size, timeout, customBodyFields } = form.options;
	const to = { target: target(form), options: { timeout, customBodyFields } };
	const pieces: Array<Piece<typeof to & { as: As; batchSize: number }, Value>> = [];
	for (const value of await values(form, context)) {
		const { as, most = size, identity } = await way(value, form, context);
		const itemIndexes = [context.itemIndex];
		pieces.push({ target: { ...to, as, batchSize: most }, value, identity, itemIndexes });
	}
	return pieces;
}

/** An item whose values are read, and found good. */
interface ToSend<Form, Value> {
	form: Form;
	context: Context;
	pieces: Array<{ value: Value }>;
}

async function prepare<F extends Fields, O extends Fields, Target, Value, As>(
	definition: InBatches<F, O, Target, Value, As>,
	{ form, context, pieces }: ToSend<FormValues<F, O>, Value>,
): Promise<void> {
	if (!definition.prepare) return;
	for (const { value } of pieces) await definition.prepare(value, form, context);
}

function nothing({ message, description }: { message: string; description: string }): never {
	throw new UserError(message, { description });
}

function doneAlready({ one, many, done }: Things): (count: number) => string {
	return (count) => `${count === 1 ? `1 ${one} is` : `${count} ${many} are`} ${done} already.`;
}
