import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { fieldsOf, operationsOf, type Field } from '../engine/fields.cts';
import { agentKey } from '../engine/from-ai.cts';
import { runs } from './runs.cts';

const { properties } = new Nudgescribe().description;
const operations = operationsOf(properties).map((one) => ({
	...one,
	fields: fieldsOf(properties, one),
}));

function plain(text: string): string {
	return text
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, ' ')
		.trim();
}

function isTelling({ property: { displayName, description = '' } }: Field): boolean {
	const words = plain(description).split(' ');
	return words.length >= 3 && plain(description) !== plain(displayName);
}

describe.each(operations)('What an agent is told of $resource/$operation', ({ option, fields }) => {
	test('says what it does', () => {
		expect(option.action).toMatch(/^[A-Z]\w+ \w+/);
		expect(plain(option.description ?? '').split(' ').length).toBeGreaterThan(3);
	});

	test('says of every field what goes in', () => {
		expect(fields.length).toBeGreaterThan(0);
		expect(fields.filter((field) => !isTelling(field)).map(({ path }) => path)).toEqual([]);
	});

	test('has one name for each field that is shown at the same time', () => {
		const keys = fields.map(
			({ property }) => `${agentKey(property)} ${JSON.stringify(property.displayOptions?.show)}`,
		);
		expect(keys).toEqual([...new Set(keys)]);
	});
});

test('the operations are all there', () => {
	const tested = Object.values(runs).flatMap((ofResource) => Object.keys(ofResource));
	expect(operations).toHaveLength(tested.length);
});
