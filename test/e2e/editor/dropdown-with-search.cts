import type { Locator, Page } from 'playwright-core';

/** A dropdown with search: a list that the node fetches from Nudgescribe. */
export class Dropdown {
	private readonly entries: Locator;

	constructor(
		private readonly page: Page,
		private readonly parameter: string,
	) {
		this.entries = page.getByTestId('rlc-item').filter({ visible: true });
	}

	/** Opens it, types into its search box, and waits until only matching entries are left. @returns them */
	async search(words: string): Promise<string[]> {
		await this.input().click();
		await this.entries.first().waitFor();
		await this.page.getByTestId('rlc-search').filter({ visible: true }).fill(words);
		const others = this.entries.filter({ hasNotText: new RegExp(words, 'i') });
		await others.first().waitFor({ state: 'detached' });
		await this.entries.first().waitFor();
		return await this.entries.allInnerTexts();
	}

	/** Chooses an entry; opens the list when it is not open. */
	async choose(entry: string): Promise<void> {
		const wanted = this.entries.filter({ hasText: entry });
		if (!(await wanted.isVisible())) await this.input().click();
		await wanted.click();
		await wanted.waitFor({ state: 'hidden' });
	}

	/** Opens it, and waits for the words that stand there instead of a list. @returns them */
	async refusal(): Promise<string> {
		await this.input().click();
		return await this.page.getByTestId('rlc-error-message').innerText();
	}

	private input(): Locator {
		return this.page.getByTestId(`resource-locator-${this.parameter}`).getByTestId('rlc-input');
	}
}
