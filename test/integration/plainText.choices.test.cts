import type { INodeParameters, INodePropertyOptions } from 'n8n-workflow';
import { mapFields, searchList } from '../engine/lists.cts';
import { byId, useStage } from './stage.cts';

const stage = useStage();
const evil = '={{ 40 + 2 }}';

/** The locator as the editor stores what was chosen from its list. */
async function chosenFrom(method: string, parameters: INodeParameters): Promise<INodeParameters> {
	const { credentials } = stage;
	const { results } = await searchList(method, { credentials, parameters, filter: evil });
	const [chosen] = results;
	if (results.length !== 1 || !chosen) throw new Error(`${method} has no such choice`);
	const { value, name } = chosen as INodePropertyOptions;
	return { __rl: true, mode: 'list', value, cachedResultName: name };
}

/** Lets the API answer a list of things with that ID and that name. */
function offer(path: string, body: object): void {
	stage.emulator.fault({ path, times: 1, status: 200, body: JSON.stringify(body) });
}

const workspaces = (id: string, campaign: string) => ({
	workspaces: [
		{
			workspace_id: id,
			workspace_name: evil,
			campaigns: [{ campaign_id: campaign, name: evil, status: evil }],
		},
	],
});

/** Each list, the operation that it is for, and where what is chosen is sent. */
const lists: [string, string, INodeParameters, () => void, string, string][] = [
	[
		'searchWorkspaces',
		'workspace',
		{ resource: 'profileField', operation: 'getAll' },
		() => {
			offer('/v1/campaign/all', workspaces(evil, 'cam_1'));
		},
		'/v1/cpf',
		'workspace_id',
	],
	[
		'searchCustomerGroups',
		'customerGroup',
		{ resource: 'customer', operation: 'countPages', workspace: byId('ws_1') },
		() => {
			offer('/v1/cg', { customer_groups: [{ customer_group_id: evil, name: evil }] });
		},
		'/v1/customer/pages',
		'customer_group_id',
	],
	[
		'searchProfileFields',
		'profileField',
		{ resource: 'profileField', operation: 'delete', workspace: byId('ws_1') },
		() => {
			offer('/v1/cpf', { fields: [{ field_id: evil, field_name: evil, field_type: 'string' }] });
		},
		'/v1/cpf',
		'field_id',
	],
	[
		'searchCampaigns',
		'campaign',
		{ resource: 'message', operation: 'countFiles' },
		() => {
			offer('/v1/campaign/all', workspaces('ws_1', evil));
		},
		'/v1/messages/pages',
		'campaign_id',
	],
];

describe('An ID and a name that n8n would run as an expression', () => {
	test.each(lists)(
		'are sent as they are when they are chosen from the list of %s',
		async (method, field, parameters, prepare, path, name) => {
			prepare();
			const locator = await chosenFrom(method, parameters);
			stage.emulator.clearLog();
			const result = await stage.run({ ...parameters, [field]: locator });
			expect([...new Set(stage.sent(path, name))]).toEqual([evil]);
			expect(JSON.stringify(result.run.data.resultData)).not.toContain('"42"');
		},
	);

	test('are sent as they are when they are chosen by ID, where they are no expression', async () => {
		const [, field, parameters, , path, name] = lists[0] ?? [];
		const locator = byId(` ${evil}`);
		await stage.run({ ...parameters, [String(field)]: locator });
		expect([...new Set(stage.sent(String(path), String(name)))]).toEqual([evil]);
	});

	test('do not keep a list that depends on them from being searched', async () => {
		stage.emulator.clearLog();
		const workspace = { __rl: true, mode: 'list', value: ` ${evil}`, cachedResultName: evil };
		const parameters = { resource: 'customer', operation: 'countPages', workspace };
		const { credentials } = stage;
		await searchList('searchCustomerGroups', { credentials, parameters }).catch(() => undefined);
		expect(stage.sent('/v1/cg', 'workspace_id')).toEqual([evil]);
	});

	test.each(['defineBelow', 'autoMapInputData'])(
		'are the name of a profile field in the mode %s',
		async (mappingMode) => {
			const fields = [
				{ field_id: 'f1', field_name: evil, field_type: 'string' },
				{ field_id: 'f2', field_name: 'plain', field_type: 'constructor' },
			];
			const { credentials } = stage;
			const place = { resource: 'customer', operation: 'upsert', ...stage.in('VIP customers') };
			offer('/v1/cpf', { fields });
			const { fields: schema } = await mapFields('mapProfileFields', {
				credentials,
				parameters: place,
			});
			expect(schema.map(({ type }) => type)).toEqual(['string', 'string']);
			const texts = schema.flatMap(({ id, displayName }) => [id, displayName]);
			expect(texts.filter((text) => text.startsWith('='))).toEqual([]);
			expect(texts.filter((text) => text.includes(evil))).toHaveLength(2);
			const values = Object.fromEntries(schema.map(({ id }) => [id, `value of ${id.trim()}`]));
			const isByHand = mappingMode === 'defineBelow';
			const mapper = { mappingMode, value: isByHand ? values : null, schema };
			offer('/v1/cpf', { fields });
			const item = { [evil]: `value of ${evil}`, plain: 'value of plain' };
			await stage.run(
				{ ...place, profileFields: mapper as unknown as INodeParameters },
				{ items: [isByHand ? {} : item] },
			);
			expect(stage.sentCustomers()).toEqual([[item]]);
		},
	);
});
