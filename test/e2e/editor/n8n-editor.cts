import type { Browser, Page } from 'playwright-core';
import { withCredential } from '../../../tools/demo/emulator-credential.cts';
import { owner } from '../../../tools/demo/rest/owner.cts';
import { createWorkflow, type Workflow } from '../../../tools/demo/rest/workflows.cts';
import { type N8nUnderTest, startN8nUnderTest } from '../n8n-under-test.cts';
import { startBrowser } from './browser.cts';
import { Canvas } from './canvas.cts';
import { CredentialForm } from './credential-form.cts';
import { NodePanel } from './node-panel.cts';
import { NodeView } from './node-view.cts';

const withinMs = 60_000;

/** n8n's editor in a browser, as the person sees it who is signed in as the owner. */
export class N8nEditor {
	private constructor(
		readonly n8n: N8nUnderTest,
		private readonly browser: Browser,
		readonly page: Page,
	) {}

	/**
	 * Starts n8n, the emulator and a browser, and signs in.
	 *
	 * @returns the editor; close() must be called
	 * @throws Error when something does not start
	 */
	static async open(): Promise<N8nEditor> {
		const n8n = await startN8nUnderTest();
		try {
			const browser = await startBrowser();
			const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
			page.setDefaultTimeout(withinMs);
			const editor = new N8nEditor(n8n, browser, page);
			await editor.signIn();
			return editor;
		} catch (error) {
			await n8n.stop();
			throw error;
		}
	}

	/** Opens a form for a new Nudgescribe credential. */
	async newCredential(): Promise<CredentialForm> {
		await this.goTo('/home/credentials');
		await this.page.getByTestId('add-resource-credential').click();
		await this.page.getByTestId('new-credential-type-select').locator('input').fill('Nudgescribe');
		await this.page.getByRole('option', { name: 'Nudgescribe API' }).click();
		await this.page.getByTestId('new-credential-type-button').click();
		return new CredentialForm(this.page);
	}

	/** Begins an empty workflow, and opens the node panel on it. */
	async newWorkflow(): Promise<NodePanel> {
		await this.goTo('/workflow/new');
		await this.page.getByTestId('canvas-add-button').click();
		return new NodePanel(this.page);
	}

	/** Stores a workflow with the credential for its nodes, shows it, and opens the node panel on it. */
	async addTo(workflow: Workflow): Promise<NodePanel> {
		await this.show(workflow);
		await this.page.getByTestId('node-creator-plus-button').click();
		return new NodePanel(this.page);
	}

	/** Stores a workflow with the credential for its nodes, shows it, and opens one of its nodes. */
	async openNode(workflow: Workflow, name: string): Promise<NodeView> {
		await this.show(workflow);
		return await this.openShown(name);
	}

	/** Opens a node of the workflow that is shown. */
	async openShown(name: string): Promise<NodeView> {
		await this.page.getByTestId('canvas-node').filter({ hasText: name }).dblclick();
		return new NodeView(this.page);
	}

	/** Stores a workflow with the credential for its nodes, and shows all of it. */
	async openCanvas(workflow: Workflow): Promise<Canvas> {
		await this.show(workflow);
		const canvas = new Canvas(this.page);
		await canvas.settle(workflow.nodes.length);
		return canvas;
	}

	/** Sets what the person's device prefers. */
	async prefer(theme: 'light' | 'dark'): Promise<void> {
		await this.page.emulateMedia({ colorScheme: theme });
	}

	/** Closes the browser, and ends everything that was started. */
	async close(): Promise<void> {
		await this.browser.close();
		await this.n8n.stop();
	}

	private async show(workflow: Workflow): Promise<void> {
		const { site, good } = this.n8n;
		const nodes = withCredential(workflow.nodes, good.reference);
		const { id } = await createWorkflow(site.rest, { ...workflow, nodes });
		await this.goTo(`/workflow/${id}`);
	}

	private async signIn(): Promise<void> {
		await this.goTo('/signin');
		await this.page.locator('input[name=emailOrLdapLoginId]').fill(owner.email);
		await this.page.locator('input[name=password]').fill(owner.password);
		await this.page.getByRole('button', { name: 'Sign in' }).click();
		await this.page.waitForURL(/\/home\//);
	}

	private async goTo(path: string): Promise<void> {
		await this.page.goto(`${this.n8n.site.url}${path}`);
	}
}
