/**
 * n8n takes every text that begins with '=' for an expression and runs it, also in what was chosen from a list and in
 * the names of mapped fields. Readers of chosen values trim them.
 * @param text of the API's
 * @returns the text with a blank before it where n8n would run it; each text gives another one
 */
export function inert(text: string): string {
	return /^\s*=/.test(text) ? ` ${text}` : text;
}
