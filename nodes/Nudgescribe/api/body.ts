import type { IDataObject } from 'n8n-workflow';

/** A form is sent once; one that may have to be sent again is built anew. */
export type FormBuilder = () => FormData;

/**
 * @param parts of a multipart form, files last: a server that reads as it goes has the rest by then
 * @returns a form to be sent once
 */
export function formOf(parts: Record<string, string | Blob>): FormData {
	const form = new FormData();
	const inOrder = Object.entries(parts).sort(([, one], [, other]) => rank(one) - rank(other));
	for (const [name, value] of inOrder) form.append(name, value);
	return form;
}

function rank(value: string | Blob): number {
	return typeof value === 'string' ? 0 : 1;
}

/** @returns the body as it goes out; fields of the user's own come last, and win */
export function complete(
	body: object | FormBuilder,
	customBodyFields: IDataObject,
): IDataObject | FormData {
	if (!isFormBuilder(body)) return { ...body, ...customBodyFields };
	const form = body();
	for (const [name, value] of Object.entries(customBodyFields)) {
		form.set(name, typeof value === 'string' ? value : JSON.stringify(value));
	}
	return form;
}

function isFormBuilder(body: object | FormBuilder): body is FormBuilder {
	return typeof body === 'function';
}
