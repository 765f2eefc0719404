import { adviceOn, namesAdvice } from '../integration/advice.cts';
import { picture, seen } from './editor/pictures.cts';
import { useEditor } from './editor/use-editor.cts';
import { fetchedPages } from './request-log.cts';
import { chain } from './workflows/chain.cts';
import { byId, nudgescribe } from './workflows/nudgescribe.cts';

const open = useEditor();

describe('the node in the editor', () => {
	seen('gets 50 customers of a workspace and a group chosen by mouse', open, async (n8n) => {
		const { emulator } = n8n.n8n.site;
		const panel = await n8n.newWorkflow();
		await panel.openNudgescribe();
		const view = await panel.add('Actions', 'Get many customers');
		await view.chooseCredential(n8n.n8n.good.reference.name);

		const workspace = view.dropdown('workspace');
		expect(await workspace.search('north')).toEqual(['Northwind Retail']);
		await workspace.choose('Northwind Retail');
		const group = view.dropdown('customerGroup');
		expect(await group.search('news')).toEqual(['Newsletter subscribers']);
		await group.choose('Newsletter subscribers');

		emulator.clearLog();
		await view.run();
		await view.output.waitForItems(50);
		const { groupId } = emulator.store.group('Newsletter subscribers');
		const stored = emulator.store.customers(groupId).map(({ customer_id: id }) => id);
		const shown = await view.output.column('customer_id');
		expect(shown).toEqual(stored.slice(0, shown.length));
		await picture(n8n, 'get-many-customers');
		await view.output.turnToLast();
		await view.output.showsText(stored[49] ?? 'a fiftieth customer');
		// Whether pages are counted from 0 or from 1 is told by the first two and the last of three.
		expect(fetchedPages(emulator)).toEqual([0, 1, 3]);
	});

	seen('shows what it puts out before it has run', open, async (n8n) => {
		const get = nudgescribe('Customers', { resource: 'customer', operation: 'getAll' });
		const store = nudgescribe('Store', { resource: 'customer', operation: 'upsert' });
		const view = await n8n.openNode(chain('Preview', get, store), 'Store');
		const input = await view.expectedInput('customer_id', 'profile_data');
		expect(input).toContain('Usually outputs the following fields.');
	});

	seen('shows our message and description when Nudgescribe refuses', open, async (n8n) => {
		const create = nudgescribe('Create', {
			resource: 'customerGroup',
			operation: 'create',
			workspace: byId('no-such-workspace'),
			name: 'A group',
		});
		const view = await n8n.openNode(chain('Refused', create), 'Create');
		await view.run();
		expect(await view.output.error()).toEqual({
			message: 'Nudgescribe refused the request: Workspace not found: no-such-workspace',
			description: `${adviceOn('customerGroup', 'create')} ${namesAdvice}`,
		});
	});

	seen('says in the dropdown why the workspaces cannot be listed', open, async (n8n) => {
		const get = nudgescribe('Customers', { resource: 'customer', operation: 'getAll' });
		const view = await n8n.openNode(chain('No access', get), 'Customers');
		await view.chooseCredential(n8n.n8n.wrong.reference.name);
		expect(await view.dropdown('workspace').refusal()).toMatch(
			/Nudgescribe did not accept the log.?in: Wrong email or password/,
		);
	});
});

describe('the trigger in the editor', () => {
	seen('shows a sample when it is tested', open, async (n8n) => {
		const panel = await n8n.newWorkflow();
		await panel.openNudgescribe();
		const view = await panel.add('Triggers', 'On campaign published');
		await view.chooseCredential(n8n.n8n.good.reference.name);
		await view.run();
		await view.output.waitForItems(1);
		expect(await view.output.column('name')).toEqual(['Flash weekend']);
		expect(await view.output.column('status')).toEqual(['Published']);
		await picture(n8n, 'trigger');
	});
});
