import type { Endpoint } from './endpoints';
import type { Thing } from './thing';

/** GENERATED from the contract: run `npm run generate` after a change there. */

/** The names that each endpoint is sent, and those that its answer holds, in its records too. */
export const NAMES: Record<Endpoint, { send: string[]; read: string[] }> = {
	'POST /v1/customer/check': {
		send: ['workspace_id', 'customer_group_id', 'customers', 'file'],
		read: ['code', 'message', 'accepted'],
	},
	'POST /v1/customer/pages': {
		send: ['workspace_id', 'customer_group_id'],
		read: ['code', 'message', 'pages'],
	},
	'POST /v1/customer': {
		send: ['workspace_id', 'customer_group_id', 'page'],
		read: ['code', 'message', 'customers', 'customer_id', 'profile_data'],
	},
	'DELETE /v1/customer': {
		send: ['workspace_id', 'customer_group_id', 'customer_ids'],
		read: ['code', 'message'],
	},
	'PUT /v1/cg': {
		send: ['workspace_id', 'name'],
		read: ['code', 'message', 'customer_group_id', 'name'],
	},
	'POST /v1/cg': {
		send: ['workspace_id'],
		read: ['code', 'message', 'customer_groups', 'customer_group_id', 'name'],
	},
	'PATCH /v1/cg': {
		send: ['workspace_id', 'customer_group_id', 'name'],
		read: ['code', 'message'],
	},
	'DELETE /v1/cg': { send: ['workspace_id', 'customer_group_id'], read: ['code', 'message'] },
	'PUT /v1/cpf': {
		send: ['workspace_id', 'field_name', 'field_type', 'field_format', 'required'],
		read: [
			'code',
			'message',
			'field_id',
			'field_name',
			'field_type',
			'field_format',
			'required',
			'unique_identifier',
		],
	},
	'POST /v1/cpf': {
		send: ['workspace_id'],
		read: [
			'code',
			'message',
			'fields',
			'field_id',
			'field_name',
			'field_type',
			'field_format',
			'required',
			'unique_identifier',
		],
	},
	'PATCH /v1/cpf': {
		send: ['workspace_id', 'field_id', 'field_name', 'field_format', 'required'],
		read: ['code', 'message'],
	},
	'DELETE /v1/cpf': { send: ['workspace_id', 'field_id'], read: ['code', 'message'] },
	'POST /v1/campaign/all': {
		send: ['start_date', 'end_date'],
		read: [
			'code',
			'message',
			'workspaces',
			'workspace_id',
			'workspace_name',
			'campaigns',
			'campaign_id',
			'name',
			'status',
			'published_at',
		],
	},
	'POST /v1/messages/publish': { send: ['campaign_id'], read: ['code', 'message'] },
	'POST /v1/messages/pages': {
		send: ['campaign_id', 'run_number'],
		read: ['code', 'message', 'pages'],
	},
	'POST /v1/messages/fetch': {
		send: ['campaign_id', 'run_number', 'page', 'format'],
		read: ['code', 'message', 'data', 'url'],
	},
	'POST /v1/campaign/rerun/history': {
		send: ['campaign_id'],
		read: [
			'code',
			'message',
			'runs',
			'run_number',
			'customer_group_id',
			'segment_count',
			'summary',
			'reused',
			'generated',
			'archived',
			'started_at',
		],
	},
	'POST /v1/campaign/rerun/messages': {
		send: ['campaign_id', 'run_number'],
		read: [
			'code',
			'message',
			'messages',
			'message_id',
			'segment',
			'review_status',
			'approval_stage',
			'archived',
			'run_number',
			'subject',
			'body',
			'channel',
			'language',
			'created_at',
			'updated_at',
		],
	},
	'POST /v1/campaign/rerun/initiate': {
		send: ['campaign_id', 'customer_group_id'],
		read: ['code', 'message', 'run_number'],
	},
};

