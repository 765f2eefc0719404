/** What an entry of an API Mapping can say: for the schema, and for the page. */
export interface Part {
	name: string;
	/** what it says, as a sentence */
	description: string;
	/** JSON as an example of its value */
	example: unknown;
	/** a JSON Schema of its value */
	schema: object;
}

const text = { $ref: '#/$defs/text' };

/** The node checks the same in readMapping.ts, and a test holds that both take the same. */
export const parts: Part[] = [
	{
		name: 'send',
		description: 'Its name in requests.',
		example: 'group',
		schema: text,
	},
	{
		name: 'read',
		description:
			'Its name in answers, or the path to it with dots between the names; "." is the answer itself. For a count of pages also an object with the paths to total and size.',
		example: 'data.total',
		schema: {
			anyOf: [
				text,
				{
					type: 'object',
					description: 'The pages that the records fill.',
					properties: {
						total: { ...text, description: 'Where the answer has the number of records.' },
						size: { ...text, description: 'Where it has how many records a page holds.' },
					},
					required: ['total', 'size'],
					additionalProperties: false,
				},
			],
		},
	},
	{
		name: 'values',
		description: "Your account's values, by the values that this package uses.",
		example: { csv: 'CSV' },
		schema: {
			type: 'object',
			minProperties: 1,
			additionalProperties: { type: ['string', 'number', 'boolean'] },
		},
	},
	{
		name: 'as',
		description: 'The form that it is sent in.',
		example: 'object',
		schema: { enum: ['object', 'list', 'date', 'date-time', 'number', 'text'] },
	},
	{
		name: 'prefix',
		description: 'What IDs begin with in answers, and not in requests.',
		example: 'cg_',
		schema: text,
	},
	{
		name: 'first',
		description: 'Of page: the number of the first page.',
		example: 0,
		schema: { enum: [0, 1] },
	},
	{
		name: 'success',
		description: 'Of code: the codes that mean success, besides 0 and 200 to 299.',
		example: [1],
		schema: { type: 'array', items: { type: ['string', 'number'] } },
	},
];
