import type { IDataObject } from 'n8n-workflow';
import type { Entries } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import { Unclear } from '../../nodes/Nudgescribe/api/dialect/unclear.ts';
import { fc, record } from './arbitraries.cts';
import { idsOf } from './columns.cts';

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
		['a code that may be one', 'campaigns', [{ code: 'A1' }, { code: 'B2' }], ['code']],
		['letters that may be short for another thing', 'campaigns', [{ cid: 'a' }], ['cid']],
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
				const ids = idsOf('campaigns', records);
				if (ids instanceof Unclear) return;
				const known = (ids as unknown[]).filter((id) => id !== undefined);
				expect(known.every((id) => typeof id === 'string' && id !== '')).toBe(true);
				expect(new Set(known).size).toBe(known.length);
			}),
			{ numRuns: 1000 },
		);
	});
});
