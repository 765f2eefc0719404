import type { Locator, Page } from 'playwright-core';

/** The form of one credential. */
export class CredentialForm {
	constructor(private readonly page: Page) {}

	/** Chooses an entry of a dropdown by the beginning of its text. */
	async choose(field: string, entry: string): Promise<void> {
		await this.field(field).click();
		await this.page.getByRole('option').filter({ hasText: entry, visible: true }).click();
	}

	/** Writes into some fields, by their names. */
	async fill(values: Record<string, string>): Promise<void> {
		for (const [field, value] of Object.entries(values)) {
			await this.field(field).locator('input').fill(value);
		}
	}

	/** Puts the clipboard in place of all that a JSON field holds, as by keyboard. */
	async paste(field: string): Promise<void> {
		await this.field(field).getByRole('textbox').click();
		await this.page.keyboard.press('ControlOrMeta+A');
		await this.page.keyboard.press('ControlOrMeta+V');
	}

	/** The text of a JSON field. */
	async text(field: string): Promise<string> {
		return await this.field(field).getByRole('textbox').innerText();
	}

	/** Saves it, upon which n8n presses the test button. */
	async save(): Promise<void> {
		await this.page.getByTestId('credential-save-button').click();
	}

	/** Waits for the green banner. @returns its text */
	async success(): Promise<string> {
		const banner = this.page.getByTestId('credentials-config-container-test-success');
		await banner.waitFor();
		return await banner.innerText();
	}

	/** Waits for the red banner and unfolds it. @returns its text */
	async refusal(): Promise<string> {
		const more = this.page.getByText('More details');
		await more.click();
		await more.waitFor({ state: 'hidden' });
		return await this.page.getByTestId('node-credentials-config-container').innerText();
	}

	/** Tells whether the form has a field. */
	async asksFor(field: string): Promise<boolean> {
		await this.field('environment').waitFor();
		return await this.field(field).isVisible();
	}

	/** Goes back to where it was opened. */
	async close(): Promise<void> {
		const close = this.page.getByRole('button', { name: 'Close this dialog' });
		await close.filter({ visible: true }).click();
		await this.field('environment').waitFor({ state: 'hidden' });
	}

	private field(name: string): Locator {
		return this.page.getByTestId(`parameter-input-${name}`);
	}
}
