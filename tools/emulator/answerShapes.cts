import type { Dialect } from './dialect.cts';
import { isJsonObject, type JsonObject } from './json.cts';
import type { Total } from './totals.cts';

/** An answer whose names and values are the account's already. */
export interface Said {
	/** Code and message. */
	head: JsonObject;
	/** What else it holds. */
	payload: JsonObject;
}

/** An answer with its payload where the account puts it. */
export function inEnvelope({ head, payload }: Said, { envelope }: Dialect): JsonObject {
	if (envelope === 'none' || Object.keys(payload).length === 0) return { ...head, ...payload };
	return { ...head, [envelope]: payload };
}

const neighbours = {
	warnings: [],
	links: [{ rel: 'self', href: '/v1' }],
	columns: ['one', 'two', 'three'],
};

function pageObject(records: unknown, total: Total | undefined, dialect: Dialect): JsonObject {
	const count = Array.isArray(records) ? records.length : 0;
	const whole = { records: count, size: count, pages: 1, page: dialect.firstPage };
	const { records: totalElements, size, pages: totalPages, page } = total ?? whole;
	return {
		content: records,
		number: page ?? dialect.firstPage,
		size,
		numberOfElements: count,
		totalElements,
		totalPages,
	};
}

/**
 * An answer that holds records, in the shape of the account.
 *
 * @param name what the account calls the list, where it calls it anything
 * @param total of how many records these are a page, where they are one
 */
export function listShape(
	{ head, payload }: Said,
	name: string,
	total: Total | undefined,
	dialect: Dialect,
): unknown {
	const { [name]: records, ...others } = payload;
	const beside = { ...others, ...(dialect.beside === 'lists' ? neighbours : {}) };
	const shapes: Record<Dialect['list'], () => unknown> = {
		named: () => inEnvelope({ head, payload: { ...beside, [name]: records } }, dialect),
		keyed: () => inEnvelope({ head, payload: { ...beside, [name]: records } }, dialect),
		bare: () => records,
		data: () => ({ ...head, ...beside, data: records }),
		'data.items': () => ({ ...head, data: { ...beside, items: records } }),
		page: () => {
			const page = { ...beside, ...pageObject(records, total, dialect) };
			return dialect.envelope === 'none' ? page : inEnvelope({ head, payload: page }, dialect);
		},
	};
	return shapes[dialect.list]();
}

/**
 * An answer that counts pages, in the shape of the account.
 *
 * @param name what the account calls their number, where it calls it anything
 */
export function countShape(
	{ head, payload }: Said,
	name: string,
	total: Total | undefined,
	dialect: Dialect,
): unknown {
	const pages = payload[name];
	const { records, size } = total ?? { records: 0, size: 0 };
	const enveloped = (counted: JsonObject): unknown =>
		inEnvelope({ head, payload: counted }, dialect);
	const shapes: Record<Dialect['count'], () => unknown> = {
		named: () => enveloped({ [name]: pages }),
		several: () => enveloped({ total: records, size, [name]: pages }),
		text: () => enveloped({ [name]: String(pages) }),
		bare: () => pages,
		bareData: () => ({ ...head, data: pages }),
		totals: () => enveloped({ total: records, size }),
		hasMore: () => enveloped({ has_more: Number(pages) > 1, [name]: pages }),
	};
	return shapes[dialect.count]();
}

/** Records as an object by their IDs, which only its keys say. */
export function keyed(records: unknown[], ownName: string): JsonObject {
	const entries = records
		.filter(isJsonObject)
		.map(({ [ownName]: id, ...record }): [string, JsonObject] => [String(id), record]);
	return Object.fromEntries(entries);
}
