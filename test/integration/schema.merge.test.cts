import { schemaOf } from '../../tools/generate/schema/jsonSchema.cts';

const text = { type: 'string' };
const number = { type: 'number' };

describe('The schema of several items', () => {
	test('has the properties of all of them, in the order in which they appear', () => {
		const schema = schemaOf([{ b: 'x' }, { b: 'y', a: 1.5 }], []);
		expect(schema).toEqual({ type: 'object', properties: { b: text, a: number } });
		expect(Object.keys(schema.properties ?? {})).toEqual(['b', 'a']);
	});

	test('names null after the other type, since the editor shows the first', () => {
		const schema = schemaOf([{ a: null }, { a: 'x' }], []);
		expect(schema.properties).toEqual({ a: { type: ['string', 'null'] } });
	});

	test('knows no whole numbers, which the next item may not have', () => {
		expect(schemaOf([1, 2], [])).toEqual(number);
	});

	test('describes the elements of lists together', () => {
		const elements = { type: 'object', properties: { a: number, b: text } };
		expect(schemaOf([[{ a: 1 }], [{ b: 'x' }]], [])).toEqual({ type: 'array', items: elements });
	});

	test('says nothing of the elements of empty lists', () => {
		expect(schemaOf([[]], [])).toEqual({ type: 'array' });
	});

	test('names no property of an open object, at any depth', () => {
		const items = [{ inner: { own: { secret: 1 } } }];
		expect(schemaOf(items, ['own'])).toEqual({
			type: 'object',
			properties: {
				inner: {
					type: 'object',
					properties: { own: { type: 'object', additionalProperties: true } },
				},
			},
		});
	});
});
