import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

/**
 * @returns the credential's Field Name Overrides: from the contract's name to the account's own
 * @throws UserError when they are not a JSON object of names
 */
export function overrides({
	fieldNameOverrides,
}: ICredentialDataDecryptedObject): Map<string, string> {
	const names = parsed(fieldNameOverrides ?? '');
	const entries = isPlainObject(names) ? Object.entries(names) : undefined;
	if (!entries?.every((entry): entry is [string, string] => typeof entry[1] === 'string')) {
		throw new UserError(
			`'Field Name Overrides' in the credential is not a JSON object of names. Enter for example {"customer_group_id": "group_id"}, or {} for none.`,
		);
	}
	return new Map(entries);
}

/** @returns the body with its top-level names, or a form with its part names, as the account calls them */
export function renamed(
	body: IHttpRequestOptions['body'],
	credentials: ICredentialDataDecryptedObject,
): IHttpRequestOptions['body'] {
	const names = overrides(credentials);
	const nameOf = (name: string) => names.get(name) ?? name;
	if (names.size === 0) return body;
	if (body instanceof FormData) {
		const form = new FormData();
		for (const [name, value] of body.entries()) form.append(nameOf(name), value);
		return form;
	}
	if (!isPlainObject(body)) return body;
	return Object.fromEntries(Object.entries(body).map(([name, value]) => [nameOf(name), value]));
}

/** Tells an object of JSON from streams, buffers and forms, whichever realm it was made in. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
	if (value === null || typeof value !== 'object') return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function parsed(json: unknown): unknown {
	if (typeof json !== 'string') return json;
	if (json.trim() === '') return {};
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}
