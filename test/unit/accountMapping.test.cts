import type { Entries } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import { AccountMapping } from '../../nodes/Nudgescribe/api/dialect/accountMapping.ts';
import { readMapping } from '../../nodes/Nudgescribe/api/dialect/readMapping.ts';
import type { Endpoint } from '../../nodes/Nudgescribe/api/endpoints.ts';

type Case = [what: string, before: object, endpoint: Endpoint, more: Entries, after: object];

const group = 'customer_group_id';

describe('what is said of a name', () => {
	test.each<[string, object, Endpoint, string, object]>([
		[
			'a text stands for both directions',
			{ [group]: 'g' },
			'POST /v1/cg',
			group,
			{ send: 'g', read: 'g' },
		],
		[
			'a text with a dot is a path, for answers',
			{ pages: 'data.n' },
			'POST /v1/customer/pages',
			'pages',
			{ read: 'data.n' },
		],
		['nothing is said of other names', { [group]: 'g' }, 'POST /v1/cg', 'name', {}],
		['nothing is said of what all objects have', {}, 'POST /v1/cg', 'constructor', {}],
		[
			'a path wins over all',
			{ name: 'a', '/v1/cg': { name: 'b' } },
			'POST /v1/cg',
			'name',
			{ send: 'b', read: 'b' },
		],
		[
			'a path counts nowhere else',
			{ name: 'a', '/v1/cg': { name: 'b' } },
			'POST /v1/campaign/all',
			'name',
			{ send: 'a', read: 'a' },
		],
		[
			'a method and path win over a path, wherever they stand',
			{ 'PUT /v1/cg': { name: 'c' }, '/v1/cg': { name: 'b' }, name: 'a' },
			'PUT /v1/cg',
			'name',
			{ send: 'c', read: 'c' },
		],
		[
			'each part counts by itself',
			{ [group]: { send: 'g', prefix: 'cg_' }, '/v1/cg': { [group]: { read: 'id' } } },
			'POST /v1/cg',
			group,
			{ send: 'g', prefix: 'cg_', read: 'id' },
		],
	])('%s', (_, written, endpoint, name, entry) => {
		const mapping = readMapping(JSON.stringify(written)).at(endpoint);
		expect(mapping.of(name)).toEqual(entry);
		expect(mapping.endpoint).toBe(endpoint);
	});
});

describe('something more is said of a name', () => {
	test.each<Case>([
		[
			'everywhere, where it is read at this path alone',
			{},
			'POST /v1/customer',
			{ customers: { read: 'people' } },
			{ customers: { read: 'people' } },
		],
		[
			'as a text, where it is only read',
			{},
			'POST /v1/cg',
			{ customer_groups: { read: 'data.groups' } },
			{ customer_groups: 'data.groups' },
		],
		[
			'under its path, where it is read elsewhere',
			{},
			'POST /v1/cg',
			{ name: { read: 'title' } },
			{ '/v1/cg': { name: { read: 'title' } } },
		],
		[
			'everywhere, where it is sent',
			{},
			'POST /v1/customer',
			{ [group]: { send: 'group' } },
			{ [group]: { send: 'group' } },
		],
		[
			'under its path, where something else is sent everywhere',
			{ [group]: { send: 'group' } },
			'POST /v1/customer',
			{ [group]: { send: 'cg' } },
			{ [group]: { send: 'group' }, '/v1/customer': { [group]: { send: 'cg' } } },
		],
		[
			'everywhere, where the same is sent everywhere',
			{ [group]: { send: 'group' } },
			'POST /v1/customer',
			{ [group]: { send: 'group', prefix: 'cg_' } },
			{ [group]: { send: 'group', prefix: 'cg_' } },
		],
		[
			'under its path, where that says something of it',
			{ '/v1/customer': { [group]: { send: 'cg' } } },
			'POST /v1/customer',
			{ [group]: { send: 'group' } },
			{ '/v1/customer': { [group]: { send: 'group' } } },
		],
		[
			'beside what a text says of it',
			{ customers: 'people' },
			'POST /v1/customer',
			{ customers: { read: 'data.people' } },
			{ customers: { send: 'people', read: 'data.people' } },
		],
		[
			'as a text, where both directions are the same',
			{ field_id: { send: 'id' } },
			'POST /v1/cpf',
			{ field_id: { read: 'id' } },
			{ field_id: 'id' },
		],
		['of the first page', {}, 'POST /v1/customer', { page: { first: 0 } }, { page: { first: 0 } }],
		[
			'beside all else',
			{ name: 'title', '/v1/cg': { name: 'label' } },
			'POST /v1/cg',
			{ customer_groups: { read: '.' } },
			{ name: 'title', '/v1/cg': { name: 'label' }, customer_groups: '.' },
		],
	])('%s', (_, before, endpoint, more, after) => {
		const account = readMapping(JSON.stringify(before));
		const { text } = account.with(endpoint, more);
		expect(JSON.parse(text)).toEqual(after);
		expect(account.text).toBe(JSON.stringify(before));
		expect(account.at(endpoint).lineWith(more)).toBe(text);
	});
});

test('a text that is too long to be shown is left out of the line', () => {
	const long = new AccountMapping({ name: 'n'.repeat(800) });
	const line = long.at('POST /v1/customer').lineWith({ page: { first: 0 } });
	expect(line).toBe('{"page":{"first":0}}');
});
