import { picture, seen } from './editor/pictures.cts';
import { useEditor } from './editor/use-editor.cts';
import { chain, code } from './workflows/chain.cts';
import { chosen, nudgescribe } from './workflows/nudgescribe.cts';

const open = useEditor();
const group = 'Lapsed customers';

const people = [
	['Ada', 'Lovelace', 'London'],
	['Grace', 'Hopper', 'New York'],
	['Katherine', 'Johnson', 'Hampton'],
	['Hedy', 'Lamarr', 'Vienna'],
	['Mary', 'Jackson', 'Hampton'],
].map(([first = '', last = '', city]) => {
	const email = `${first}.${last}@example.com`.toLowerCase();
	return { email, first_name: first, last_name: last, city };
});

describe('the first steps of the README', () => {
	seen('store a customer that is filled in by hand', open, async (n8n) => {
		const { store } = n8n.n8n.site.emulator;
		const panel = await n8n.newWorkflow();
		await panel.openNudgescribe();
		const view = await panel.add('Actions', 'Create or update customers');
		await view.chooseCredential(n8n.n8n.good.reference.name);
		await view.dropdown('workspace').choose('Northwind Retail');
		await view.dropdown('customerGroup').choose(group);
		await view.fill('email', 'ada.lovelace@example.com');
		await view.fill('first_name', 'Ada');
		await view.run();
		await view.output.waitForItems(1);
		expect(store.customers(store.group(group).groupId)).toMatchObject([
			{ profile_data: { email: 'ada.lovelace@example.com', first_name: 'Ada' } },
		]);
		await picture(n8n, 'customer-stored');
	});

	seen('store the customers that another node brings', open, async (n8n) => {
		const { store } = n8n.n8n.site.emulator;
		const { workspaceId, groupId, name } = store.group('Waiting list');
		const brought = code('People', `return ${JSON.stringify(people)}.map((json) => ({ json }));`);
		const stored = nudgescribe('Create or update customers', {
			resource: 'customer',
			operation: 'upsert',
			workspace: chosen(workspaceId, 'Northwind Retail'),
			customerGroup: chosen(groupId, name),
			profileFields: { mappingMode: 'autoMapInputData', value: null },
		});
		const view = await n8n.openNode(chain('Store customers', brought, stored), stored.name);
		await view.run();
		await view.output.waitForItems(people.length);
		await view.showInputAsTable();
		const held = store.customers(groupId);
		expect(held.slice(1)).toMatchObject(people.map((profile) => ({ profile_data: profile })));
		await picture(n8n, 'customers-stored');
	});
});
