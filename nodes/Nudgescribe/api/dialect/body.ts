import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { Mapping } from './mapping';

/** The parts of a multipart form. A form is sent once, so that it is built anew for each try. */
export class Form<Parts extends Record<string, string | Blob>> {
	constructor(readonly parts: Parts) {}
}

/**
 * @param body by the names of the contract
 * @param customBodyFields fields of the user's own by the names of the account, which come last, and win
 * @returns the body as it goes out, as the account takes it
 * @throws UserError when two fields of it have the same name in the account
 */
export function outgoing(
	body: object,
	customBodyFields: IDataObject,
	mapping: Mapping,
): IDataObject | FormData {
	const given = body instanceof Form ? body.parts : body;
	const translated: IDataObject = {};
	for (const [name, value] of Object.entries(given)) {
		const { name: own, value: sent } = mapping.sent(name, value);
		if (Object.hasOwn(translated, own)) throw twice(own);
		translated[own] = sent;
	}
	const all = { ...translated, ...customBodyFields };
	return body instanceof Form ? formOf(all) : all;
}

/** @returns a form to be sent once, its files last: a server that reads as it goes has the rest by then */
function formOf(parts: IDataObject): FormData {
	const form = new FormData();
	const inOrder = Object.entries<unknown>(parts).sort(
		([, one], [, other]) => Number(one instanceof Blob) - Number(other instanceof Blob),
	);
	for (const [name, value] of inOrder) {
		if (value instanceof Blob) form.append(name, value);
		else form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
	}
	return form;
}

function twice(name: string): UserError {
	return new UserError(`'API Mapping' in the credential gives two fields the name '${name}'`, {
		description: 'One of them would be lost in the request. Correct the names there.',
	});
}

/** @returns what there is a value for: what is not filled in is not sent */
export function filledIn<Values extends object>(
	values: Values,
): { [Name in keyof Values]?: Exclude<Values[Name], undefined> } {
	const entries = Object.entries(values).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as ReturnType<typeof filledIn<Values>>;
}
