import { emulatorCredential } from '../../tools/demo/emulator-credential.cts';
import { createCredential } from '../../tools/demo/rest/credentials.cts';
import { account } from '../../tools/emulator/accounts.cts';
import { loadDialect } from '../../tools/emulator/dialect.cts';
import { type Emulator, startEmulator } from '../../tools/emulator/server.cts';
import type { N8nEditor } from './editor/n8n-editor.cts';
import type { NodeView } from './editor/node-view.cts';
import { picture, seen } from './editor/pictures.cts';
import { useEditor } from './editor/use-editor.cts';
import { bodies } from './request-log.cts';
import { chain } from './workflows/chain.cts';
import { nudgescribe } from './workflows/nudgescribe.cts';

const open = useEditor();
const group = 'Newsletter subscribers';
/** The name that n8n gives to the first credential of this kind. */
const newcomers = 'Nudgescribe account';
let strange: Emulator;

beforeAll(async () => {
	strange = await startEmulator({ dialect: loadDialect('group-and-id') });
});

afterAll(async () => {
	await strange.stop();
});

/** Makes a credential by hand, with nothing said of how the account differs. */
async function fillInCredential(n8n: N8nEditor): Promise<void> {
	const { email, password, apiKey, apiCode } = account;
	const form = await n8n.newCredential();
	await form.choose('environment', 'Custom');
	await form.fill({ baseUrl: strange.url, email, password, apiKey, apiCode });
	await form.fill({ clientIp: '203.0.113.7' });
	await form.save();
	await form.success();
}

/** Adds the node with one of its actions to an empty workflow. */
async function begin(n8n: N8nEditor, action: string): Promise<NodeView> {
	const panel = await n8n.newWorkflow();
	await panel.openNudgescribe();
	const view = await panel.add('Actions', action);
	await view.chooseCredential(newcomers);
	return view;
}

describe('a credential for an account that differs', () => {
	seen('is led to Check Setup where the groups cannot be listed', open, async (n8n) => {
		const { rest } = n8n.n8n.site;
		const credential = { ...emulatorCredential(strange.url), name: 'Strange account' };
		const { name } = await createCredential(rest, credential);
		const get = nudgescribe('Customers', { resource: 'customer', operation: 'getAll' });
		const view = await n8n.openNode(chain('Unknown names', get), 'Customers');
		await view.chooseCredential(name);
		await view.dropdown('workspace').choose('Northwind Retail');
		expect(await view.dropdown('customerGroup').refusal()).toContain(
			"run 'Check Setup' of the resource Account",
		);
	});

	seen('becomes ready by what Check Setup says, and lists customers', open, async (n8n) => {
		await fillInCredential(n8n);
		const check = await begin(n8n, 'Check setup of the account');
		strange.clearLog();
		await check.run();
		await check.output.waitForItems(1);
		expect(await check.output.column('ready')).toEqual(['false']);
		await picture(n8n, 'check-setup');
		expect(strange.requests().length).toBeLessThanOrEqual(60);

		await check.output.copy('apiMapping');
		const form = await check.editCredential();
		await form.paste('apiMapping');
		expect([await form.text('apiMapping')]).toEqual(await check.output.column('apiMapping'));
		await picture(n8n, 'api-mapping');
		await form.save();
		await form.success();
		await form.close();
		await check.run();
		await check.output.showsText('The credential is ready');
		expect(await check.output.column('ready')).toEqual(['true']);

		const get = await begin(n8n, 'Get many customers');
		await get.dropdown('workspace').choose('Northwind Retail');
		await get.dropdown('customerGroup').choose(group);
		strange.clearLog();
		await get.run();
		await get.output.waitForItems(50);
		const { groupId, workspaceId } = strange.store.group(group);
		const stored = strange.store.customers(groupId).map(({ customer_id: id }) => id);
		const shown = await get.output.column('id');
		expect(shown).toEqual(stored.slice(0, shown.length));
		const sent = { workspace: workspaceId, group: groupId, page_number: 1 };
		expect(bodies(strange, 'POST', '/v1/customer')).toContainEqual(sent);
	});
});
