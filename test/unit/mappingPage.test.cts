import { readMapping } from '../../nodes/Nudgescribe/api/dialect/readMapping.ts';
import { parts } from '../../tools/generate/schema/mappingParts.cts';
import { textOf } from './files.cts';
import { fitsSchema } from './mappingSchema.cts';

const page = textOf('docs/api-mapping.md');
const examples = [...page.matchAll(/^```json\n(.*?)^```$/gms)].map(([, text = '']) => text);
const forms = ['"object"', '"list"', '"number"', '"date-time"'];

/** What the page shows of a kind, by what follows from it for one name at an endpoint. */
function shownFor(...words: string[]) {
	const text = examples.find((one) => words.every((word) => one.includes(word)));
	if (text === undefined) throw new Error(`The page has no example of ${words.join(', ')}`);
	return readMapping(text);
}

test.each(examples)('the example %s is good', (text) => {
	expect(() => readMapping(text)).not.toThrow();
	expect(fitsSchema(JSON.parse(text))).toBe(true);
});

test('the page has an example of each part of an entry, and of each form that changes something', () => {
	const all = examples.join('');
	const wanted = [...parts.map(({ name }) => `"${name}":`), ...forms, '"."', '"total"'];
	expect(wanted.filter((one) => !all.includes(one))).toEqual([]);
});

test('the examples are what the page says of them', () => {
	const names = shownFor('"PATCH /v1/cg"');
	expect(names.at('POST /v1/campaign/all').of('name').read).toBe('title');
	expect(names.at('POST /v1/cg').of('name').read).toBe('label');
	expect(names.at('PATCH /v1/cg').sent('name', 'VIP')).toEqual({ name: 'new_label', value: 'VIP' });

	const both = shownFor('"group_id"', '"send": "group"').at('POST /v1/cg').of('customer_group_id');
	expect(both).toEqual({ send: 'group', read: 'id' });

	const prefixed = shownFor('"cg_"').at('POST /v1/customer');
	expect(prefixed.sent('customer_group_id', 'cg_17').value).toBe('17');

	const dates = shownFor('"date-time"').at('POST /v1/campaign/all');
	expect(dates.sent('end_date', '2026-11-24')).toEqual({
		name: 'to',
		value: '2026-11-24T23:59:59.999Z',
	});

	const many = shownFor('"number"', '"customer_id"').at('DELETE /v1/customer');
	expect(many.sent('customer_ids', ['1', '2']).value).toEqual([1, 2]);

	expect(shownFor('"success"').at('POST /v1/cg').isSuccess(1)).toBe(true);
});

test('the page quotes an error about a mistake in the words that the node uses', () => {
	const [, quoted = ''] = /^> ('API Mapping' .*)$/m.exec(page) ?? [];
	expect(toldOf('{"custmer_group_id": "id"}')).toBe(quoted);
});

test('the page quotes the line of an error as the node makes it', () => {
	const [, quoted = ''] = /^> Enter (\{.*\}) in 'API Mapping'/m.exec(page) ?? [];
	const mapping = readMapping('{}').at('POST /v1/customer');
	expect(mapping.lineWith({ customer_group_id: { send: 'group' } })).toBe(quoted);
});

function toldOf(text: string): string {
	try {
		readMapping(text);
	} catch (error) {
		const { message, description } = error as { message: string; description?: string };
		return `${message}. ${description ?? ''}`;
	}
	return '';
}
