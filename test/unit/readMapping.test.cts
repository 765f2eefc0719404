import { UserError } from 'n8n-workflow';
import { readMapping } from '../../nodes/Nudgescribe/api/dialect/readMapping.ts';

const label = "'API Mapping' in the credential";

/** What is thrown for a text, as a person reads it. */
function mistakeIn(text: unknown): string {
	try {
		readMapping(text);
	} catch (error) {
		expect(error).toBeInstanceOf(UserError);
		const { message, description } = error as UserError;
		return `${message}. ${description ?? ''}`;
	}
	return 'no mistake';
}

const wrongKind = (what: string, expected: string) =>
	`${label} has a value of the wrong kind for '${what}'. It has to be ${expected}.`;

const mistakes: Array<[string, string]> = [
	[
		'{"custmer_group_id": "id"}',
		`${label} has 'custmer_group_id', which is not a name that this node knows. Did you mean 'customer_group_id'?`,
	],
	[
		'{"customerGroupId": "id"}',
		`${label} has 'customerGroupId', which is not a name that this node knows. Did you mean 'customer_group_id'?`,
	],
	[
		'{"/v1/cgs": {"name": "title"}}',
		`${label} has '/v1/cgs', which is not a path of the API. Did you mean '/v1/cg'?`,
	],
	[
		'{"GET /v1/cg": {"name": "title"}}',
		`${label} has 'GET /v1/cg', which is not a path of the API. Did you mean '/v1/cg'?`,
	],
	[
		'{"/v1/cg": {"campaign_id": "id"}}',
		`${label} has 'campaign_id' under '/v1/cg', which has no such name. It can be one of workspace_id, name, code, message, customer_group_id, customer_groups.`,
	],
	[
		'{"DELETE /v1/cg": {"nam": "title"}}',
		`${label} has 'nam' under 'DELETE /v1/cg', which is not a name that this node knows. It can be one of workspace_id, customer_group_id, code, message.`,
	],
	[
		'{"/v1/cg": {"nmae": "title"}}',
		`${label} has 'nmae' under '/v1/cg', which is not a name that this node knows. Did you mean 'name'?`,
	],
	[
		'{"name": {"sent": "title"}}',
		`${label} has 'sent' in 'name', which says nothing. Did you mean 'send'?`,
	],
	[
		'{"/v1/cg": {"name": {"constructor": "x"}}}',
		`${label} has 'constructor' in 'name' under '/v1/cg', which says nothing. It can be one of send, read, values, as, prefix.`,
	],
	[
		'{"format": {"values": {"jsn": "JSON"}}}',
		`${label} has the value 'jsn' for 'format', which this node does not use. Did you mean 'json'?`,
	],
	[
		'{"required": {"values": {"obligatory": 1}}}',
		`${label} has the value 'obligatory' for 'required', which this node does not use. It can be one of true, false.`,
	],
	['{"/v1/cg": "title"}', wrongKind('/v1/cg', 'an object of names, such as {"name": "title"}')],
	['{"name": 7}', wrongKind('name', 'a name, or an object such as {"read": "id"}')],
	['{"name": " "}', wrongKind('name', 'a name, or an object such as {"read": "id"}')],
	['{"name": {"send": ""}}', wrongKind("send' of 'name", 'a name')],
	['{"pages": {"read": {"total": "n"}}}', wrongKind("read' of 'pages", 'a name or a path')],
	[
		'{"format": {"values": {"json": null}}}',
		wrongKind("values' of 'format", 'an object such as {"json": "JSON"}, in double quotes'),
	],
	[
		'{"customers": {"as": "array"}}',
		wrongKind("as' of 'customers", 'object, list, date, date-time, number or text'),
	],
	[
		'{"campaign_id": {"prefix": 7}}',
		wrongKind("prefix' of 'campaign_id", 'what the IDs begin with in answers'),
	],
	['{"page": {"first": "0"}}', wrongKind("first' of 'page", '0 or 1')],
	[
		'{"code": {"success": 1}}',
		wrongKind("success' of 'code", 'a list of codes such as [0, 200, 1]'),
	],
];

test.each(mistakes)('%s is a mistake: %s', (text, told) => {
	expect(mistakeIn(text)).toBe(told);
});

test.each(['[]', '"group_id"', '7', 'null', '{"name": "title"', 'name=title'])(
	'%s is no JSON object',
	(text) => {
		expect(mistakeIn(text)).toBe(
			`${label} is not a JSON object. Enter {} if your account needs none. Otherwise 'Check Setup' of the resource Account gives the text to paste.`,
		);
	},
);

test.each([
	['nothing', undefined],
	['null of an expression', null],
	['an empty text', ''],
	['blanks', ' \n'],
	['{}', '{}'],
	['an object that an expression gives', { name: 'title', '/v1/cg': { name: { read: 'label' } } }],
	['an entry that says nothing', '{"name": {}}'],
	['an endpoint of which nothing is said', '{"POST /v1/cg": {}}'],
	[
		'any value of a name whose values are not fixed',
		'{"status": {"values": {"Published": "LIVE"}}}',
	],
	['no further codes', '{"code": {"success": []}}'],
])('%s is a good mapping', (_, text) => {
	expect(mistakeIn(text)).toBe('no mistake');
});

test('the first mistake is told, and no other', () => {
	expect(mistakeIn('{"nmae": "title", "sattus": "state"}')).toContain("'nmae'");
});
