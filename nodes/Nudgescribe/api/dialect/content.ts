import type { IDataObject } from 'n8n-workflow';
import { isRecord } from './json';

/**
 * @param envelope names of the outermost record that are not asked for
 * @returns what an answer says besides them, out of the records that only wrap it; {} when that is nothing
 */
export function contentOf(payload: unknown, envelope: string[]): IDataObject {
	const outermost = isRecord(payload) ? payload : {};
	let content = Object.entries(outermost).filter(([name]) => !envelope.includes(name));
	for (let only = onlyRecordOf(content); only; only = onlyRecordOf(content)) {
		content = Object.entries(only);
	}
	return Object.fromEntries(content);
}

function onlyRecordOf(content: Array<[string, unknown]>): IDataObject | undefined {
	const [, value] = content[0] ?? [];
	return content.length === 1 && isRecord(value) ? value : undefined;
}
