import { readMapping } from '../../nodes/Nudgescribe/api/dialect/readMapping.ts';
import { NAMES, VALUES } from '../../nodes/Nudgescribe/api/names.ts';
import { fc, json } from './arbitraries.cts';
import { fitsSchema } from './mappingSchema.cts';

const endpoints = Object.keys(NAMES);
const names = [...new Set(Object.values(NAMES).flatMap(({ send, read }) => [...send, ...read]))];

function isRead(mapping: unknown): boolean {
	try {
		readMapping(JSON.stringify(mapping));
		return true;
	} catch {
		return false;
	}
}

const word = fc.constantFrom('group', 'data.total', '.', 'cg_', ' x ');
const blank = fc.constantFrom('', ' ', '\u00a0\t\n', '\ufeff');
const scalar = fc.oneof(fc.constantFrom('JSON', 'J', ''), fc.constantFrom(0, 1, 2.5), fc.boolean());
const valueNames = fc.constantFrom(...Object.values(VALUES).flat(), 'none', '__proto__');

/** What may stand under each part: mostly what is right there. */
const goodParts = fc.record(
	{
		send: word,
		read: fc.oneof(word, fc.record({ total: word, size: word })),
		values: fc.dictionary(valueNames, scalar, { minKeys: 1, maxKeys: 2 }),
		as: fc.constantFrom('object', 'list', 'date', 'date-time', 'number', 'text'),
		prefix: word,
		first: fc.constantFrom(0, 1),
		success: fc.array(fc.oneof(fc.integer(), fc.string({ maxLength: 3 })), { maxLength: 3 }),
	},
	{ requiredKeys: [] },
);

const strange = fc.oneof(
	blank,
	json,
	scalar,
	fc.constantFrom([], {}, [null], { total: 'a' }, { total: 'a', size: ' ' }),
	fc.constant({ total: 'a', size: 'b', more: 'c' }),
);

/** What is almost right under each part, or just about. */
const odd: Record<string, unknown[]> = {
	send: [0, ['group']],
	read: [0, ['group'], { total: 'a', size: 'b', page: 'c' }],
	values: [{ csv: null }, { csv: {} }, [], { url: 1 }, { URL: 1 }],
	as: ['Object', 'time', ['object']],
	prefix: [0, ['cg_']],
	first: [2, 0.5, '0', true],
	success: [[true], [null], [2.5], [[1]], '1', 1],
	sent: ['group'],
};

const oddParts = fc
	.tuple(goodParts, fc.constantFrom(...Object.keys(odd)))
	.chain(([parts, part]) =>
		fc
			.oneof(fc.constantFrom(...(odd[part] ?? [])), strange)
			.map((value) => ({ ...parts, [part]: value })),
	);

const entry = fc.oneof(
	{ weight: 6, arbitrary: word },
	{ weight: 6, arbitrary: goodParts },
	{ weight: 5, arbitrary: oddParts },
	{ weight: 1, arbitrary: strange },
);

function entriesOf(own: string[]) {
	const fixed = own.filter((name) => Object.hasOwn(VALUES, name));
	const known = fc.constantFrom(...own, ...fixed, ...fixed, ...fixed);
	const strangers = fc.constantFrom('customer_groop', '__proto__', 'constructor', '', 'token');
	const name = fc.oneof({ weight: 24, arbitrary: known }, { weight: 1, arbitrary: strangers });
	return fc.array(fc.tuple(name, entry), { maxLength: 2 }).map(objectOf);
}

/** Also with `__proto__` as a key of its own, as JSON can have it. */
function objectOf(entries: Array<[string, unknown]>): object {
	return Object.fromEntries(entries);
}

const scope = fc.constantFrom(...endpoints).chain((endpoint) => {
	const path = endpoint.split(' ')[1] ?? '';
	const { send = [], read = [] } =
		Object.entries(NAMES).find(([one]) => one === endpoint)?.[1] ?? {};
	const keys = fc.oneof(
		{ weight: 6, arbitrary: fc.constantFrom(endpoint, path) },
		fc.constantFrom(`${path}/`, `GET ${path}`, ` ${path}`),
	);
	const said = fc.oneof({ weight: 12, arbitrary: entriesOf([...send, ...read]) }, strange);
	return fc.tuple(keys, said);
});

const mapping = fc
	.tuple(entriesOf(names), fc.array(scope, { maxLength: 1 }))
	.map(([entries, scopes]) => ({ ...entries, ...objectOf(scopes) }));

test('the schema takes what the node takes, and nothing else', () => {
	let [taken, refused] = [0, 0];
	const property = fc.property(mapping, (one) => {
		const isTaken = isRead(one);
		expect(fitsSchema(one)).toBe(isTaken);
		if (isTaken) taken += 1;
		else refused += 1;
	});
	fc.assert(property, { numRuns: 4000 });
	expect(Math.min(taken, refused)).toBeGreaterThan(500);
});

test.each([null, true, 1, 'text', [], [{}]])('neither takes %j for a mapping', (value) => {
	expect([fitsSchema(value), isRead(value)]).toEqual([false, false]);
});
