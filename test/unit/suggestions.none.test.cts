import { suggested, type Request } from './suggested.cts';

/** Refusals of what was sent, not of its name; and those of which nothing can be told for sure. */
const silent: Array<[what: string, request: Request, payload: unknown]> = [
	['a value is wrong', 'pages', { errors: { workspace_id: ['is invalid'] } }],
	['a number is too high', 'customers', { message: 'page must be at most 3' }],
	['a name that was sent is empty', 'create', { errors: { name: ["can't be blank"] } }],
	['a name that was sent is told to be required', 'pages', { message: 'workspace_id is required' }],
	['a customer is wrong', 'upload', { errors: [{ field: 'email', message: 'is invalid' }] }],
	['a customer lacks a field', 'upload', { errors: [{ field: 'phone', message: 'is required' }] }],
	['a row lacks a field', 'file', { errors: [{ row: 3, field: 'group', message: 'is required' }] }],
	['a row lacks a field, in words', 'file', { message: 'Row 3: group is required' }],
	[
		'a place in a list',
		'upload',
		{ errors: [{ path: 'customers[0].group', message: 'is required' }] },
	],
	[
		'a pointer into a list',
		'upload',
		{ errors: [{ pointer: '/customers/0/group', detail: 'is required' }] },
	],
	[
		'a property inside',
		'upload',
		{
			errors: [
				{
					instancePath: '/customers',
					params: { missingProperty: 'group' },
					message: "must have required property 'group'",
				},
			],
		},
	],
	['the workspace is not found', 'pages', { code: 404, message: 'Workspace not found' }],
	['an unknown value', 'pages', { message: 'Unknown workspace_id: ws-1' }],
	['it exists', 'create', { message: 'A group named VIP already exists' }],
	['a header is missing', 'files', { message: 'Missing required header: x-auth-context' }],
	['a part of the login is missing', 'files', { message: "'client_ip' is required" }],
	['the API code', 'files', { errors: [{ field: 'api_code', message: 'is required' }] }],
	['a token', 'files', { message: 'token is required' }],
	['login', 'files', { message: 'Authentication required' }],
	['something that a word can be', 'files', { message: 'subscription is required' }],
	['HTML', 'pages', '<html><body>group is required</body></html>'],
	['nothing', 'pages', undefined],
	['no words', 'pages', { code: 400 }],
	['validation failed', 'pages', { message: 'Validation failed' }],
	['another size', 'customers', { message: "'page_size' is required" }],
	['a name of several', 'create', { message: "'division' is required" }],
	['names for people', 'pages', { message: 'Customer group is required' }],
	[
		'the path of a request',
		'groups',
		{
			status: 400,
			error: 'Bad Request',
			message: 'Required request body is missing',
			path: '/v1/cg',
		},
	],
	['a thing by its name', 'files', { message: "Campaign 'spring' is missing a template" }],
	['a value that was sent', 'groups', { message: "'ws-1' is required" }],
	[
		'a name in what was sent',
		'upload',
		{ message: 'Unknown field customers, missing field email' },
	],
	[
		'a value that is not expected',
		'groups',
		{ message: "Unexpected value of workspace_id; 'ws' is required" },
	],
	[
		'a field that is faintly like ours, beside customers',
		'upload',
		{ message: "'grp' is required" },
	],
	[
		'what is in another thing',
		'pages',
		{ errors: [{ field: 'group.name', message: 'is required' }] },
	],
	[
		'a path that is an address',
		'pages',
		{ errors: [{ path: '/v1/cg', message: 'the body is missing' }] },
	],
	['what belongs to it', 'pages', { errors: { workspace: ['must exist'] } }],
	[
		'what is not found',
		'pages',
		{ errors: [{ resource: 'group', field: 'group', code: 'not_found' }] },
	],
	['a header by its name', 'field', { message: "'Content-Type' is required" }],
	[
		'who created it',
		'files',
		{ message: 'null value in column "created_by" violates not-null constraint' },
	],
	['a thing of another kind', 'files', { message: "'template_id' is missing" }],
	['a rule of a campaign', 'start', { message: 'All messages must be published first' }],
	[
		'two names for one',
		'files',
		{ message: "'campaignId' is required. 'campaign_uuid' is required" },
	],
	['an ID of a customer', 'pages', { message: "'customer_id' is required" }],
	['a name that may be left out', 'customers', { message: "'group' is not required" }],
	[
		'a row that repeats our name',
		'pages',
		{ message: 'workspace_id and customer_group_id are required' },
	],
];

test.each(silent)('No name is suggested where %s', (_what, request, payload) => {
	expect(suggested(request, payload)).toBeUndefined();
});
