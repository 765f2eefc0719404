import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';
import { CsvRecords, cutOff } from '../dialect/csv';
import { CsvReader } from '../dialect/csvReader';
import { Turns } from '../turns';

/** In characters: what is read of a text before others may have the event loop. */
const PIECE = 64 * 1024;

/** So much the rows of one file may weigh: some gigabyte, at worst. */
const MOST_WEIGHT = 20_000_000;

/**
 * @param text of a CSV file, whole
 * @returns its rows
 * @throws OperationalError when it is cut off, or has more rows and columns than n8n can hold
 */
export async function rowsIn(text: string): Promise<IDataObject[]> {
	const turns = new Turns();
	const records = new CsvRecords();
	const rows: IDataObject[] = [];
	for (let at = 0; at < text.length; at += PIECE) {
		for (const row of records.read(text.slice(at, at + PIECE))) rows.push(row);
		if (records.weight > MOST_WEIGHT) throw tooLarge(rows.length);
		await turns.due();
	}
	for (const row of records.end()) rows.push(row);
	return rows;
}

/**
 * @param text of a CSV file
 * @throws OperationalError where it ends within a row
 */
export async function checkEnd(text: string): Promise<void> {
	const turns = new Turns();
	const reader = new CsvReader();
	let columns = 0;
	for (let at = 0; at < text.length; at += PIECE) {
		for (const cells of reader.read(text.slice(at, at + PIECE))) columns ||= cells.length;
		await turns.due();
	}
	const last = reader.end();
	if (last && last.length < columns) throw cutOff();
}

function tooLarge(rows: number): OperationalError {
	const many = rows.toLocaleString('en-US');
	return new OperationalError('A CSV file from Nudgescribe is too large for n8n to read its rows', {
		description: `It has more than ${many} rows. Use 'Download Files', which stores files as they are, of any size.`,
	});
}
