import type { IDataObject } from 'n8n-workflow';
import { Form } from '../../api/dialect/body';
import { ownValue } from '../../api/dialect/fieldNames';
import type { Things } from '../../api/dialect/partWords';
import type { Api, Changed } from '../../api/http/api';
import type { ProfileField } from '../../api/records/profileFields';
import { choice } from '../../fields/kinds';
import { columnsOf, customerFile } from './customerFile';

export const sendAs = choice({
	displayName: 'Send As',
	name: 'sendAs',
	type: 'options',
	options: [
		{
			name: 'CSV File',
			value: 'csv',
			description:
				"Many customers in one file, Nudgescribe's way for bulk; each set of fields has its own",
		},
		{
			name: 'Customer by Customer',
			value: 'each',
			description: 'One customer in a request, as JSON; values may be nested',
		},
		{
			name: 'JSON List',
			value: 'list',
			description: 'Many customers in one request, as a list, where the account takes one',
		},
	],
	default: 'csv',
	required: true,
	description: 'How the customers of the input items travel to Nudgescribe',
});

/** How customers travel that can share a request. */
export interface SentAs {
	as: 'csv' | 'each' | 'list';
	/** of those in a file, in alphabetical order */
	fields?: string[];
}

/**
 * @returns how a customer travels
 * @throws UserError for a value that can't travel so
 */
export function sentAs(as: SentAs['as'], customer: IDataObject): SentAs {
	return as === 'csv' ? { as, fields: columnsOf(customer).sort() } : { as };
}

/** Where customers go. */
interface Group {
	workspace_id: string;
	customer_group_id: string;
}

/**
 * @param customers that can share a request
 * @throws RequestError where none of them was taken
 */
export async function sendCustomers(
	{ as }: SentAs,
	group: Group,
	customers: IDataObject[],
	api: Api,
	things: Things,
): Promise<Changed> {
	const body =
		as === 'csv'
			? new Form({ ...group, file: await customerFile(customers) })
			: { ...group, customers: isAlone(as, api) ? (customers[0] ?? {}) : customers };
	return await api.writeMany('POST /v1/customer/check', body, customers, things);
}

/** An account may want a list, also of one customer: API Mapping says so. */
function isAlone(as: SentAs['as'], api: Api): boolean {
	return as === 'each' && api.formOf('POST /v1/customer/check', 'customers') !== 'list';
}

/**
 * Tells a customer from those with another identity, also where case and blanks around it count for nothing.
 * @param fields of the workspace
 * @returns undefined where it may be any other customer: which field tells them apart is not known, or it has no value
 */
export function identityOf(customer: IDataObject, fields: ProfileField[]): string | undefined {
	const [field, another] = fields.filter(({ isIdentifier }) => isIdentifier);
	// Customers who differ in one of two such fields may have the other one in common.
	const value = field && !another ? ownValue(customer, field.name) : undefined;
	if (typeof value !== 'string' && typeof value !== 'number') return undefined;
	const letters = String(value).normalize('NFKC').toUpperCase().toLowerCase();
	return letters.normalize('NFKC').trim() || undefined;
}
