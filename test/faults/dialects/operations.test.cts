import { operations } from '../../integration/operations.cts';
import { faultCase } from '../faultCase.cts';
import { useWatchedStage } from '../watchedStage.cts';
import { campaignPasses } from './campaignPasses.cts';
import { customerPasses } from './customerPasses.cts';
import { settingPasses } from './settingPasses.cts';

const passes = { ...customerPasses, ...settingPasses, ...campaignPasses };

/** They cross names, first page, out-of-range pages, envelope, status codes and empty lists. */
const dialects = [
	'default',
	'older',
	'renamed',
	'camel',
	'zero-based',
	'terse',
	'lists-renamed',
	'ids-renamed',
];

test('every operation is among them', () => {
	for (const { resource, operation } of operations) {
		expect(Object.keys(passes)).toContain(`${resource}: ${operation}`);
	}
});

/** What stands beside an envelope keeps it from being taken off, so that nothing is repeated beside these. */
const enveloped = ['renamed', 'zero-based', 'terse', 'lists-renamed'];

describe.each(dialects)('In the dialect %s,', (dialect) => {
	const stage = useWatchedStage({ dialect, pageSize: 7, echo: !enveloped.includes(dialect) });

	for (const [operation, pass] of Object.entries(passes)) {
		faultCase(stage, `${operation} does its work`, async (records) => {
			await pass(stage, records);
		});
	}
});

describe.each(dialects)('In the dialect %s,', (dialect) => {
	describe.each([1, 500])('with pages of %i,', (pageSize) => {
		const stage = useWatchedStage({ dialect, pageSize });
		const getAll = customerPasses['customer: getAll'];

		faultCase(stage, 'customer: getAll returns each customer once, in order', async (records) => {
			await getAll?.(stage, records);
		});
	});
});
