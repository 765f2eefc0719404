import { suggestionsIn } from '../../nodes/Nudgescribe/api/dialect/suggestions.ts';
import { plain, sentBy, suggested, type Request } from './suggested.cts';

const letters = '{"format":{"values":{"csv":"C","json":"J","url":"U"}}}';
const capitals = '{"format":{"values":{"csv":"CSV","json":"JSON","url":"URL"}}}';

/** Refusals of a value that say which ones are taken. */
const told: Array<[form: string, payload: unknown, line: string]> = [
	['one of letters', { message: 'format must be one of: J, C, U' }, letters],
	['allowed ones', { message: "Invalid format 'json'. Allowed: JSON, CSV, URL" }, capitals],
	[
		'pydantic',
		{ detail: [{ type: 'enum', loc: ['body', 'format'], msg: "Input should be 'J', 'C' or 'U'" }] },
		letters,
	],
	[
		'Ajv',
		{
			errors: [
				{
					instancePath: '/format',
					params: { allowedValues: ['CSV', 'JSON', 'URL'] },
					message: 'must be equal to one of the allowed values',
				},
			],
		},
		capitals,
	],
	[
		'Zod',
		{
			issues: [
				{
					options: ['J', 'C', 'U'],
					path: ['format'],
					message: "Invalid enum value. Expected 'J' | 'C' | 'U', received 'json'",
				},
			],
		},
		letters,
	],
	[
		'Joi',
		{ details: [{ message: '"format" must be one of [J, C, U]', path: ['format'] }] },
		letters,
	],
	[
		'Jackson',
		{
			message:
				'Cannot deserialize value of type `Format` from String "json": not one of the values accepted for Enum class: [JSON, CSV, URL]',
		},
		capitals,
	],
	[
		'words around',
		{ message: 'format: use one of application/json, text/csv, signed-url' },
		'{"format":{"values":{"csv":"text/csv","json":"application/json","url":"signed-url"}}}',
	],
	[
		'a name that is not ours, with values that are',
		{ errors: { as: ['must be one of: J, C, U'] } },
		'{"format":{"send":"as"}}',
	],
];

test.each(told)('Values are suggested where they are told: %s', (_form, payload, line) => {
	expect(suggested('fetch', payload)?.line).toBe(line);
});

/** Values of which it can't be told which is which, and those that are told where the value is not the trouble. */
const unclear: Array<[form: string, request: Request, payload: unknown, allowed: string[]]> = [
	['other words', 'fetch', { message: 'format must be one of: text, binary' }, ['text', 'binary']],
	['one of them lacks', 'fetch', { message: 'format must be one of: JSON, CSV' }, ['JSON', 'CSV']],
	[
		'two for one',
		'fetch',
		{ message: 'format is not one of the allowed: J, JS, C, U' },
		['J', 'JS', 'C', 'U'],
	],
	['the value that was sent', 'fetch', { message: 'format: allowed are json, C, U' }, []],
	[
		'a rule that has no values',
		'fetch',
		{ message: 'The format json is not allowed for old runs' },
		[],
	],
	['of another name', 'fetch', { message: 'page must be one of J, C, U' }, []],
	[
		'initials of two',
		'field',
		{ message: 'field_type must be one of S, N, C, D, M' },
		['S', 'N', 'C', 'D', 'M'],
	],
];

test.each(unclear)(
	'No value is suggested where it is not clear: %s',
	(_form, request, payload, allowed) => {
		const suggestions = suggestionsIn({ sent: sentBy(request), payload, plain });
		expect(suggestions.values).toEqual([]);
		expect(suggestions.names).toEqual([]);
		expect(suggestions.allowed.flatMap((one) => one.allowed)).toEqual(allowed);
	},
);

test('A yes and a no are known, and are numbers where they are digits', () => {
	const sent = [
		{ contractName: 'required', sentAs: 'required', value: true, values: ['true', 'false'] },
	];
	const valuesFor = (message: string) =>
		suggestionsIn({ sent, payload: { message }, plain }).values;
	expect(valuesFor('required must be one of 1, 0')).toEqual([
		{ contractName: 'required', values: { true: 1, false: 0 } },
	]);
	expect(valuesFor('required must be one of yes, no')).toEqual([
		{ contractName: 'required', values: { true: 'yes', false: 'no' } },
	]);
	expect(valuesFor('required must be one of always, never')).toEqual([]);
});
