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
