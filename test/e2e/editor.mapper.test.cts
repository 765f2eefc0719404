import type { N8nEditor } from './editor/n8n-editor.cts';
import type { NodeView } from './editor/node-view.cts';
import { picture, seen } from './editor/pictures.cts';
import { useEditor } from './editor/use-editor.cts';
import { storedBatches } from './request-log.cts';
import { chain } from './workflows/chain.cts';
import { nudgescribe } from './workflows/nudgescribe.cts';

const open = useEditor();

const retail = ['email', 'first_name', 'loyalty_points (number)', 'tier (one character)'];
const travel = ['email', 'full_name', 'trips (number)', 'cabin (one character)'];
const store = chain('Store', nudgescribe('Store', { resource: 'customer', operation: 'upsert' }));

/** Opens the node, and fills in a customer. */
async function nathan(n8n: N8nEditor): Promise<NodeView> {
	const view = await n8n.openNode(store, 'Store');
	await view.dropdown('workspace').choose('Northwind Retail');
	await view.dropdown('customerGroup').choose('VIP customers');
	await view.fill('email', 'nathan@example.com');
	await view.fill('first_name', 'Nathan');
	return view;
}

describe('the field mapper', () => {
	seen('asks for a workspace before one is chosen', open, async (n8n) => {
		const view = await n8n.openNode(store, 'Store');
		await view.showsText('Choose a workspace first');
		await view.dropdown('workspace').choose('Northwind Retail');
		await view.mapper().waitFor();
	});

	seen('shows the fields of the workspace, and others for another workspace', open, async (n8n) => {
		const view = await n8n.openNode(store, 'Store');
		await view.dropdown('workspace').choose('Northwind Retail');
		for (const label of retail) await view.showsText(label);
		await view.dropdown('workspace').choose('Contoso Travel');
		for (const label of travel) await view.showsText(label);
		expect(await view.field('first_name').count()).toBe(0);
	});

	seen('refuses a value that does not fit the field, and sends nothing', open, async (n8n) => {
		const { emulator } = n8n.n8n.site;
		const view = await nathan(n8n);
		await view.fill('tier', 'Gold');
		emulator.clearLog();
		await view.run();
		expect(await view.output.error()).toEqual({
			message: "The value 'Gold' does not fit the profile field 'tier'",
			description: 'This field expects exactly one character.',
		});
		expect(storedBatches(emulator)).toEqual([]);
	});

	seen('sends the values that fit, in a file', open, async (n8n) => {
		const { emulator } = n8n.n8n.site;
		const view = await nathan(n8n);
		await view.fill('loyalty_points', '12');
		await picture(n8n, 'field-mapper');
		emulator.clearLog();
		await view.run();
		await view.output.waitForItems(1);
		expect(storedBatches(emulator)).toEqual([
			[{ email: 'nathan@example.com', first_name: 'Nathan', loyalty_points: '12' }],
		]);
	});
});
