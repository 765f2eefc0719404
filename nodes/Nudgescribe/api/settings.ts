import type { IDataObject } from 'n8n-workflow';

/** What the user sets for the requests of an operation. */
export interface CallSettings {
	/** in ms, for one request with its repeats */
	timeout: number;
	/** what the user adds to the body, by the names of the user's API */
	customBodyFields: IDataObject;
}

/** Somebody waits in front of the screen. */
export const DROPDOWN_SETTINGS: CallSettings = { timeout: 30_000, customBodyFields: {} };

/** @returns the settings for a read beside a request: the user's own fields are for that request alone */
export function forReadingBeside(settings: CallSettings): CallSettings {
	return { ...settings, customBodyFields: {} };
}