/** The names whose values are fixed, and these values. */
export const VALUES: Record<string, string[]> = {
	field_type: ['string', 'number', 'char', 'Date', 'currency'],
	required: ['true', 'false'],
	format: ['csv', 'json', 'url'],
	unique_identifier: ['true', 'false'],
	archived: ['true', 'false'],
};

/** The names that the vendor documents: no account has others for them. */
export const DOCUMENTED: string[] = [
	'post',
	'0',
	'email',
	'password',
	'get',
	'1',
	'delete',
	'put',
	'patch',
	'field_type',
	'field_format',
	'schema',
	'bearer',
	'AuthContext',
	'ClientIp',
	'RequiredAuthContext',
	'RequiredClientIp',
	'code',
	'message',
	'token',
	'refresh_token',
	'run_number',
];

/** Values that are known, among others that a name can have. */
export const KNOWN_VALUES: Record<string, string[]> = {
	status: ['Ready for review', 'Ready to publish', 'Published'],
};

/** Other names that mean the same in an API of any vendor. */
export const ALSO: Record<string, string[]> = {
	start_date: [
		'from',
		'date_from',
		'from_date',
		'start',
		'since',
		'published_from',
		'published_after',
		'after',
	],
	end_date: [
		'to',
		'date_to',
		'to_date',
		'end',
		'until',
		'published_to',
		'published_before',
		'before',
	],
	format: [
		'fmt',
		'type',
		'as',
		'kind',
		'file_type',
		'file_format',
		'output',
		'output_format',
		'output_type',
	],
	pages: [
		'total_pages',
		'page_count',
		'pages_count',
		'pages_total',
		'num_pages',
		'number_of_pages',
		'nb_pages',
		'last_page',
		'page_total',
		'max_page',
		'files',
		'file_count',
		'files_count',
		'total_files',
		'num_files',
		'number_of_files',
	],
	workspace_id: [
		'workspace',
		'ws_id',
		'space_id',
		'ws',
		'id',
		'wid',
		'space',
		'tenant_id',
		'tenant',
		'workspace_uuid',
		'project_id',
		'team_id',
	],
	customer_group_id: [
		'group_id',
		'group',
		'cg_id',
		'segment_id',
		'segment',
		'audience_id',
		'id',
		'gid',
		'cg',
		'audience',
		'list_id',
	],
	campaign_id: [
		'campaign',
		'cid',
		'id',
		'campaign_uuid',
		'cmp_id',
		'camp_id',
		'mailing_id',
		'mailing',
	],
	page: ['page_number', 'page_no', 'p', 'pg', 'page_num', 'page_index', 'number', 'index'],
	field_name: ['key', 'column', 'attribute', 'code', 'slug'],
	field_type: ['type', 'data_type', 'kind'],
	field_format: ['format', 'pattern'],
	required: ['is_required', 'mandatory', 'is_mandatory'],
	unique_identifier: ['is_unique_identifier', 'is_identifier'],
	published_at: [
		'published',
		'published_on',
		'publish_date',
		'published_date',
		'date_published',
		'publication_date',
		'publish_time',
	],
};

/** What the names are about. */
export const THINGS: Thing[] = [
	{ id: 'workspace_id', name: 'workspace_name', list: 'workspaces', words: ['workspace', 'space'] },
	{ id: 'campaign_id', name: 'name', list: 'campaigns', words: ['campaign'] },
	{
		id: 'customer_group_id',
		name: 'name',
		list: 'customer_groups',
		words: ['customer group', 'group', 'segment'],
	},
	{
		id: 'field_id',
		name: 'field_name',
		list: 'fields',
		words: ['customer profile field', 'profile field', 'field', 'property', 'attribute', 'column'],
	},
	{
		id: 'customer_id',
		name: 'customer_id',
		list: 'customers',
		words: ['customer', 'contact', 'person', 'people', 'profile'],
	},
	{ id: 'message_id', name: 'message_id', list: 'messages', words: ['message'] },
	{
		id: 'run_number',
		name: 'run_number',
		list: 'runs',
		words: ['campaign run', 'run', 'rerun', 'history'],
	},
];
