import { sends, suggested, type Case } from './suggested.cts';

const group = sends({ customer_group_id: 'group' });
const both = sends({ workspace_id: 'ws', customer_group_id: 'group' });
const unknown = sends({ workspace_id: 'ws' });
const none = '';

const said: Case[] = [
	['Missing required parameter: group', 'pages', 'Missing required parameter: group', group],
	['group is required', 'pages', { message: 'group is required' }, group],
	['must not be empty', 'pages', { error: "'group' must not be empty" }, group],
	['Field missing', 'pages', { message: "Field 'group' missing" }, group],
	[
		'The field is required',
		'pages',
		{ message: 'The group_id field is required.' },
		sends({ customer_group_id: 'group_id' }),
	],
	['several fields', 'pages', { message: 'Missing fields: group, ws' }, both],
	['several fields, and', 'pages', { message: 'group and ws are required' }, both],
	['several in brackets', 'pages', { message: 'Missing required fields: [ws, group]' }, both],
	[
		'a name with a hyphen',
		'pages',
		{ message: 'Missing required fields: customer-group-id' },
		sends({ customer_group_id: 'customer-group-id' }),
	],
	['in backticks', 'pages', { message: 'param `cg` not set' }, sends({ customer_group_id: 'cg' })],
	[
		'in guillemets',
		'pages',
		{ message: 'Parameter «cg» is missing' },
		sends({ customer_group_id: 'cg' }),
	],
	['curly quotes', 'pages', { message: '“cg” can’t be blank' }, sends({ customer_group_id: 'cg' })],
	[
		'camelCase',
		'pages',
		{ message: 'workspaceId is required' },
		sends({ workspace_id: 'workspaceId' }),
	],
	[
		'in small letters',
		'pages',
		{ message: 'workspaceid is required' },
		sends({ workspace_id: 'workspaceid' }),
	],
	[
		'initials with an ID',
		'pages',
		{ message: 'cgId is required' },
		sends({ customer_group_id: 'cgId' }),
	],
	[
		'one letter and an ID',
		'files',
		{ message: 'Missing parameter: cid' },
		sends({ campaign_id: 'cid' }),
	],
	[
		'the noun alone',
		'start',
		{ message: 'campaign is required' },
		sends({ campaign_id: 'campaign' }),
	],
	[
		'initials, not letters',
		'start',
		{ message: 'Missing parameter: cg' },
		sends({ customer_group_id: 'cg' }),
	],
	[
		'a page by number',
		'customers',
		{ message: 'pageNumber is required' },
		sends({ page: 'pageNumber' }),
	],
	['a page by letter', 'customers', { message: "'p' is required" }, sends({ page: 'p' })],
	['an index', 'customers', { message: 'page_index is missing' }, sends({ page: 'page_index' })],
	[
		'a title',
		'create',
		{ errors: [{ field: 'title', message: 'required' }] },
		sends({ name: 'title' }),
	],
	['IDs', 'remove', { message: "'ids' must not be empty" }, sends({ customer_ids: 'ids' })],
	['a space', 'pages', { message: 'space_id is required' }, sends({ workspace_id: 'space_id' })],
	[
		'the only thing that was sent',
		'groups',
		{ message: "'tenant_ref' is required" },
		sends({ workspace_id: 'tenant_ref' }),
	],
	[
		'both kinds in a sentence',
		'groups',
		{ message: 'Unknown field workspace_id, missing field ws' },
		unknown,
	],
	[
		'both kinds in two',
		'groups',
		{ message: 'Unknown parameter: workspace_id. Missing parameter: ws.' },
		unknown,
	],
	[
		'another word, where ours is unknown',
		'groups',
		{ message: 'Unexpected property: workspace_id; required property: division' },
		sends({ workspace_id: 'division' }),
	],
	[
		'both kinds in a list',
		'pages',
		{
			errors: [
				{ field: 'group', message: 'must not be null' },
				{ field: 'customer_group_id', message: 'is not a known field' },
			],
		},
		group,
	],
	[
		'both kinds, each with a heading',
		'pages',
		{ message: 'Missing required fields: group; Unknown fields: customer_group_id' },
		group,
	],
	[
		'both kinds in sentences',
		'groups',
		{ error: 'The ws field is required. The workspace_id field is not allowed.' },
		unknown,
	],
	[
		'did you mean',
		'groups',
		{ message: "Unknown field 'workspace_id'. Did you mean 'ws'?" },
		unknown,
	],
	[
		'use it instead',
		'groups',
		{ message: "Unsupported parameter: 'workspace_id'. Use 'ws' instead." },
		unknown,
	],
	['Python', 'pages', { error: "KeyError: 'group'" }, group],
	['PHP', 'pages', { message: 'Undefined index: group' }, group],
	['SQL', 'pages', { message: 'null value in column "group" violates not-null constraint' }, group],
	[
		'customers by another noun',
		'upload',
		{ message: 'Unknown field customers; missing field: person' },
		sends({ customers: 'person' }),
	],
	['a group, beside customers', 'upload', { message: 'group is required' }, group],
	[
		'told to be wrong, but never sent',
		'pages',
		{ errors: { cg_id: ['must be a string'] } },
		sends({ customer_group_id: 'cg_id' }),
	],
];

test.each(said)('A name is suggested where it is said: %s', (_form, request, payload, line) => {
	expect(suggested(request, payload)?.line ?? none).toBe(line);
});
