import type { IDataObject } from 'n8n-workflow';
import { namesOf } from './fieldNames';
import { isRecord } from './json';

/** The first ones tell what an object of any size is about. */
const MOST_LOOKED_AT = 50;

/**
 * @param isExpected whether records are expected there: then an object without any is an empty list
 * @param id what the ID of the records is called, which they get from their keys where they have none
 * @returns the records of an object that has them by their IDs; undefined for any other value
 */
export function keyedRecords(
	value: unknown,
	isExpected: boolean,
	id?: string,
): IDataObject[] | undefined {
	if (!isRecord(value)) return undefined;
	const entries = Object.entries(value);
	if (entries.length === 0) return isExpected ? [] : undefined;
	const records = entries.flatMap(([key, record]) => (isRecord(record) ? [{ key, record }] : []));
	if (records.length < entries.length || !areKept(records, isExpected)) return undefined;
	return records.map(({ key, record }) => {
		const isOwn = id === undefined || Object.hasOwn(record, id) || Object.hasOwn(record, 'id');
		return isOwn ? record : { [id]: key, ...record };
	});
}

/** Records that are kept by ID have the same fields, or keys that no field would have. */
function areKept(all: Array<{ key: string; record: IDataObject }>, isExpected: boolean): boolean {
	const records = all.slice(0, MOST_LOOKED_AT);
	const haveValues = records.every(({ record }) => hasValues(record));
	const areIds = records.every(({ key }) => /\d/.test(key) && !/^\p{L}+\d$/u.test(key));
	if (areIds && (haveValues || isExpected || records.length > 1)) return true;
	if (!haveValues) return false;
	const [first] = records;
	const names = (record: IDataObject) => namesOf(record).names.sort().join('\n');
	const areAlike = records.every(({ record }) => first && names(record) === names(first.record));
	return areAlike && (records.length > 1 || isExpected);
}

/** A record that only wraps others has no value of its own. */
function hasValues(record: IDataObject): boolean {
	return namesOf(record).names.some((name) => typeof record[name] !== 'object');
}
