import type { INodeParameters } from 'n8n-workflow';
import { hintsOf, jsonOf } from './results.cts';
import { dialects, fieldOf, useStage } from './stage.cts';

describe.each(dialects)('Campaign: Get Many gives the campaigns, dialect %s,', (dialect) => {
	const stage = useStage({ dialect });
	const named = async (filters: INodeParameters) => {
		const parameters = { resource: 'campaign', operation: 'getAll', returnAll: true, filters };
		const result = await stage.run(parameters);
		expect(result.error).toBeUndefined();
		return jsonOf(result).map((record) => fieldOf(record, stage.nameOf('name')));
	};

	test.each<[string, INodeParameters, string[]]>([
		[
			'from a day on, that day included',
			{ publishedAfter: '2026-05-31' },
			['Summer sale – “très chaud”', 'Flash weekend'],
		],
		['from the day after on', { publishedAfter: '2026-06-01' }, ['Flash weekend']],
		['up to a day, that day included', { publishedBefore: '2025-12-01' }, ['Gift guide']],
		['up to the day before', { publishedBefore: '2025-11-30' }, []],
		[
			'on one day',
			{ publishedAfter: '2026-03-14', publishedBefore: '2026-03-14' },
			['Spring launch'],
		],
		[
			'between two days',
			{ publishedAfter: '2026-02-02', publishedBefore: '2026-03-14' },
			['Spring launch', 'Early bird'],
		],
		[
			'as the date picker writes it',
			{ publishedAfter: '2026-05-31T00:00:00', publishedBefore: '2026-05-31T23:59:59' },
			['Summer sale – “très chaud”'],
		],
		[
			'by expressions',
			{ publishedAfter: '={{ DateTime.fromISO("2026-06-01") }}' },
			['Flash weekend'],
		],
		[
			'with fields that are left empty',
			{ publishedAfter: '', publishedBefore: '2025-12-31' },
			['Gift guide'],
		],
	])('published %s', async (_when, filters, names) => {
		expect(await named(filters)).toEqual(names);
	});

	test.each<[string, string[] | string, string[]]>([
		[
			'Ready to Publish, in any case',
			['Ready to publish'],
			['Back to school', 'Autumn preview', 'Été à Montréal'],
		],
		[
			'Ready for Review, in any case',
			['Ready for review'],
			['Loyalty welcome', 'Lounge invitation'],
		],
		[
			'two statuses',
			['Published', 'Ready for review'],
			[
				'Spring launch',
				'Summer sale – “très chaud”',
				'Flash weekend',
				'Gift guide',
				'Loyalty welcome',
				'Early bird',
				'Lounge invitation',
			],
		],
		[
			'one by an expression, written another way',
			'={{ ["READY_FOR_REVIEW"] }}',
			['Loyalty welcome', 'Lounge invitation'],
		],
		['one that no list has', '={{ ["draft"] }}', ['Win-back', 'Nothing yet']],
		[
			'text with several, by an expression',
			'={{ "draft, ready for review" }}',
			['Loyalty welcome', 'Win-back', 'Lounge invitation', 'Nothing yet'],
		],
	])('with the status %s', async (_status, statuses, names) => {
		expect(await named({ statuses })).toEqual(names);
	});
});

describe('Campaign: Get Many', () => {
	const stage = useStage();

	test('with a status, those that have none are left out with a hint', async () => {
		const [first, second, third] = stage.emulator.store.workspaces[0]?.campaigns ?? [];
		const listed = [first, second, third].map((one, at) => ({
			campaign_id: one?.campaignId,
			name: one?.name,
			status: at === 1 ? null : 'Published',
		}));
		const workspaces = [{ workspace_id: 'ws', workspace_name: 'One', campaigns: listed }];
		const body = JSON.stringify({ workspaces });
		stage.emulator.fault({ path: '/v1/campaign/all', times: 1, status: 200, body });
		const parameters = { resource: 'campaign', operation: 'getAll', returnAll: true };
		const result = await stage.run({ ...parameters, filters: { statuses: ['published'] } });
		expect(result.items).toHaveLength(2);
		expect(hintsOf(result)).toEqual([
			"1 campaign has no status in Nudgescribe's answer, and can't be found by 'Status'.",
		]);
	});
});
