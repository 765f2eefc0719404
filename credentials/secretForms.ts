/** How a secret may stand in a text that repeats it. */

/** Shorter than that, what is left of a secret in base64 may be a part of any word. */
const SHORTEST_BASE64 = 4;

/** @returns all forms of a secret, itself among them; none of them is empty */
export function formsOf(secret: string): string[] {
	const bytes = Buffer.from(secret, 'utf8');
	const hex = bytes.toString('hex');
	const forms = [
		...formsInJson(secret),
		...urlForms(bytes.toString('utf8')),
		...jsonForms(secret).flatMap(htmlForms),
		...base64Forms(bytes),
		...base64Forms(Buffer.from(inJson(secret), 'utf8')),
		hex,
		hex.toUpperCase(),
	];
	return [...new Set(forms)].filter((form) => form !== '');
}

/** @returns the forms that it may have in JSON, and in JSON that is a text within other JSON, itself among them */
export function formsInJson(secret: string): string[] {
	return [...new Set([...jsonForms(secret), ...jsonForms(inJson(secret))])];
}

/** @returns the longest part of a secret that all who write JSON leave as it is */
export function plainestPart(secret: string): string {
	const parts = secret.match(/[\w .:;,~!@#$%^*()?|{}[\]-]+/g) ?? [''];
	return parts.reduce((longest, part) => (part.length > longest.length ? part : longest));
}

/** The ways in which writers of JSON put a text: with its slashes, its letters or what is HTML escaped, or not. */
function jsonForms(text: string): string[] {
	const json = inJson(text);
	const slashed = [json, json.replace(/\//g, '\\/')];
	const html = slashed.flatMap((form) => [
		form,
		escaped(form, /[<>&]/g),
		escaped(form, /[<>&'=]/g),
	]);
	const ascii = html.flatMap((form) => [form, escaped(form, /[\u007f-\uffff]/g)]);
	const upper = ascii.map((form) =>
		form.replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => `\\u${hex.toUpperCase()}`),
	);
	return [...new Set([text, ...ascii, ...upper])];
}

function inJson(text: string): string {
	return JSON.stringify(text).slice(1, -1);
}

function escaped(json: string, characters: RegExp): string {
	return json.replace(characters, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function urlForms(text: string): string[] {
	const part = encodeURIComponent(text);
	const strict = part.replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
	const forms = [part, strict, encodeURI(text)];
	const filled = forms.flatMap((form) => [form, form.replace(/%20/g, '+')]);
	const lower = (form: string) => form.replace(/%../g, (hex) => hex.toLowerCase());
	const upper = (form: string) => form.replace(/%../g, (hex) => hex.toUpperCase());
	return filled.flatMap((form) => [upper(form), lower(form)]);
}

/** What stands for a quotation mark and an apostrophe, as far as they are escaped at all. */
const QUOTES = [
	['"', "'"],
	['&quot;', "'"],
	['&quot;', '&#39;'],
	['&quot;', '&#039;'],
	['&quot;', '&#x27;'],
	['&quot;', '&apos;'],
	['&#34;', '&#39;'],
	['&#x22;', '&#x27;'],
];

function htmlForms(text: string): string[] {
	const escapedTags = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
	return QUOTES.map(([quote = '', apostrophe = '']) =>
		escapedTags.replace(/"/g, () => quote).replace(/'/g, () => apostrophe),
	);
}

/**
 * In a longer text that is in base64 as a whole, a secret begins at the first, second or third of three bytes: what
 * the neighbours have no part in is always the same.
 */
function base64Forms(bytes: Buffer): string[] {
	return [0, 1, 2].flatMap((before) => {
		const all = Buffer.concat([Buffer.alloc(before), bytes]);
		const own = all
			.toString('base64')
			.slice(Math.ceil((before * 8) / 6), Math.floor((all.length * 8) / 6));
		const isLong = own.length >= SHORTEST_BASE64;
		return isLong ? [own, own.replace(/\+/g, '-').replace(/\//g, '_')] : [];
	});
}
