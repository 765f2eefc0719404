import type { Locator, Page } from 'playwright-core';
import { CredentialForm } from './credential-form.cts';
import { Dropdown } from './dropdown-with-search.cts';
import { Output } from './output.cts';

/** A node that is open: its input, its parameters and its output. */
export class NodeView {
	/** What it put out. */
	readonly output: Output;

	constructor(private readonly page: Page) {
		this.output = new Output(page);
	}

	/** A dropdown with search, by the parameter's name. */
	dropdown(parameter: string): Dropdown {
		return new Dropdown(this.page, parameter);
	}

	/** Chooses an entry of a plain dropdown by its exact name. */
	async choose(parameter: string, entry: string): Promise<void> {
		await this.field(parameter).click();
		await this.option(entry).click();
	}

	/** Chooses an entry of a plain dropdown that can be searched. */
	async searchAndChoose(parameter: string, words: string, entry: string): Promise<void> {
		await this.field(parameter).locator('input').click();
		await this.page.keyboard.type(words);
		await this.option(entry).click();
	}

	/** Chooses a stored credential by its name. */
	async chooseCredential(name: string): Promise<void> {
		await this.parameters().getByTestId('node-credentials-select').click();
		await this.option(name).click();
	}

	/** Opens the form of the chosen credential. */
	async editCredential(): Promise<CredentialForm> {
		await this.parameters().getByTestId('credential-edit-button').click();
		return new CredentialForm(this.page);
	}

	/** Writes into a field. */
	async fill(parameter: string, value: string): Promise<void> {
		await this.field(parameter).locator('input').first().fill(value);
	}

	/** Runs the node, or for a trigger fetches an event. */
	async run(): Promise<void> {
		await this.page.getByTestId('node-execute-button').click();
	}

	/** Goes back to the canvas. */
	async close(): Promise<void> {
		// The second is how n8n before 2.41 may call it.
		const close = '[data-test-id=ndv-close-button], [data-test-id=back-to-canvas]';
		await this.page.locator(close).filter({ visible: true }).first().click();
		await this.page.getByTestId('ndv').waitFor({ state: 'hidden' });
	}

	/** Waits until the parameters show a text. */
	async showsText(text: string | RegExp): Promise<void> {
		await this.parameters().getByText(text).first().waitFor();
	}

	/** Waits for the fields that the previous node is expected to put out. */
	async expectedInput(...fields: string[]): Promise<string> {
		const input = this.page.getByTestId('ndv-input-panel');
		for (const field of fields) await input.getByText(field, { exact: true }).waitFor();
		return await input.innerText();
	}

	/** Shows what came in as a table. */
	async showInputAsTable(): Promise<void> {
		const input = this.page.getByTestId('ndv-input-panel');
		await input.getByTestId('ndv-run-data-display-mode').getByText('Table').click();
		await input.locator('thead th').first().waitFor();
	}

	/** Waits until the open node has this icon. */
	async waitForIcon(file: string): Promise<void> {
		await this.page.getByTestId('ndv').locator(`img[src$="/${file}"]`).first().waitFor();
	}

	/** The fields of the mapper. */
	mapper(): Locator {
		return this.parameters().getByTestId('mapping-fields-container');
	}

	/** A field of the parameters. */
	field(parameter: string): Locator {
		return this.parameters().getByTestId(`parameter-input-${parameter}`);
	}

	private parameters(): Locator {
		return this.page.getByTestId('node-parameters');
	}

	private option(entry: string): Locator {
		const named = this.page.getByText(entry, { exact: true });
		return this.page.getByRole('option').filter({ has: named, visible: true }).first();
	}
}
