import { inferredNames, operations } from '../../tools/emulator/contract.cts';
import type { Dialect } from '../../tools/emulator/dialect.cts';
import type { JsonObject } from '../../tools/emulator/json.cts';
import { nameFor } from '../../tools/emulator/names.cts';
import { answeredNames, listIn, sentNames } from '../../tools/emulator/schemas.cts';

const lists = new Set(operations.map(({ answer }) => listIn(answer)));

const inside = ({ envelope }: Dialect, name: string): string =>
	envelope === 'none' ? name : `${envelope}.${name}`;

/** Where a list of an answer is, from the root of it. */
function listPath(dialect: Dialect, name: string): string {
	const paths: Record<Dialect['list'], string> = {
		named: inside(dialect, name),
		keyed: inside(dialect, name),
		bare: '.',
		data: 'data',
		'data.items': 'data.items',
		page: inside(dialect, 'content'),
	};
	return paths[dialect.list];
}

/** Where the count of pages is, or what it can be told from. */
function countPath(dialect: Dialect, name: string): string | JsonObject {
	const named = inside(dialect, name);
	const paths: Record<Dialect['count'], string | JsonObject> = {
		named,
		several: named,
		text: named,
		hasMore: named,
		bare: '.',
		bareData: 'data',
		totals: { total: inside(dialect, 'total'), size: inside(dialect, 'size') },
	};
	return paths[dialect.count];
}

function readPath(dialect: Dialect, contractName: string, path: string): string | JsonObject {
	const name = nameFor(dialect, 'read', contractName, path);
	if (contractName === 'pages') return countPath(dialect, name);
	return lists.has(contractName) ? listPath(dialect, name) : name;
}

const customerForms: Partial<Record<Dialect['shapes'], string>> = {
	object: 'object',
	fileOrObject: 'object',
	list: 'list',
	fileOrList: 'list',
};

/** The form that a value is sent in, where it is not the contract's. */
function formOf(dialect: Dialect, contractName: string): string | undefined {
	const { shapes, dates, ids } = dialect;
	if (contractName === 'customers') {
		return customerForms[shapes];
	}
	if (/^(start|end)_date$/.test(contractName)) return dates === 'moments' ? 'date-time' : undefined;
	return ids === 'number' && contractName.endsWith('_id') ? 'number' : undefined;
}

/** What is the same for a name in both directions. */
function formsOf(dialect: Dialect, contractName: string): JsonObject {
	const { values, prefixes, firstPage } = dialect;
	const as = formOf(dialect, contractName);
	const prefix = prefixes[contractName];
	return {
		...(values[contractName] === undefined ? {} : { values: values[contractName] }),
		...(prefix === undefined ? {} : { prefix }),
		...(as === undefined ? {} : { as }),
		...(contractName === 'page' && firstPage === 0 ? { first: 0 } : {}),
	};
}

function namesOf(dialect: Dialect, contractName: string, path: string): JsonObject {
	const send = sentNames.has(contractName) && nameFor(dialect, 'send', contractName, path);
	const read = answeredNames.has(contractName) && readPath(dialect, contractName, path);
	// At an endpoint all is said: what is said of all endpoints would count otherwise.
	const isOther = (name: unknown) => name !== false && (name !== contractName || path !== '');
	return { ...(isOther(send) && { send }), ...(isOther(read) && { read }) };
}

/** An entry as a person would write it: a text, where the name alone is another one. */
function shortened(entry: JsonObject, contractName: string): unknown {
	const { send, read, ...forms } = entry;
	if (Object.keys(forms).length > 0) return entry;
	if (send === read) return send;
	const isOneWay = !sentNames.has(contractName) || !answeredNames.has(contractName);
	return isOneWay && typeof (send ?? read) === 'string' ? (send ?? read) : entry;
}

function entriesFor(dialect: Dialect, contractNames: Iterable<string>, path = ''): JsonObject {
	const entries = [...contractNames].flatMap((name): [string, unknown][] => {
		const entry = { ...namesOf(dialect, name, path), ...formsOf(dialect, name) };
		return Object.keys(entry).length === 0 ? [] : [[name, shortened(entry, name)]];
	});
	return Object.fromEntries(entries);
}

/** The API Mapping that a person would write who knew the account. */
export function fullMapping(dialect: Dialect): JsonObject {
	const endpoints = Object.entries(dialect.endpoints).map(([path, names]): [string, JsonObject] => [
		path,
		entriesFor(dialect, Object.keys(names), path),
	]);
	return {
		...entriesFor(dialect, inferredNames),
		...(dialect.readCode === 'one' ? { code: { success: [1] } } : {}),
		...Object.fromEntries(endpoints),
	};
}
