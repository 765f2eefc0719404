import { sends, suggested, type Case } from './suggested.cts';

/** Lists of faults, and records of names, as the frameworks write them that APIs are built with: they miss `group`. */
const missing = {
	'a list of fields':
		'{"message":"Validation failed","errors":[{"field":"group","message":"must not be null"}]}',
	'Django REST': '{"group":["This field is required."]}',
	'FastAPI, pydantic 1':
		'{"detail":[{"loc":["body","group"],"msg":"field required","type":"value_error.missing"}]}',
	'FastAPI, pydantic 2':
		'{"detail":[{"type":"missing","loc":["body","group"],"msg":"Field required","input":{"workspace_id":"ws-1"}}]}',
	Rails: '{"errors":{"group":["can\'t be blank"]}}',
	'Rails, strong parameters':
		'{"status":400,"error":"Bad Request","exception":"#<ActionController::ParameterMissing: param is missing or the value is empty: group>"}',
	'Rails, with codes': '{"errors":{"group":[{"error":"blank"}]}}',
	'Spring, a list of field errors':
		'{"timestamp":"2026-11-27T10:00:00Z","status":400,"error":"Bad Request","path":"/v1/customer/pages","errors":[{"codes":["NotNull.request.group"],"defaultMessage":"must not be null","objectName":"request","field":"group","rejectedValue":null,"code":"NotNull"}]}',
	'Spring, problem details':
		'{"type":"about:blank","title":"Bad Request","status":400,"detail":"Required parameter \'group\' is not present.","instance":"/v1/customer/pages"}',
	'problem details with names':
		'{"type":"https://example.com/probs/invalid","title":"Your request is not valid","invalid-params":[{"name":"group","reason":"must be given: it is missing"}]}',
	'Express validator, old':
		'{"errors":[{"msg":"group is required","param":"group","location":"body"}]}',
	'Express validator, new':
		'{"errors":[{"type":"field","msg":"must not be empty","path":"group","location":"body"}]}',
	Joi: '{"message":"\\"group\\" is required","details":[{"message":"\\"group\\" is required","path":["group"],"type":"any.required","context":{"label":"group","key":"group"}}]}',
	celebrate:
		'{"statusCode":400,"error":"Bad Request","message":"Validation failed","validation":{"body":{"source":"body","keys":["group"],"message":"\\"group\\" is required"}}}',
	Ajv: '{"errors":[{"instancePath":"","schemaPath":"#/required","keyword":"required","params":{"missingProperty":"group"},"message":"must have required property \'group\'"}]}',
	Fastify:
		'{"statusCode":400,"code":"FST_ERR_VALIDATION","error":"Bad Request","message":"body must have required property \'group\'"}',
	Zod: '{"issues":[{"code":"invalid_type","expected":"string","received":"undefined","path":["group"],"message":"Required"}]}',
	'gRPC gateway':
		'{"code":3,"message":"invalid argument: group is required","details":[{"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":[{"field":"group","description":"must not be empty"}]}]}',
	GraphQL:
		'{"errors":[{"message":"Field \\"group\\" of required type \\"ID!\\" was not provided.","locations":[{"line":2,"column":3}],"path":["customerPages"]}]}',
	'JSON:API':
		'{"errors":[{"status":"422","title":"Invalid Attribute","detail":"is required","source":{"pointer":"/data/attributes/group"}}]}',
	'JSON:API, by parameter':
		'{"errors":[{"title":"Missing parameter","source":{"parameter":"group"}}]}',
	Symfony:
		'{"title":"Validation Failed","violations":[{"propertyPath":"group","message":"This value should not be blank.","code":"c1051bb4-d103-4f74-8988-acbcafc7fdc3"}]}',
	Azure:
		'{"error":{"code":"BadArgument","message":"Multiple errors","details":[{"code":"NullValue","target":"group","message":"must not be null"}]}}',
	Stripe:
		'{"error":{"type":"invalid_request_error","message":"Missing required param: group.","param":"group"}}',
	GitHub:
		'{"message":"Validation Failed","errors":[{"resource":"Pages","field":"group","code":"missing_field"}]}',
	Mongoose:
		'{"errors":{"group":{"name":"ValidatorError","message":"Path `group` is required.","kind":"required","path":"group"}},"_message":"Pages validation failed"}',
	'a code and a field': '{"error":"missing_field","field":"group"}',
	'an envelope around it':
		'{"success":false,"data":{"errors":[{"field":"group","message":"required"}]}}',
};

