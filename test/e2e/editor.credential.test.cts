import { account } from '../../tools/emulator/accounts.cts';
import { picture, seen } from './editor/pictures.cts';
import { useEditor } from './editor/use-editor.cts';
import { bodies } from './request-log.cts';
import { chain } from './workflows/chain.cts';
import { nudgescribe } from './workflows/nudgescribe.cts';

const { email, password, apiKey } = account;
const open = useEditor();

const httpRequest = chain('HTTP Request', {
	name: 'HTTP Request',
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	parameters: { method: 'POST', sendBody: true, specifyBody: 'json', jsonBody: '{}' },
});

describe('a Nudgescribe credential in the editor', () => {
	seen('is green when it is filled in by hand', open, async (n8n) => {
		const { url: baseUrl } = n8n.n8n.site.emulator;
		const form = await n8n.newCredential();
		await form.choose('environment', 'Custom');
		await form.fill({ baseUrl, email, password, apiKey });
		await form.save();
		expect(await form.success()).toContain('Connection tested successfully');
		await picture(n8n, 'credential');
	});

	seen('is red with our sentence when the password is wrong', open, async (n8n) => {
		const { url: baseUrl } = n8n.n8n.site.emulator;
		const form = await n8n.newCredential();
		await form.choose('environment', 'Custom');
		await form.fill({ baseUrl, email, password: 'not-the-password', apiKey });
		await form.save();
		const words = await form.refusal();
		expect(words).toMatch(/Nudgescribe did not accept the log-?in/);
		expect(words).toContain("Check 'Email', 'Password', 'API Key' and 'Environment'");
	});

	seen('asks for an address only where the environment is another one', open, async (n8n) => {
		const form = await n8n.newCredential();
		expect(await form.asksFor('email')).toBe(true);
		expect(await form.asksFor('baseUrl')).toBe(false);
		await form.choose('environment', 'Custom');
		expect(await form.asksFor('baseUrl')).toBe(true);
	});
});

describe('an endpoint without an operation', () => {
	seen('is reached from the HTTP Request node with the credential', open, async (n8n) => {
		const { emulator } = n8n.n8n.site;
		const path = '/v1/campaign/all';
		const view = await n8n.openNode(httpRequest, 'HTTP Request');
		await view.choose('authentication', 'Predefined Credential Type');
		await view.searchAndChoose('nodeCredentialType', 'nudge', 'Nudgescribe API');
		await view.fill('url', `${emulator.url}${path}`);
		await view.chooseCredential(n8n.n8n.good.reference.name);
		emulator.clearLog();
		await view.run();
		await view.output.showsText('Northwind Retail');
		expect(bodies(emulator, 'POST', path)).toEqual([{}]);
	});

	seen("is led to the HTTP Request node by the node's Custom API Call", open, async (n8n) => {
		const workflow = chain('Custom call', nudgescribe('Nudgescribe', { resource: 'customer' }));
		const view = await n8n.openNode(workflow, 'Nudgescribe');
		await view.choose('operation', 'Custom API Call');
		await view.showsText(/Use the HTTP Request node to make a custom API call/);
	});
});
