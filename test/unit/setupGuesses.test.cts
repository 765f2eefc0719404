import { formsOf } from '../../nodes/Nudgescribe/api/records/setup/forms.ts';
import { isFurther, type Said } from '../../nodes/Nudgescribe/api/records/setup/said.ts';
import { camel, joinedLike } from '../../nodes/Nudgescribe/api/records/setup/spellings.ts';
import { switchLeft, valuesIn } from '../../nodes/Nudgescribe/api/records/setup/switches.ts';
import { SeenNames } from '../../nodes/Nudgescribe/api/dialect/seen.ts';

const seen = new SeenNames();

test('Words are joined in the ways of APIs, and another name as one is', () => {
	expect(camel(['customer', 'group', 'id'])).toBe('customerGroupId');
	expect(joinedLike('publishedFrom', 'published_from', 'published_to')).toBe('publishedTo');
	expect(joinedLike('Published-From', 'published_from', 'published_to')).toBeUndefined();
});

test('An ID may be wanted as a number, or without what it begins with; a day as a moment', () => {
	expect(formsOf('campaign_id', '17', seen)).toEqual([{ as: 'number' }]);
	expect(formsOf('campaign_id', 'c-17', seen)).toEqual([
		{ prefix: 'c-' },
		{ as: 'number', prefix: 'c-' },
	]);
	expect(formsOf('campaign_id', 'cam17', seen)).toEqual([]);
	expect(formsOf('start_date', '2026-11-24', seen)).toEqual([{ as: 'date-time' }]);
	expect(formsOf('format', 'csv', seen)[0]).toEqual({
		values: { csv: 'CSV', json: 'JSON', url: 'URL' },
	});
});

const said = (words: string, more: Partial<Said> = {}): Said => ({
	...{ words, unknown: [], missing: [], sent: [] },
	...more,
});

test('An account comes further where it says something new, and takes nothing back', () => {
	const before = said('Bad request', { sent: ['page'] });
	expect(isFurther(said('No such group: {}'), before)).toBe(true);
	expect(isFurther(said('Bad request'), before)).toBe(false);
	expect(isFurther(said('Unknown', { unknown: ['page'] }), before)).toBe(false);
	expect(isFurther(said('Missing', { missing: ['page'] }), before)).toBe(false);
	expect(isFurther(said('Missing', { missing: ['kind'] }), before)).toBe(true);
});

test('How a yes and a no are written shows where all values are of one pair', () => {
	expect(valuesIn([1, 0, 1])).toEqual({ true: 1, false: 0 });
	expect(valuesIn(['Y', 'N', undefined])).toEqual({ true: 'Y', false: 'N' });
	expect(valuesIn([true, false])).toBeUndefined();
	expect(valuesIn([1, 2])).toBeUndefined();
	expect(valuesIn([])).toBeUndefined();
});

test('Of the switches of records, the only one that is left is the one', () => {
	const records = [
		{ id: 'a', must9: 1, is_unique: 0, is_archived: 1 },
		{ id: 'b', must9: 0, is_unique: 1, is_archived: 0 },
	];
	expect(switchLeft(records, new Set(['is_unique']))).toBe('must9');
	const more = records.map((record) => ({ ...record, may9: 1 }));
	expect(switchLeft(more, new Set(['is_unique']))).toBeUndefined();
});
