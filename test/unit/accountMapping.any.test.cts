import { AccountMapping } from '../../nodes/Nudgescribe/api/dialect/accountMapping.ts';
import type { Entry } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import { readMapping } from '../../nodes/Nudgescribe/api/dialect/readMapping.ts';
import type { Endpoint } from '../../nodes/Nudgescribe/api/endpoints.ts';
import { NAMES } from '../../nodes/Nudgescribe/api/names.ts';
import { fc } from './arbitraries.cts';

const endpoints = Object.keys(NAMES) as Endpoint[];
const someText = fc.constantFrom('group', 'id', 'title', 'label');
const somePath = fc.oneof(someText, fc.constantFrom('data.items', '.'));
const somePrefix = fc.constantFrom('cg_', 'x-');

/** A name of an endpoint's, and an entry as it can be for it. */
const somewhere = fc.constantFrom(...endpoints).chain((endpoint) => {
	const { send, read } = NAMES[endpoint];
	return fc.constantFrom(...send, ...read).chain((name) => {
		const entry: fc.Arbitrary<Entry> = fc.record(
			{
				...(send.includes(name) && { send: someText }),
				...(read.includes(name) && { read: somePath }),
				prefix: somePrefix,
			},
			{ requiredKeys: [] },
		);
		return fc.record({ endpoint: fc.constant(endpoint), name: fc.constant(name), entry });
	});
});

/** What counts of an entry at an endpoint: a name that is not sent there has no name in requests. */
function counting(account: AccountMapping, endpoint: Endpoint, name: string): Entry {
	const { send, read, ...more } = account.at(endpoint).of(name);
	return {
		...more,
		...(send !== undefined && NAMES[endpoint].send.includes(name) && { send }),
		...(read !== undefined && NAMES[endpoint].read.includes(name) && { read }),
	};
}

/** What is read at other paths, which may be called otherwise there. */
function readElsewhere(account: AccountMapping, endpoint: Endpoint): unknown[] {
	const [, path = ''] = endpoint.split(' ');
	return endpoints
		.filter((one) => !one.endsWith(` ${path}`))
		.flatMap((one) => NAMES[one].read.map((name) => account.at(one).of(name).read ?? name));
}

test('whatever is said, the next text is good, says it at that endpoint, and changes nothing else there', () => {
	const property = fc.property(fc.array(somewhere, { maxLength: 8 }), (all) => {
		let account = new AccountMapping();
		for (const { endpoint, name, entry } of all) {
			const before = account;
			account = readMapping(account.with(endpoint, { [name]: entry }).text);
			expect(counting(account, endpoint, name)).toEqual({
				...counting(before, endpoint, name),
				...entry,
			});
			const others = [...NAMES[endpoint].send, ...NAMES[endpoint].read].filter(
				(one) => one !== name,
			);
			for (const other of others) {
				expect(counting(account, endpoint, other)).toEqual(counting(before, endpoint, other));
			}
			expect(readElsewhere(account, endpoint)).toEqual(readElsewhere(before, endpoint));
		}
	});
	fc.assert(property);
});
