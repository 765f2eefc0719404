import type { IDataObject } from 'n8n-workflow';
import type { Mapping } from './mapping';

/** The parts of a multipart form. A form is sent once, so that it is built anew for each try. */
export class Form<Parts extends Record<string, string | Blob>> {
	constructor(private readonly parts: Parts) {}

	/** @returns a form to be sent once, its files last: a server that reads as it goes has the rest by then */
	build(): FormData {
		const form = new FormData();
		const inOrder = Object.entries(this.parts).sort(
			([, one], [, other]) => rank(one) - rank(other),
		);
		for (const [name, value] of inOrder) form.append(name, value);
		return form;
	}
}

function rank(value: string | Blob): number {
	return typeof value === 'string' ? 0 : 1;
}

/**
 * @param body by the names of the contract
 * @param customBodyFields fields of the user's own, which come last, and win
 * @returns the body as it goes out, by the names of the account
 */
export function outgoing(
	body: object,
	customBodyFields: IDataObject,
	mapping: Mapping,
): IDataObject | FormData {
	if (!(body instanceof Form)) return mapping.rename({ ...body, ...customBodyFields });
	const form = body.build();
	for (const [name, value] of Object.entries(customBodyFields)) {
		form.set(name, typeof value === 'string' ? value : JSON.stringify(value));
	}
	return mapping.rename(form);
}

/** @returns what there is a value for: what is not filled in is not sent */
export function filledIn<Values extends object>(
	values: Values,
): { [Name in keyof Values]?: Exclude<Values[Name], undefined> } {
	const entries = Object.entries(values).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as ReturnType<typeof filledIn<Values>>;
}
