import type { IDataObject } from 'n8n-workflow';
import { isObjectEmpty } from 'n8n-workflow';

/** @returns what the API says of a change that it made, or that it made it */
export function resultOf(answer: { record(): IDataObject }): IDataObject {
	const record = answer.record();
	return isObjectEmpty(record) ? { success: true } : record;
}
