import type { Locator, Page } from 'playwright-core';

/** What an open node put out. */
export class Output {
	private readonly panel: Locator;

	constructor(private readonly page: Page) {
		this.panel = page.getByTestId('output-panel');
	}

	/** Waits until it says how many items there are. */
	async waitForItems(count: number): Promise<void> {
		const words = count === 1 ? '1 item' : `${count} items`;
		await this.panel.getByTestId('run-data-item-count').getByText(words).waitFor();
	}

	/** Waits for a table. @returns the names of its columns */
	async columns(): Promise<string[]> {
		await this.panel.locator('thead th').first().waitFor();
		const names = await this.panel.locator('thead th').allInnerTexts();
		return names.map((name) => name.trim()).filter((name) => name !== '');
	}

	/** The texts of the cells in a column of the table, from the page of it that is shown. */
	async column(name: string): Promise<string[]> {
		const cells = await this.cells(name);
		return (await cells.allInnerTexts()).map((text) => text.trim());
	}

	/** Copies the first cell of a column of the table into the clipboard, as by mouse and keyboard. */
	async copy(name: string): Promise<void> {
		const cell = (await this.cells(name)).first();
		await cell.locator('span').first().click({ clickCount: 3 });
		await this.page.keyboard.press('ControlOrMeta+C');
	}

	/** Turns to the last page of the table: how many items a page has is not the same in all versions of n8n. */
	async turnToLast(): Promise<void> {
		// The second is how n8n before 2.41 marks it.
		const numbers = this.panel.locator('[data-test-id=pagination-item], .el-pager .number');
		await numbers
			.filter({ hasText: /^\s*\d+\s*$/ })
			.last()
			.click();
	}

	/** Waits for an error. @returns its message and its description */
	async error(): Promise<{ message: string; description: string }> {
		await this.panel.getByTestId('node-error-message').waitFor();
		const message = await this.panel.getByTestId('node-error-message').innerText();
		const description = await this.panel.getByTestId('node-error-description').innerText();
		return { message: message.trim(), description: description.trim() };
	}

	/** Waits until it shows a text. */
	async showsText(text: string): Promise<void> {
		await this.panel.getByText(text).first().waitFor();
	}

	private async cells(column: string): Promise<Locator> {
		const place = (await this.columns()).indexOf(column);
		return this.panel.locator(`tbody tr td:nth-child(${place + 1})`);
	}
}
