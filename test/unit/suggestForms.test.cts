import { suggestionsIn } from '../../nodes/Nudgescribe/api/dialect/suggestions.ts';
import { plain } from './suggested.cts';

/** What is suggested where this was sent, and these words came back. */
function suggested(sent: Record<string, string>, message: string) {
	const request = {
		sent: Object.entries(sent).map(([name, value]) => ({
			contractName: name,
			sentAs: name,
			value,
		})),
		payload: { message },
		plain,
	};
	const { forms, prefixes } = suggestionsIn(request);
	return { forms, prefixes };
}

const nothing = { forms: {}, prefixes: {} };

test.each([
	['campaign_id must be a number', { campaign_id: '17' }, { campaign_id: { as: 'number' } }],
	[
		'campaign_id should be an integer',
		{ campaign_id: 'c-17' },
		{ campaign_id: { prefix: 'c-', as: 'number' } },
	],
	[
		'start_date must be a date and time, such as 2026-11-24T00:00:00Z',
		{ start_date: '2026-11-24', end_date: '2026-11-25' },
		{ start_date: { as: 'date-time' } },
	],
])('%s: the form is known', (message, sent, forms) => {
	expect(suggested(sent, message)).toEqual({ forms, prefixes: {} });
});

test('An ID that is not there may have to go without what it begins with', () => {
	expect(suggested({ customer_group_id: 'g:103' }, 'Customer group not found: g:103')).toEqual({
		forms: {},
		prefixes: { customer_group_id: { prefix: 'g:' } },
	});
});

test.each([
	['a usual ID that is not there', { campaign_id: 'cam_17f' }, 'Campaign not found: cam_17f'],
	['another number', { campaign_id: '17' }, 'The number of campaigns must be smaller'],
	[
		'letters, of which no number can be made',
		{ campaign_id: 'x17' },
		'campaign_id must be a number',
	],
	['a day in another field', { start_date: '2026-11-24' }, 'end_date must be a date and time'],
])('Nothing is suggested for %s', (_what, sent, message) => {
	expect(suggested(sent, message)).toEqual(nothing);
});
