import { EXACT, LIKE, likeness } from '../../nodes/Nudgescribe/api/dialect/suggestLikeness.ts';

/** The names of the contract that a request can have together. */
const requests: Record<string, string[]> = {
	page: ['workspace_id', 'customer_group_id', 'page'],
	remove: ['workspace_id', 'customer_group_id', 'customer_ids'],
	upload: ['workspace_id', 'customer_group_id', 'customers'],
	file: ['workspace_id', 'customer_group_id', 'file'],
	start: ['campaign_id', 'customer_group_id'],
	fetch: ['campaign_id', 'run_number', 'page', 'format'],
	create: ['workspace_id', 'name'],
	field: ['workspace_id', 'field_name', 'field_type', 'field_format', 'required'],
	update: ['workspace_id', 'field_id', 'field_name'],
};

/** Names that real APIs have, and for which name of the contract, in which request. */
const same: Array<[request: string, contractName: string, names: string]> = [
	[
		'page',
		'workspace_id',
		'ws ws_id wsId WsID wsid workspace workspaceId WorkspaceId workspace-id workspace_uuid w wid space spaceId tenant_id wrkspc wsp project',
	],
	[
		'page',
		'customer_group_id',
		'group group_id groupId groupid cg cgId cgid cg_id CGID customergroup customerGroup customer_group customerGroupID g gid grp grp_id segment segmentId targetGroup target_group_id audience group_ref',
	],
	['page', 'page', 'p pageNumber page_number pageNo page_num pageIndex page_idx pageValue pg'],
	[
		'remove',
		'customer_ids',
		'ids customerIds customer_uuids customers contact_ids members cust_ids cids',
	],
	[
		'upload',
		'customers',
		'customer customersList person people contacts contact members recipient records rows cust',
	],
	['file', 'file', 'data_file dataFile csv csv_file upload csvFile document fileValue files'],
	[
		'start',
		'campaign_id',
		'campaign campaignId campaignid camp_id cam_id camp cmp cmpgn c cid campaignUuid mailing_id',
	],
	['start', 'customer_group_id', 'cg group cg_id grp'],
	['fetch', 'run_number', 'run runNo runNumber run_no'],
	['fetch', 'page', 'p pageNumber page_no'],
	['fetch', 'format', 'output_format fileFormat formatValue'],
	['create', 'name', 'title label group_name groupTitle nameValue'],
	['field', 'field_name', 'name title label fieldName display_name fieldLabel'],
	['field', 'field_type', 'type dataType fieldType kind'],
	['field', 'field_format', 'format fieldFormat'],
	['field', 'required', 'is_required isRequired requiredValue'],
	['update', 'field_id', 'field fieldId cpf cpf_id cpfId attribute_id property column_id f'],
];

const cases = same.flatMap(([request, contractName, names]) =>
	names.split(' ').map((name): [string, string, string] => [name, contractName, request]),
);

test.each(cases)('%s is likest to %s (%s)', (name, contractName, request) => {
	const own = likeness(name, contractName);
	expect(own).toBeGreaterThan(0);
	const others = (requests[request] ?? []).filter((other) => other !== contractName);
	for (const other of others) expect(likeness(name, other)).toBeLessThan(own);
});

/** Names of other kinds of things, or of nothing that the contract has. */
const strange =
	'limit page_size per_page size token api_key locale confirm reason email phone customer_id workspace_name created_at owner description';

test.each(strange.split(' '))('%s is like nothing in a request for a page', (name) => {
	for (const contractName of requests.page ?? []) expect(likeness(name, contractName)).toBe(0);
});

test('Only the same words are the same', () => {
	for (const name of ['workspaceId', 'WORKSPACE_ID', 'workspaceid']) {
		expect(likeness(name, 'workspace_id')).toBe(EXACT);
	}
	for (const name of ['ws', 'cg', 'group', 'customerGroup'])
		expect(likeness(name, 'customer_group_id')).toBeLessThan(EXACT);
	expect(likeness('ws', 'workspace_id')).toBe(LIKE);
});
