import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { ownValue } from '../../api/dialect/fieldNames';
import { mapInTurns } from '../../api/inTurns';
import { csvLine } from '../../items/csvLine';

const OTHER_WAYS = "set 'Send As' to 'Customer by Customer' or 'JSON List'";

/** UTF-8 has no half of a surrogate pair: another character would be sent in its place. */
const HALF = /\p{Surrogate}/u;

/**
 * @param customers with the same fields, each of which a file can tell
 * @returns a CSV file with a row for each of them; its first line names the fields
 */
export async function customerFile(customers: IDataObject[]): Promise<File> {
	const columns = columnsOf(customers[0] ?? {});
	const rows = await mapInTurns(customers, (customer) =>
		csvLine(columns.map((name) => cellOf(name, ownValue(customer, name)))),
	);
	return new File([csvLine(columns), ...rows], 'customers.csv', { type: 'text/csv' });
}

/**
 * An empty cell might erase what Nudgescribe has: no customer gets one, so that each file holds customers with the same
 * fields.
 * @returns the names of a customer's fields
 * @throws UserError for a value that a cell can't tell
 */
export function columnsOf(customer: IDataObject): string[] {
	const names = Object.keys(customer).filter((name) => ownValue(customer, name) !== undefined);
	for (const name of names) cellOf(name, ownValue(customer, name));
	if (names.every((name) => name.trim() !== '')) return names;
	throw new UserError('The customer has a value without the name of a profile field', {
		description: 'The first line of a CSV file names the fields. Enter a name before the value.',
	});
}

function cellOf(name: string, given: unknown): string {
	const value = plainOf(given);
	if (typeof value === 'object' && value !== null) {
		throw new UserError(`The value of '${name}' is ${kindOf(value)}, which a CSV file can't hold`, {
			description: `Enter a text or a number, or ${OTHER_WAYS} to send nested values.`,
		});
	}
	const cell = typeof value === 'number' ? plainDecimal(value) : String(value ?? '');
	if (HALF.test(cell)) {
		throw new UserError(`The value of '${name}' holds half a character, which a CSV file can't`, {
			description: `The text may have been cut inside an emoji. Cut it elsewhere, or ${OTHER_WAYS}.`,
		});
	}
	if (cell.trim() !== '') return cell;
	throw new UserError(`The value of '${name}' is empty, which could erase it in Nudgescribe`, {
		description: `Leave the field out to keep what is stored, or ${OTHER_WAYS} to send it empty.`,
	});
}

/** As JSON has it: a date as text, and what is no number as null. */
function plainOf(value: unknown): unknown {
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	return typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : value;
}

function kindOf(value: object): string {
	return Array.isArray(value) ? 'a list' : 'an object';
}

const WITH_EXPONENT = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/;

/** @returns a number with all its digits: readers take 1e+21 for a text */
function plainDecimal(number: number): string {
	const text = String(number);
	const [, sign = '', first = '', fraction = '', exponent] = WITH_EXPONENT.exec(text) ?? [];
	if (exponent === undefined) return text;
	const point = 1 + Number(exponent);
	const digits = `${first}${fraction}`;
	// JavaScript writes an exponent from 21 digits before the point, or 6 zeros behind it.
	return point > 0
		? `${sign}${digits.padEnd(point, '0')}`
		: `${sign}0.${'0'.repeat(-point)}${digits}`;
}
