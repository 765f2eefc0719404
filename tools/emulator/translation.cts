import { resolve } from './contract.cts';
import type { Dialect } from './dialect.cts';
import { isJsonObject, type JsonObject } from './json.cts';

const outsideMark = '\u0000';

/** Turns the names of the contract into those of a dialect, and back. */
export class Translation {
	private readonly contractNames: Map<string, string>;
	private readonly properties = new WeakMap<JsonObject, Map<string, JsonObject>>();

	private readonly speaksContract: boolean;

	constructor(private readonly dialect: Dialect) {
		const { names, envelope, emptyList } = dialect;
		this.speaksContract =
			Object.keys(names).length === 0 && envelope === 'none' && emptyList === '[]';
		this.contractNames = new Map(
			Object.entries(dialect.names).map(([contractName, apiName]) => [apiName, contractName]),
		);
	}

	/** The name under which this dialect's API knows a contract name. */
	apiName(contractName: string): string {
		if (contractName.startsWith(outsideMark)) return contractName.slice(outsideMark.length);
		return this.dialect.names[contractName] ?? contractName;
	}

	/**
	 * The contract name for a name of this dialect's API. A contract name that the dialect has renamed means
	 * nothing to this API, so it comes back as a name that the contract does not hold.
	 */
	contractName(apiName: string): string {
		const renamed = this.contractNames.get(apiName);
		if (renamed !== undefined) return renamed;
		return apiName in this.dialect.names ? outsideMark + apiName : apiName;
	}

	/** A request body with the names of the contract; only its own keys are names of the API. */
	request(body: JsonObject): JsonObject {
		return Object.fromEntries(
			Object.entries(body).map(([name, value]) => [this.contractName(name), value]),
		);
	}

	/**
	 * An answer in this dialect: names, envelope, and the way to say that a list is empty.
	 *
	 * @param answer code, message and payload with the names of the contract
	 * @param schema the contract's schema of that answer; values that it does not name stay as they are
	 */
	answer(answer: JsonObject, schema: JsonObject): JsonObject {
		return this.speaksContract ? answer : this.inEnvelope(this.sayObject(answer, schema));
	}

	/** An answer, its names those of the dialect already, with its payload where this dialect puts it. */
	inEnvelope(answer: JsonObject): JsonObject {
		const { code, message, ...payload } = answer;
		const { envelope } = this.dialect;
		if (envelope === 'none' || Object.keys(payload).length === 0) return answer;
		return { code, message, [envelope]: payload };
	}

	private say(value: unknown, schema: JsonObject): unknown {
		if (Array.isArray(value)) {
			if (value.length === 0 && this.dialect.emptyList === 'null') return null;
			const { items } = schema;
			return isJsonObject(items) ? value.map((item) => this.say(item, resolve(items))) : value;
		}
		return isJsonObject(value) ? this.sayObject(value, schema) : value;
	}

	private sayObject(value: JsonObject, schema: JsonObject): JsonObject {
		const properties = this.propertiesOf(schema);
		return Object.fromEntries(
			Object.entries(value).map(([name, part]) => {
				const property = properties.get(name);
				return property ? [this.apiName(name), this.say(part, resolve(property))] : [name, part];
			}),
		);
	}

	private propertiesOf(schema: JsonObject): Map<string, JsonObject> {
		const known = this.properties.get(schema);
		if (known) return known;
		const found = new Map<string, JsonObject>();
		for (const part of Array.isArray(schema.allOf) ? schema.allOf : []) {
			if (!isJsonObject(part)) continue;
			for (const [name, property] of this.propertiesOf(resolve(part))) found.set(name, property);
		}
		for (const [name, property] of Object.entries(
			isJsonObject(schema.properties) ? schema.properties : {},
		)) {
			if (isJsonObject(property)) found.set(name, property);
		}
		this.properties.set(schema, found);
		return found;
	}
}
