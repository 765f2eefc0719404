import { visible } from '../../../credentials/harmless';

/** In bytes: file systems take 255, and two of these stand in the name of a file, with a prefix and a number. */
const MOST_BYTES = 100;

/** Names that Windows keeps for devices, whatever stands behind a dot. */
const OF_DEVICES = /^(con|prn|aux|nul|(com|lpt)[0-9¹²³])(\.|$)/i;

/**
 * By itself: n8n's own helper for this is not in every n8n that the package is for.
 * @param title of the API's, or of the user's
 * @returns the title as the beginning of a file name: without what file systems do not take, and what is not seen
 */
export function fileNameOf(title: string): string {
	const name = visible(title.trim())
		.replace(/[\s/\\:*?"<>|]+/gu, '-')
		.replace(/^\.+/, '');
	if (/^[.-]*$/.test(name)) return 'untitled';
	return shortened(OF_DEVICES.test(name) ? `_${name}` : name);
}

/** @returns as many whole characters as there is room for */
function shortened(name: string): string {
	const { read } = new TextEncoder().encodeInto(name, new Uint8Array(MOST_BYTES));
	return name.slice(0, read);
}
