import type { AccountIds } from './accountIds.cts';
import { saidValue } from './accountValues.cts';
import { keyed } from './answerShapes.cts';
import type { Dialect } from './dialect.cts';
import { foreignIds } from './foreignIds.cts';
import { isJsonObject, type JsonObject } from './json.cts';
import { nameFor } from './names.cts';
import { ownNameOf, propertiesOf, recordOf } from './schemas.cts';

/** Puts what one endpoint answers into the names, values and lists of an account. */
export class AnswerTranslation {
	constructor(
		private readonly dialect: Dialect,
		private readonly ids: AccountIds,
		private readonly path: string,
	) {}

	/**
	 * An object as the account says it.
	 *
	 * @param schema the contract's; values that it does not name stay as they are
	 * @param known the IDs, by their names in the contract, of what it belongs to
	 */
	object(value: JsonObject, schema: JsonObject, known: JsonObject): JsonObject {
		const properties = propertiesOf(schema);
		return Object.fromEntries(
			Object.entries(value).map(([name, part]) => {
				const property = properties.get(name);
				return property
					? [this.nameOf(name), this.value(name, part, property, known)]
					: [name, part];
			}),
		);
	}

	/** Known IDs in the account's own form. */
	known(body: JsonObject): JsonObject {
		return Object.fromEntries(
			Object.entries(body).map(([name, value]) => [
				name,
				typeof value === 'string' ? this.ids.said(name, value) : value,
			]),
		);
	}

	nameOf(contractName: string): string {
		return nameFor(this.dialect, 'read', contractName, this.path);
	}

	private value(name: string, value: unknown, schema: JsonObject, known: JsonObject): unknown {
		if (Array.isArray(value)) return this.list(value, schema, known);
		if (isJsonObject(value)) return this.object(value, schema, known);
		if (typeof value === 'string' && this.ids.has(name)) return this.ids.said(name, value);
		return saidValue(this.dialect.values, name, value);
	}

	private list(list: unknown[], schema: JsonObject, known: JsonObject): unknown {
		const isKeyed = this.dialect.list === 'keyed';
		const record = recordOf(schema);
		if (list.length === 0 && this.dialect.emptyList === 'null') return null;
		if (record === undefined) return list;
		const records = list.map((one) => (isJsonObject(one) ? this.record(one, record, known) : one));
		return isKeyed ? keyed(records, this.nameOf(ownNameOf(record))) : records;
	}

	private record(value: JsonObject, schema: JsonObject, known: JsonObject): JsonObject {
		const ownName = ownNameOf(schema);
		const own = value[ownName];
		const said = typeof own === 'string' ? this.ids.said(ownName, own) : own;
		const record = this.object(value, schema, { ...known, [ownName]: said });
		const foreign = foreignIds(this.dialect.foreign, known, record, {
			name: ownName,
			id: said,
		});
		const isMissing = this.dialect.ownIds === 'missing' && ownName.endsWith('_id');
		const missing = isMissing ? this.nameOf(ownName) : undefined;
		const told = Object.entries(record).filter(([key]) => key !== missing);
		return { ...foreign, ...Object.fromEntries(told) };
	}
}