test.each(Object.entries(missing))('A name that is missing is understood: %s', (_form, payload) => {
	const line = sends({ customer_group_id: 'group' });
	expect(suggested('pages', JSON.parse(payload))?.line).toBe(line);
});

/** Such as miss `ws`, and don't know `workspace_id`. */
const unknown = {
	'Laravel, prohibited':
		'{"message":"The ws field is required. (and 1 more error)","errors":{"ws":["The ws field is required."],"workspace_id":["The workspace id field is prohibited."]}}',
	'Joi, strict':
		'{"details":[{"message":"\\"ws\\" is required","path":["ws"],"type":"any.required"},{"message":"\\"workspace_id\\" is not allowed","path":["workspace_id"],"type":"object.unknown"}]}',
	'Ajv, strict':
		'{"errors":[{"instancePath":"","keyword":"required","params":{"missingProperty":"ws"},"message":"must have required property \'ws\'"},{"instancePath":"","keyword":"additionalProperties","params":{"additionalProperty":"workspace_id"},"message":"must NOT have additional properties"}]}',
	'Zod, strict':
		'{"success":false,"error":{"issues":[{"code":"invalid_type","path":["ws"],"message":"Required"},{"code":"unrecognized_keys","keys":["workspace_id"],"path":[],"message":"Unrecognized key(s) in object: \'workspace_id\'"}],"name":"ZodError"}}',
	'class-validator':
		'{"statusCode":400,"message":["property workspace_id should not exist","ws should not be empty","ws must be a string"],"error":"Bad Request"}',
	Marshmallow:
		'{"code":422,"errors":{"json":{"ws":["Missing data for required field."],"workspace_id":["Unknown field."]}}}',
	Jackson:
		'{"message":"Unrecognized field \\"workspace_id\\" (class Groups), not marked as ignorable (2 known properties: \\"ws\\", \\"limit\\"])"}',
	'lists of both kinds':
		'{"success":false,"data":{"missingFields":["ws"],"unknownFields":["workspace_id"]}}',
};

test.each(Object.entries(unknown))(
	'A name that is not known is understood: %s',
	(_form, payload) => {
		const suggestion = suggested('groups', JSON.parse(payload));
		expect(suggestion?.line).toBe(sends({ workspace_id: 'ws' }));
	},
);

const both = sends({ workspace_id: 'ws', customer_group_id: 'group' });

/** Those of other names, of several, and of such as can't be told. */
const others: Case[] = [
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
	[
		'Django REST, two',
		'customers',
		{ ws: ['This field is required.'], group: ['This field may not be blank.'] },
		both,
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
		sends({ workspace_id: 'ws' }),
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
		'Go validator',
		'pages',
		{
			error:
				"Key: 'PagesRequest.Group' Error:Field validation for 'Group' failed on the 'required' tag",
		},
		sends({ customer_group_id: 'Group' }),
	],
	[
		'gRPC gateway, an unknown field',
		'groups',
		{ code: 3, message: 'proto: (line 1:2): unknown field "workspace_id"', details: [] },
		'',
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
	['a list of names', 'pages', { error: 'Bad Request', missing: ['group', 'ws'] }, both],
	['a text of names', 'pages', { error: { missing_fields: 'group, ws' } }, both],
	['texts in a list', 'pages', ['group is required', 'ws is required'], both],
];

test.each(others)(
	'Names are told by a refusal of the form: %s',
	(_form, request, payload, line) => {
		expect(suggested(request, payload)?.line ?? '').toBe(line);
	},
);
