import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { isRecord, jsonOf } from '../api/dialect/json';
import type { Field } from './field';
import { problemIn } from './jsonProblem';
import { notJsonIn } from './notJson';
import { digitsOf, textsIn } from './texts';

/**
 * Makes a field of one property.
 * @param read gets the property's value, or undefined where it is not filled in
 */
export function fieldOf<Value>(
	property: INodeProperties,
	read: (value: unknown, label: string) => Value,
): Field<Value> {
	return {
		properties: [property],
		read: (source) => read(source(property), property.displayName),
	};
}

/** @returns what a field of one property is called */
export function labelOf({ properties: [property] }: Field<unknown>): string {
	return property?.displayName ?? '';
}

/** A text that says something to the user; it has no value. */
export function notice(property: INodeProperties): Field<undefined> {
	return fieldOf(property, () => undefined);
}

/** Text that must not be empty. */
export function text(property: INodeProperties): Field<string> {
	return fieldOf(property, (value, label) => {
		if (typeof value === 'number') return digitsOf(value, label);
		const given = typeof value === 'string' ? value.trim() : '';
		if (given !== '') return given;
		throw new UserError(`'${label}' is empty`, {
			description: `Enter a value in '${label}'. An expression there may have found nothing in the input item.`,
		});
	});
}

/** Texts: a list, or text with something between them. Empty ones are left out. */
export function textList(property: INodeProperties): Field<string[]> {
	return fieldOf(property, textsIn);
}

/** A whole number from 1 up; the property's default where it is not filled in. */
export function wholeNumber(property: INodeProperties): Field<number> {
	return fieldOf(property, (value, label) => {
		const given = value === undefined ? property.default : value;
		const number = Number(given);
		if (Number.isFinite(number) && number >= 1) return Math.floor(number);
		throw new UserError(`'${label}' is not a number from 1 up`, {
			description: `It is '${String(given)}'. Enter a whole number in '${label}'.`,
		});
	});
}

/** A switch; off where it is not filled in. */
export function toggle(property: INodeProperties): Field<boolean> {
	return fieldOf(property, (value, label) => {
		const given = String(value ?? '')
			.trim()
			.toLowerCase();
		if (['true', 'false', ''].includes(given)) return given === 'true';
		throw new UserError(`'${label}' is neither on nor off`, {
			description: `It is '${String(value)}'. An expression there must return true or false.`,
		});
	});
}

type Choice<Value> = Omit<INodeProperties, 'options'> & {
	options: Array<Omit<INodePropertyOptions, 'value'> & { value: Value }>;
};

/** One of the property's options; its default where it is not filled in. */
export function choice<const Value extends string>(property: Choice<Value>): Field<Value> {
	const values = property.options.map((option) => option.value);
	return fieldOf(property, (value, label) => {
		const given = value === undefined ? property.default : value;
		const found = values.find((one) => one === given);
		if (found !== undefined) return found;
		const known = values.map((one) => `'${one}'`);
		throw new UserError(`'${label}' can't be '${String(given)}'`, {
			description:
				known.length === 2
					? `It can be ${known.join(' or ')}.`
					: `It can be one of ${known.join(', ')}.`,
		});
	});
}

/** A JSON object: its text, or the object that an expression or an AI agent put there. */
export function jsonObject(property: INodeProperties): Field<IDataObject> {
	return fieldOf(property, (value = {}, label) => {
		const found = jsonOf(value);
		if (isRecord(found?.json)) {
			const unsaid = typeof value === 'string' ? undefined : notJsonIn(found.json);
			if (unsaid === undefined) return found.json;
			throw new UserError(`'${label}' holds a value that JSON can't express`, {
				description: `${unsaid}. It would be lost. Change the expression so that it returns text or a number there.`,
			});
		}
		const problem = found ? 'It is JSON, but not an object' : problemIn(String(value));
		throw new UserError(`'${label}' is not a JSON object`, {
			description: `${problem}. Enter something like {"name": "value"} in '${label}'.`,
		});
	});
}
