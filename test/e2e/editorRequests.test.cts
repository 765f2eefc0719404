import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { objectsAt, textAt } from '../../tools/demo/rest/json.cts';
import { listSearch } from '../../nodes/Nudgescribe/listSearch/index.ts';
import { properties } from '../../nodes/Nudgescribe/resources/index.ts';
import { nodeFolder, schemaFolder } from '../../tools/generate/schema/schemas.cts';
import { operationsOf } from '../engine/fields.cts';
import { type DropdownEntry, openDropdown } from './dropdown.cts';
import { openFieldMapper } from './field-mapper.cts';
import { useRealN8n } from './real-n8n.cts';
import { byId, nodeType } from './workflows/nudgescribe.cts';

const repository = join(__dirname, '..', '..');
const operations = operationsOf(properties);

describe('the editor of a real n8n', () => {
	const real = useRealN8n();
	const answered = new Set<string>();

	/** Opens a dropdown in a node that works in the workspace "Contoso Travel", or on a campaign of "Northwind Retail". */
	async function search(method: string, place: [string, string, string], filter?: string) {
		const [resource, operation, parameter] = place;
		const workspace = byId(real.store.group('Frequent flyers').workspaceId);
		const campaign = byId(real.store.campaign('Spring launch').campaignId);
		const parameters = { resource, operation, workspace, campaign };
		const entries = await openDropdown(real.n8n, {
			method,
			parameter,
			parameters,
			...(filter && { filter }),
		});
		answered.add(method);
		return entries;
	}
	const byName = (entries: DropdownEntry[]) =>
		entries.toSorted((one, other) => one.name.localeCompare(other.name));

	it('offers the node, the trigger and the AI tool of this package, and no more', async () => {
		const types = objectsAt(await (await real.session.file('/types/nodes.json')).json());
		const ours = types.filter((type) => textAt(type, 'name').startsWith('n8n-nodes-nudgescribe.'));
		expect(new Map(ours.map((type) => [type['name'], type['outputs']]))).toEqual(
			new Map([
				[nodeType, ['main']],
				[`${nodeType}Tool`, ['ai_tool']],
				[`${nodeType}Trigger`, ['main']],
			]),
		);
		for (const type of ours) {
			for (const theme of ['light', 'dark']) {
				const icon = await real.session.file(`/${textAt(type, 'iconUrl', theme)}`);
				expect(icon.headers.get('content-type')).toBe('image/svg+xml');
			}
		}
	});

	it.each(operations)(
		'previews what $resource/$operation puts out',
		async ({ resource, operation }) => {
			const path = `${resource}/${operation}.json`;
			const file = join(repository, nodeFolder, schemaFolder, path);
			const served = await real.session.file(`/schemas/${nodeType}/1.0.0/${path}`);
			expect(await served.json()).toEqual(JSON.parse(readFileSync(file, 'utf8')));
		},
	);

	it('lists the profile fields of the workspace to map customers to', async () => {
		const { workspaceId } = real.store.group('Frequent flyers');
		const fields = real.store.workspaces.find((one) => one.workspaceId === workspaceId)?.fields;
		expect(await openFieldMapper(real.n8n, workspaceId)).toMatchObject(
			(fields ?? []).map(({ field_name: id, field_type, required }) => ({
				...{ id, required, type: field_type === 'Date' ? 'dateTime' : 'string' },
			})),
		);
	});

	it('lists the workspaces, and the campaigns of all of them', async () => {
		const { workspaces } = real.store;
		expect(await search('searchWorkspaces', ['customer', 'getAll', 'workspace'])).toEqual(
			byName(workspaces.map(({ name, workspaceId }) => ({ name, value: workspaceId }))),
		);
		const campaigns = workspaces.flatMap((workspace) =>
			workspace.campaigns.map(({ campaignId, name, status }) => ({
				name: `${workspace.name}: ${name} (${status})`,
				value: campaignId,
			})),
		);
		expect(await search('searchCampaigns', ['message', 'getAll', 'campaign'])).toEqual(
			byName(campaigns),
		);
	});

	it('lists the customer groups of the chosen workspace, or of the chosen campaign’s', async () => {
		const [retail, travel] = real.store.workspaces.map(({ groups }) =>
			byName(groups.map(({ name, groupId }) => ({ name, value: groupId }))),
		);
		expect(await search('searchCustomerGroups', ['customer', 'getAll', 'customerGroup'])).toEqual(
			travel,
		);
		expect(
			await search('searchCustomerGroupsOfCampaign', ['campaignRun', 'start', 'customerGroup']),
		).toEqual(retail);
	});

	it('lists the profile fields of the chosen workspace, and the currencies that match', async () => {
		const fields = real.store.workspaces[1]?.fields ?? [];
		expect(await search('searchProfileFields', ['profileField', 'delete', 'profileField'])).toEqual(
			byName(
				fields.map(({ field_id, field_name, field_type }) => ({
					name: `${field_name} (${field_type})`,
					value: field_id,
				})),
			),
		);
		expect(
			await search('searchCurrencies', ['profileField', 'create', 'currency'], 'euro'),
		).toContainEqual({ name: 'EUR (Euro)', value: 'EUR' });
	});

	it('had an answer from everything that fills a dropdown', () => {
		expect([...answered].sort()).toEqual(Object.keys(listSearch).sort());
	});
});
