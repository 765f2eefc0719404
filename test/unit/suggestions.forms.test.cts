import { sends, suggested, type Case } from './suggested.cts';

const group = sends({ customer_group_id: 'group' });
const both = sends({ workspace_id: 'ws', customer_group_id: 'group' });
const unknown = sends({ workspace_id: 'ws' });

/** Lists of faults, and records of names, as the frameworks write them that APIs are built with. */
const cases: Case[] = [
	[
		'a list of fields',
		'pages',
		{ message: 'Validation failed', errors: [{ field: 'group', message: 'must not be null' }] },
		group,
	],
	[
		'a list of two',
		'pages',
		{
			errors: [
				{ field: 'group', message: 'is required' },
				{ field: 'ws', message: 'is required' },
			],
		},
		both,
	],
	['Django REST', 'pages', { group: ['This field is required.'] }, group],
	[
		'Django REST, two',
		'customers',
		{ ws: ['This field is required.'], group: ['This field may not be blank.'] },
		both,
	],
	[
		'FastAPI, pydantic 1',
		'pages',
		{ detail: [{ loc: ['body', 'group'], msg: 'field required', type: 'value_error.missing' }] },
		group,
	],
	[
		'FastAPI, pydantic 2',
		'pages',
		{
			detail: [
				{
					type: 'missing',
					loc: ['body', 'group'],
					msg: 'Field required',
					input: { workspace_id: 'ws-1' },
				},
			],
		},
		group,
	],
	[
		'FastAPI, strict',
		'pages',
		{
			detail: [
				{ type: 'missing', loc: ['body', 'ws'], msg: 'Field required' },
				{
					type: 'extra_forbidden',
					loc: ['body', 'workspace_id'],
					msg: 'Extra inputs are not permitted',
				},
			],
		},
		unknown,
	],
	[
		'Laravel',
		'pages',
		{
			message: 'The group id field is required.',
			errors: { group_id: ['The group id field is required.'] },
		},
		sends({ customer_group_id: 'group_id' }),
	],
	[
		'Laravel, prohibited',
		'groups',
		{
			message: 'The ws field is required. (and 1 more error)',
			errors: {
				ws: ['The ws field is required.'],
				workspace_id: ['The workspace id field is prohibited.'],
			},
		},
		unknown,
	],
	['Rails', 'pages', { errors: { group: ["can't be blank"] } }, group],
	[
		'Rails, strong parameters',
		'pages',
		{
			status: 400,
			error: 'Bad Request',
			exception:
				'#<ActionController::ParameterMissing: param is missing or the value is empty: group>',
		},
		group,
	],
	['Rails, with codes', 'pages', { errors: { group: [{ error: 'blank' }] } }, group],
	[
		'Spring, a list of field errors',
		'pages',
		{
			timestamp: '2026-11-27T10:00:00Z',
			status: 400,
			error: 'Bad Request',
			path: '/v1/customer/pages',
			errors: [
				{
					codes: ['NotNull.request.group'],
					defaultMessage: 'must not be null',
					objectName: 'request',
					field: 'group',
					rejectedValue: null,
					code: 'NotNull',
				},
			],
		},
		group,
	],
	[
		'Spring, problem details',
		'pages',
		{
			type: 'about:blank',
			title: 'Bad Request',
			status: 400,
			detail: "Required parameter 'group' is not present.",
			instance: '/v1/customer/pages',
		},
		group,
	],
	[
		'problem details with names',
		'pages',
		{
			type: 'https://example.com/probs/invalid',
			title: 'Your request is not valid',
			'invalid-params': [{ name: 'group', reason: 'must be given: it is missing' }],
		},
		group,
	],
	[
		'ASP.NET ModelState',
		'groups',
		{
			type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
			title: 'One or more validation errors occurred.',
			status: 400,
			errors: { WorkspaceId: ['The WorkspaceId field is required.'] },
			traceId: '00-7d',
		},
		sends({ workspace_id: 'WorkspaceId' }),
	],
	[
		'ASP.NET, by JSON path',
		'groups',
		{
			title: 'One or more validation errors occurred.',
			errors: { '$.wsId': ['The field is missing.'] },
		},
		sends({ workspace_id: 'wsId' }),
	],
	[
		'Express validator, old',
		'pages',
		{ errors: [{ msg: 'group is required', param: 'group', location: 'body' }] },
		group,
	],
	[
		'Express validator, new',
		'pages',
		{ errors: [{ type: 'field', msg: 'must not be empty', path: 'group', location: 'body' }] },
		group,
	],
	[
		'Joi',
		'pages',
		{
			message: '"group" is required',
			details: [
				{
					message: '"group" is required',
					path: ['group'],
					type: 'any.required',
					context: { label: 'group', key: 'group' },
				},
			],
		},
		group,
	],
	[
		'Joi, strict',
		'groups',
		{
			details: [
				{ message: '"ws" is required', path: ['ws'], type: 'any.required' },
				{
					message: '"workspace_id" is not allowed',
					path: ['workspace_id'],
					type: 'object.unknown',
				},
			],
		},
		unknown,
	],
	[
		'celebrate',
		'pages',
		{
			statusCode: 400,
			error: 'Bad Request',
			message: 'Validation failed',
			validation: { body: { source: 'body', keys: ['group'], message: '"group" is required' } },
		},
		group,
	],
	[
		'Ajv',
		'pages',
		{
			errors: [
				{
					instancePath: '',
					schemaPath: '#/required',
					keyword: 'required',
					params: { missingProperty: 'group' },
					message: "must have required property 'group'",
				},
			],
		},
		group,
	],
	[
		'Ajv, strict',
		'groups',
		{
			errors: [
				{
					instancePath: '',
					keyword: 'required',
					params: { missingProperty: 'ws' },
					message: "must have required property 'ws'",
				},
				{
					instancePath: '',
					keyword: 'additionalProperties',
					params: { additionalProperty: 'workspace_id' },
					message: 'must NOT have additional properties',
				},
			],
		},
		unknown,
	],
	[
		'Fastify',
		'pages',
		{
			statusCode: 400,
			code: 'FST_ERR_VALIDATION',
			error: 'Bad Request',
			message: "body must have required property 'group'",
		},
		group,
	],
	[
		'Zod',
		'pages',
		{
			issues: [
				{
					code: 'invalid_type',
					expected: 'string',
					received: 'undefined',
					path: ['group'],
					message: 'Required',
				},
			],
		},
		group,
	],
	[
		'Zod, strict',
		'groups',
		{
			success: false,
			error: {
				issues: [
					{ code: 'invalid_type', path: ['ws'], message: 'Required' },
					{
						code: 'unrecognized_keys',
						keys: ['workspace_id'],
						path: [],
						message: "Unrecognized key(s) in object: 'workspace_id'",
					},
				],
				name: 'ZodError',
			},
		},
		unknown,
	],
	[
		'class-validator',
		'groups',
		{
			statusCode: 400,
			message: [
				'property workspace_id should not exist',
				'ws should not be empty',
				'ws must be a string',
			],
			error: 'Bad Request',
		},
		unknown,
	],
	[
		'Go validator',
		'pages',
		{
			error:
				"Key: 'PagesRequest.Group' Error:Field validation for 'Group' failed on the 'required' tag",
		},
		sends({ customer_group_id: 'Group' }),
	],
	[
		'gRPC gateway',
		'pages',
		{
			code: 3,
			message: 'invalid argument: group is required',
			details: [
				{
					'@type': 'type.googleapis.com/google.rpc.BadRequest',
					fieldViolations: [{ field: 'group', description: 'must not be empty' }],
				},
			],
		},
		group,
	],
	[
		'gRPC gateway, an unknown field',
		'groups',
		{ code: 3, message: 'proto: (line 1:2): unknown field "workspace_id"', details: [] },
		'',
	],
	[
		'GraphQL',
		'pages',
		{
			errors: [
				{
					message: 'Field "group" of required type "ID!" was not provided.',
					locations: [{ line: 2, column: 3 }],
					path: ['customerPages'],
				},
			],
		},
		group,
	],
	[
		'JSON:API',
		'pages',
		{
			errors: [
				{
					status: '422',
					title: 'Invalid Attribute',
					detail: 'is required',
					source: { pointer: '/data/attributes/group' },
				},
			],
		},
		group,
	],
	[
		'JSON:API, by parameter',
		'pages',
		{ errors: [{ title: 'Missing parameter', source: { parameter: 'group' } }] },
		group,
	],
	[
		'Symfony',
		'pages',
		{
			title: 'Validation Failed',
			violations: [
				{
					propertyPath: 'group',
					message: 'This value should not be blank.',
					code: 'c1051bb4-d103-4f74-8988-acbcafc7fdc3',
				},
			],
		},
		group,
	],
	[
		'Quarkus',
		'pages',
		{
			title: 'Constraint Violation',
			status: 400,
			violations: [{ field: 'pages.request.group', message: 'must not be blank' }],
		},
		'',
	],
	[
		'Marshmallow',
		'groups',
		{
			code: 422,
			errors: {
				json: { ws: ['Missing data for required field.'], workspace_id: ['Unknown field.'] },
			},
		},
		unknown,
	],
	[
		'Azure',
		'pages',
		{
			error: {
				code: 'BadArgument',
				message: 'Multiple errors',
				details: [{ code: 'NullValue', target: 'group', message: 'must not be null' }],
			},
		},
		group,
	],
	[
		'Stripe',
		'pages',
		{
			error: {
				type: 'invalid_request_error',
				message: 'Missing required param: group.',
				param: 'group',
			},
		},
		group,
	],
	[
		'GitHub',
		'pages',
		{
			message: 'Validation Failed',
			errors: [{ resource: 'Pages', field: 'group', code: 'missing_field' }],
		},
		group,
	],
	[
		'Mongoose',
		'pages',
		{
			errors: {
				group: {
					name: 'ValidatorError',
					message: 'Path `group` is required.',
					kind: 'required',
					path: 'group',
				},
			},
			_message: 'Pages validation failed',
		},
		group,
	],
	[
		'Jackson',
		'groups',
		{
			message:
				'Unrecognized field "workspace_id" (class Groups), not marked as ignorable (2 known properties: "ws", "limit"])',
		},
		unknown,
	],
	['a list of names', 'pages', { error: 'Bad Request', missing: ['group', 'ws'] }, both],
	['a text of names', 'pages', { error: { missing_fields: 'group, ws' } }, both],
	[
		'lists of both kinds',
		'groups',
		{ success: false, data: { missingFields: ['ws'], unknownFields: ['workspace_id'] } },
		unknown,
	],
	['a code and a field', 'pages', { error: 'missing_field', field: 'group' }, group],
	[
		'an envelope around it',
		'pages',
		{ success: false, data: { errors: [{ field: 'group', message: 'required' }] } },
		group,
	],
	['texts in a list', 'pages', ['group is required', 'ws is required'], both],
];

test.each(cases)(
	'Names are suggested by a refusal of the form: %s',
	(_form, request, payload, line) => {
		expect(suggested(request, payload)?.line ?? '').toBe(line);
	},
);
