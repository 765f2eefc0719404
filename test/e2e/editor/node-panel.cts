import type { Locator, Page } from 'playwright-core';
import { NodeView } from './node-view.cts';

/** The panel at the right, from which nodes are added. */
export class NodePanel {
	private readonly panel: Locator;

	constructor(private readonly page: Page) {
		this.panel = page.getByTestId('node-creator');
	}

	/** Types into the search box, and waits for the Nudgescribe node to be found. */
	async search(words: string): Promise<void> {
		await this.page.getByTestId('node-creator-search-bar').fill(words);
		await this.nudgescribe().waitFor();
	}

	/** Opens the Nudgescribe node, found by its name, to see what it can do. */
	async openNudgescribe(): Promise<void> {
		await this.search('nudgescribe');
		await this.nudgescribe().click();
		await this.section('Actions').waitFor();
	}

	/** Waits until all of these stand below a heading; unfolds it when it is folded. */
	async waitForList(section: 'Actions' | 'Triggers', entries: string[]): Promise<void> {
		const [first = ''] = entries;
		if (!(await this.entry(first).isVisible())) await this.section(section).click();
		for (const name of entries) await this.entry(name).waitFor();
	}

	/** The number that a heading shows, e.g. 21 for "Actions (21)". */
	async count(section: 'Actions' | 'Triggers'): Promise<number> {
		const heading = await this.section(section).innerText();
		return Number(/\((\d+)\)/.exec(heading)?.[1]);
	}

	/** Adds the node with an action or an event, which opens it. */
	async add(section: 'Actions' | 'Triggers', name: string): Promise<NodeView> {
		await this.waitForList(section, [name]);
		return await this.addShown(name);
	}

	/** Adds what stands in the panel under a name, which opens it. */
	async addShown(name: string): Promise<NodeView> {
		await this.entry(name).click();
		return new NodeView(this.page);
	}

	/** Where the icon of the Nudgescribe node comes from, when it is this one. */
	async waitForIcon(file: string): Promise<void> {
		await this.panel.locator(`img[src$="/${file}"]`).first().waitFor();
	}

	private nudgescribe(): Locator {
		return this.page
			.getByTestId('node-creator-item-name')
			.getByText('Nudgescribe', { exact: true });
	}

	private section(name: string): Locator {
		return this.panel.getByTestId('node-creator-category-item').filter({ hasText: name });
	}

	private entry(name: string): Locator {
		return this.panel.getByTestId('node-creator-item-name').getByText(name, { exact: true });
	}
}
