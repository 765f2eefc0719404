import type { IDataObject } from 'n8n-workflow';
import { Columns } from '../../nodes/Nudgescribe/api/dialect/columns.ts';
import { Mapping } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import type { Entries } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import { thingOf } from '../../nodes/Nudgescribe/api/dialect/owner.ts';
import { Unclear } from '../../nodes/Nudgescribe/api/dialect/unclear.ts';
import { fc, record } from './arbitraries.cts';

function columnsOf(list: string, records: IDataObject[], entries: Entries = {}): Columns {
	const thing = thingOf(list);
	if (!thing) throw new Error(`No list ${list}`);
	return new Columns(records, new Mapping(entries), thing);
}

function idsOf(list: string, records: IDataObject[], entries?: Entries): unknown {
	const columns = columnsOf(list, records, entries);
	try {
		return records.map((one) => columns.id(one));
	} catch (error) {
		if (error instanceof Unclear) return error;
		throw error;
	}
}

describe('The IDs of a list', () => {
	test.each<[string, string, IDataObject[], string[]]>([
		[
			'the contract’s',
			'campaigns',
			[
				{ campaign_id: 'a', id: 1 },
				{ campaign_id: 'b', id: 2 },
			],
			['a', 'b'],
		],
		[
			'the contract’s in another spelling',
			'campaigns',
			[{ campaignId: 'a' }, { campaignId: 'b' }],
			['a', 'b'],
		],
		[
			'`id` beside those of others',
			'campaigns',
			[
				{ id: 7, workspace_id: 1, owner_id: 2 },
				{ id: 8, workspace_id: 1, owner_id: 3 },
			],
			['7', '8'],
		],
		[
			'`id` beside others that differ too',
			'campaigns',
			[
				{ template_id: 'x', id: 'a' },
				{ template_id: 'y', id: 'b' },
			],
			['a', 'b'],
		],
		[
			'short for the thing',
			'campaigns',
			[
				{ cam_id: 'a', cg_id: 'x' },
				{ cam_id: 'b', cg_id: 'y' },
			],
			['a', 'b'],
		],
		['by its initials', 'customer_groups', [{ cg_id: 'a', ws_id: 'w' }], ['a']],
		['in small letters throughout', 'customer_groups', [{ cgid: 'a', wsid: 'w' }], ['a']],
		['in capitals', 'customer_groups', [{ GROUP_ID: 'a' }], ['a']],
		[
			'the noun itself',
			'campaigns',
			[
				{ campaign: '17', name: 'Spring' },
				{ campaign: '18', name: 'Fall' },
			],
			['17', '18'],
		],
		[
			'not the contract’s, where two records share it',
			'customer_groups',
			[
				{ customer_group_id: 'parent', id: 'a' },
				{ customer_group_id: 'parent', id: 'b' },
			],
			['a', 'b'],
		],
		['not a UUID beside an ID', 'fields', [{ uuid: 'x', cpf_id: 'a' }], ['a']],
		['of a run', 'runs', [{ run_number: 2 }, { run_number: 1 }], ['2', '1']],
	])('are found: %s', (_case, list, records, ids) => {
		expect(idsOf(list, records)).toEqual(ids);
	});

	test.each<[string, string, IDataObject[], string[]]>([
		[
			'only those of others',
			'campaigns',
			[
				{ workspace_id: 'w', owner_id: 'a' },
				{ workspace_id: 'w', owner_id: 'b' },
			],
			[],
		],
		[
			'a group’s, which differs in each',
			'campaigns',
			[
				{ group_id: 'x', title: 'A' },
				{ group_id: 'y', title: 'B' },
			],
			[],
		],
		['one that is not in all', 'campaigns', [{ id: 1 }, { name: 'B' }], []],
		[
			'one that is the same in two',
			'campaigns',
			[
				{ id: 1, name: 'A' },
				{ id: 1, name: 'B' },
			],
			[],
		],
		[
			'two of its own',
			'customer_groups',
			[
				{ id: 1, group_id: 9 },
				{ id: 2, group_id: 8 },
			],
			['id', 'group_id'],
		],
		[
			'a code that may be one',
			'campaigns',
			[
				{ code: 'A1', name: 'A' },
				{ code: 'B2', name: 'B' },
			],
			['code'],
		],
		[
			'words that only end alike',
			'customer_groups',
			[{ paid: 'yes', grid: 'x', valid: 1 }],
			['paid', 'grid', 'valid'],
		],
		['an empty one', 'customer_groups', [{ customer_group_id: '' }], []],
	])('are not guessed: %s', (_case, list, records, candidates) => {
		expect(idsOf(list, records)).toMatchObject({ candidates });
	});

	test('may be missing in an odd record, where the contract’s name is in others', () => {
		const records = [{ campaign_id: 'a' }, { name: 'no ID' }, { campaign_id: 'b' }];
		expect(idsOf('campaigns', records)).toEqual(['a', undefined, 'b']);
	});

	test('are those that API Mapping names, without their prefix', () => {
		const records = [
			{ id: 'wrong', meta: { key: 'cam_1' } },
			{ id: 'more', meta: { key: 'cam_2' } },
		];
		const entries: Entries = { campaign_id: { read: 'meta.key', prefix: 'cam_' } };
		expect(idsOf('campaigns', records, entries)).toEqual(['1', '2']);
	});

	test.each<[string, string, RegExp]>([
		[
			'is not there',
			'meta.key',
			/'campaign_id' is 'meta\.key', and these records have nothing there/,
		],
		['is no ID', 'workspace', /and that is the same in several records/],
	])('are not those that API Mapping names where that %s', (_case, read, words) => {
		const records = [
			{ id: 1, workspace: 'w' },
			{ id: 2, workspace: 'w' },
		];
		const told = idsOf('campaigns', records, { campaign_id: { read } });
		expect(told).toMatchObject({
			message: expect.stringMatching(words) as string,
			candidates: ['id'],
		});
	});

	test('are told with the finished text for API Mapping', () => {
		const told = idsOf('customer_groups', [{ id: 1, group_id: 9 }]);
		expect(told).toMatchObject({
			message:
				"Nudgescribe's records hold more than one thing that can be a field 'customer_group_id'",
			description: expect.stringContaining(
				'Enter {"customer_group_id":{"read":"id"}} in \'API Mapping\'',
			) as string,
		});
	});

	test('are texts that differ, or an error in our words, whatever the records hold', () => {
		fc.assert(
			fc.property(fc.array(record, { minLength: 1, maxLength: 5 }), (records) => {
				const ids = idsOf('campaigns', records as IDataObject[]);
				if (ids instanceof Unclear) return;
				const known = (ids as unknown[]).filter((id) => id !== undefined);
				expect(known.every((id) => typeof id === 'string' && id !== '')).toBe(true);
				expect(new Set(known).size).toBe(known.length);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('The names of a list', () => {
	test.each<[string, string, IDataObject, string]>([
		['the contract’s', 'workspaces', { workspace_name: 'A', title: 'B' }, 'A'],
		['a name', 'workspaces', { name: 'A', owner_name: 'B' }, 'A'],
		['a title', 'campaigns', { title: 'A', template_name: 'B' }, 'A'],
		['its own before its label', 'fields', { cpf_name: 'email', label: 'E-mail' }, 'email'],
		['short for the thing', 'workspaces', { ws_name: 'A', user_name: 'B' }, 'A'],
	])('are found: %s', (_case, list, one, name) => {
		expect(columnsOf(list, [one]).name(one)).toBe(name);
	});

	test.each<[string, string, IDataObject]>([
		['another thing’s', 'campaigns', { workspace_name: 'A' }],
		['a person’s', 'campaigns', { owner_name: 'A' }],
	])('are not guessed: %s', (_case, list, one) => {
		expect(() => columnsOf(list, [one]).name(one)).toThrow(Unclear);
	});
});

describe('What else a record has', () => {
	const fields = [
		{ id: 1, name: 'a', type: 'Date', format: 'yyyy-MM-dd', is_required: 1 },
		{ id: 2, name: 'b', type: 'string', format: null, is_required: 0 },
	];

	test('is found under names that mean the same', () => {
		const columns = columnsOf('fields', fields);
		const [first] = fields;
		expect(first && columns.text(first, 'field_type')).toBe('Date');
		expect(first && columns.text(first, 'field_format')).toBe('yyyy-MM-dd');
		expect(first && columns.value(first, 'required')).toBe(1);
	});

	test('is found by its values, where these are fixed', () => {
		const records = [
			{ name: 'a', art: 'date' },
			{ name: 'b', art: 'STRING' },
		];
		expect(columnsOf('fields', records).text(records[0] ?? {}, 'field_type')).toBe('date');
	});

	test('is an error where the values are fixed, and nothing is there', () => {
		const records = [{ name: 'a', art: 'Datum' }];
		expect(() => columnsOf('fields', records).text(records[0] ?? {}, 'field_type')).toThrow(
			Unclear,
		);
	});

	test('comes in the values of the contract', () => {
		const records = [{ status: 'PUB' }, { status: null }, { status: 'RTP' }];
		const entries: Entries = { status: { values: { Published: 'PUB' } } };
		const columns = columnsOf('campaigns', records, entries);
		const statuses = records.map((one) => columns.text(one, 'status', 'status'));
		expect(statuses).toEqual(['Published', undefined, 'RTP']);
	});
});
