import { suggestionsIn } from '../../nodes/Nudgescribe/api/dialect/suggestions.ts';
import { fc, json } from './arbitraries.cts';
import { plain, sentBy, type Request } from './suggested.cts';

const request = fc.constantFrom<Request>(
	'groups',
	'pages',
	'customers',
	'upload',
	'field',
	'fetch',
);
const word = fc.constantFrom(
	'ws',
	'cg',
	'group',
	'campaign',
	'page',
	'workspace',
	'customer',
	'run',
);
const type = fc.constantFrom('', '_id', 'Id', 'Number', '_name', 's', '_ids');
const likely = fc.tuple(word, type).map(([noun, kind]) => `${noun}${kind}`);
const anyName = fc.stringMatching(/^[a-z][a-zA-Z_]{0,11}$/);
const own = fc.constantFrom(
	'workspace_id',
	'customer_group_id',
	'campaign_id',
	'page',
	'customers',
);
const name = fc.oneof(likely, anyName, own);

const fault = fc.record({
	field: name,
	message: fc.constantFrom(
		'is required',
		'unknown field',
		'is invalid',
		'must not be null',
		'is not allowed',
	),
});
const sentence = fc
	.tuple(
		fc.constantFrom('Missing field: ', 'Unknown field ', 'Invalid '),
		fc.array(name, { maxLength: 4 }),
	)
	.map(([words, names]) => `${words}${names.join(', ')}`);
const refusal = fc.oneof(
	fc.record({ errors: fc.array(fault, { maxLength: 6 }) }),
	fc.record({ message: sentence, error: sentence }),
	fc.dictionary(name, fc.constantFrom(['This field is required.'], ['Unknown field.'])),
	json,
);
const seen = fc.array(
	fc.oneof(name, fc.record({ accountName: name, value: fc.constantFrom('ws-1', 'g-7', 1) })),
);

test('What is suggested is about what was sent, each name once, and changes something', () => {
	let some = 0;
	fc.assert(
		fc.property(request, refusal, seen, (asked, payload, answered) => {
			const sent = sentBy(asked);
			const { names } = suggestionsIn({ sent, payload, plain, seen: answered });
			const contractNames = names.map((one) => one.contractName);
			const accountNames = names.map((one) => one.accountName);
			for (const one of contractNames)
				expect(sent.map(({ contractName }) => contractName)).toContain(one);
			for (const one of accountNames) expect(sent.map(({ sentAs }) => sentAs)).not.toContain(one);
			expect(new Set(contractNames).size).toBe(names.length);
			expect(new Set(accountNames).size).toBe(names.length);
			some += names.length;
		}),
		{ numRuns: 2000 },
	);
	expect(some).toBeGreaterThan(200);
});

test('A name of the account is one that the account has said', () => {
	fc.assert(
		fc.property(request, refusal, seen, (asked, payload, answered) => {
			const { names } = suggestionsIn({ sent: sentBy(asked), payload, plain, seen: answered });
			const said = JSON.stringify([payload, answered]);
			for (const { accountName } of names) expect(said).toContain(accountName);
		}),
		{ numRuns: 1000 },
	);
});

test('A name that the account takes as it is stays', () => {
	fc.assert(
		fc.property(request, fc.array(name, { maxLength: 3 }), (asked, wanted) => {
			const sent = sentBy(asked);
			const faults = wanted.map((field) => ({ field, message: 'is required' }));
			const wrong = sent.map(({ sentAs }) => ({ field: sentAs, message: 'is invalid' }));
			const payload = { errors: [...faults, ...wrong] };
			expect(suggestionsIn({ sent, payload, plain }).names).toEqual([]);
		}),
	);
});

describe('A refusal of any size is read in a time that does not grow with it', () => {
	const long = 'missing field a_b, '.repeat(50_000);
	const wide = Object.fromEntries(
		Array.from({ length: 50_000 }, (_, at) => [`name_${at}`, ['is required']]),
	);
	const faults = Array.from({ length: 50_000 }, (_, at) => ({
		field: `name_${at}`,
		message: 'is required',
	}));
	let deep: unknown = 'group is required';
	for (let level = 0; level < 20_000; level++) deep = { errors: [deep] };

	test.each<[string, unknown]>([
		['long words', { message: long, error: long }],
		['a long name', { errors: [{ field: 'a_'.repeat(500_000), message: '"'.repeat(500_000) }] }],
		['many names', wide],
		['many faults', { errors: faults }],
		['many names that are missing', { missing: faults.map(({ field }) => field) }],
		['many values', { errors: [{ field: 'format', allowed: faults.map(({ field }) => field) }] }],
		['many levels', deep],
		['blanks', { message: `missing ${' '.repeat(500_000)}` }],
		['openings', { message: 'must be one of '.repeat(50_000) }],
	])('%s', (_what, payload) => {
		const begin = performance.now();
		suggestionsIn({ sent: sentBy('fetch'), payload, plain: (text) => text });
		expect(performance.now() - begin).toBeLessThan(500);
	});
});
