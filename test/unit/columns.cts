import type { IDataObject } from 'n8n-workflow';
import { Columns } from '../../nodes/Nudgescribe/api/dialect/columns.ts';
import { Mapping } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import type { Entries } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import { Unclear } from '../../nodes/Nudgescribe/api/dialect/unclear.ts';
import { thingOf } from '../../nodes/Nudgescribe/api/dialect/owner.ts';

/** How the records of a list are read, by its name in the contract. */
export function columnsOf(list: string, records: IDataObject[], entries: Entries = {}): Columns {
	const thing = thingOf(list);
	if (!thing) throw new Error(`No list ${list}`);
	return new Columns(records, new Mapping(entries), thing);
}

/** What the records of a list are told apart by, or why that is not clear. */
export function idsOf(list: string, records: IDataObject[], entries?: Entries): unknown {
	const columns = columnsOf(list, records, entries);
	try {
		return records.map((one) => columns.id(one));
	} catch (error) {
		if (error instanceof Unclear) return error;
		throw error;
	}
}
