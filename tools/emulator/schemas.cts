import { operations, resolve, type Operation } from './contract.cts';
import { isJsonObject, type JsonObject } from './json.cts';

const known = new WeakMap<JsonObject, Map<string, JsonObject>>();

/** The properties of an object's schema, those of its parts first, each with its own schema. */
export function propertiesOf(schema: JsonObject): Map<string, JsonObject> {
	const before = known.get(schema);
	if (before) return before;
	const found = new Map<string, JsonObject>();
	for (const part of Array.isArray(schema.allOf) ? schema.allOf : []) {
		if (!isJsonObject(part)) continue;
		for (const [name, property] of propertiesOf(resolve(part))) found.set(name, property);
	}
	for (const [name, property] of Object.entries(
		isJsonObject(schema.properties) ? schema.properties : {},
	)) {
		if (isJsonObject(property)) found.set(name, resolve(property));
	}
	known.set(schema, found);
	return found;
}

/** The schema of the records in a list; undefined where it is no list of records. */
export function recordOf(schema: JsonObject): JsonObject | undefined {
	if (!isJsonObject(schema.items)) return undefined;
	const record = resolve(schema.items);
	return propertiesOf(record).size > 0 ? record : undefined;
}

/** The name by which records of a kind are told apart: the contract states it first. */
export function ownNameOf(record: JsonObject): string {
	return [...propertiesOf(record).keys()][0] ?? '';
}

/** The list of records that an answer holds, by its name in the contract. */
export function listIn(answer: JsonObject): string | undefined {
	return [...propertiesOf(answer)].find(([, property]) => recordOf(property))?.[0];
}

/** The names that a request body can hold, whatever its content type. */
export function requestNames({ requests }: Operation): Set<string> {
	return new Set(requests.flatMap((request) => [...propertiesOf(request).keys()]));
}

/** The names of each object in an answer, outermost first. */
export function objectsIn(schema: JsonObject): string[][] {
	const properties = propertiesOf(schema);
	const inside = [...properties.values()].flatMap((one) => objectsIn(recordOf(one) ?? one));
	return properties.size === 0 ? inside : [[...properties.keys()], ...inside];
}

const named = (sets: Iterable<string>[]): Set<string> => new Set(sets.flatMap((set) => [...set]));

/** Names that occur in requests, and those that occur in answers. */
export const sentNames: ReadonlySet<string> = named(operations.map(requestNames));
export const answeredNames: ReadonlySet<string> = named(
	operations.flatMap(({ answer }) => objectsIn(answer)),
);
