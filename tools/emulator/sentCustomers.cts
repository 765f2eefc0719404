import { parse } from 'csv-parse/sync';
import { isJsonObject, type JsonObject } from './json.cts';
import type { LoggedRequest } from './requestLog.cts';

/**
 * The customers that a logged request sent, as rows of a file, as a list or as an object.
 *
 * @param name what the dialect calls the customers in JSON
 */
export function sentCustomers({ body, file }: LoggedRequest, name = 'customers'): JsonObject[] {
	if (file !== undefined) {
		const [names = [], ...rows]: string[][] = parse(file);
		return rows.map((row) => Object.fromEntries(names.map((one, column) => [one, row[column]])));
	}
	const customers = isJsonObject(body) ? body[name] : undefined;
	const list: unknown[] = Array.isArray(customers) ? customers : [customers];
	return list.filter(isJsonObject);
}
