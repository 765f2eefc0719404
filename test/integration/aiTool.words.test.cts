import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { fieldsOf, operationsOf } from '../engine/fields.cts';

const { properties } = new Nudgescribe().description;
const fields = operationsOf(properties).flatMap((one) =>
	fieldsOf(properties, one).map(({ path, property }) => ({
		...property,
		name: `${one.resource}/${one.operation}: ${path}`,
		description: property.description ?? '',
	})),
);

/** What a model, which sees neither list nor placeholder, has to read about a field of a kind. */
const kinds: [type: string, what: string, words: RegExp][] = [
	['resourceLocator', 'that it takes an ID or a code', /\b(ID|code)\b/],
	['dateTime', 'how a date is written', /\b\d{4}-\d\d-\d\d\b/],
	['json', 'that it takes a JSON object', /\bJSON object\b/],
	['multiOptions', 'what can be chosen, and how several are given', /\bcommas\b.*\bPublished\b/],
];

test.each(kinds)('a field of the type %s says %s', (type, _what, words) => {
	const ofType = fields.filter((field) => field.type === type);
	expect(ofType.length).toBeGreaterThan(0);
	const silent = ofType.filter(({ description }) => !words.test(description));
	expect(silent.map(({ name }) => name)).toEqual([]);
});
