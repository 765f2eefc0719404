import type { Locator, Page } from 'playwright-core';

/** Part of the screen, in pixels. */
export interface Area {
	x: number;
	y: number;
	width: number;
	height: number;
}

const margin = 16;

/** The canvas that a workflow is shown on. */
export class Canvas {
	private readonly shown: Locator;

	constructor(private readonly page: Page) {
		this.shown = page.locator('.vue-flow__node');
	}

	/** Waits until so many nodes and notes are there, and brings all of them into view. */
	async settle(count: number): Promise<void> {
		await this.shown.nth(count - 1).waitFor();
		await this.page.keyboard.press('1');
		const before: Area[] = [];
		do before.push(await this.area());
		while (JSON.stringify(before.at(-1)) !== JSON.stringify(before.at(-2)));
	}

	/** The names of its nodes; a note has none. */
	async names(): Promise<string[]> {
		const nodes = await this.page.locator('[data-test-id=canvas-node][data-node-name]').all();
		const names = nodes.map(async (node) => (await node.getAttribute('data-node-name')) ?? '');
		return await Promise.all(names);
	}

	/** Where the workflow is on the screen. */
	async area(): Promise<Area> {
		const boxes = await Promise.all((await this.shown.all()).map((one) => one.boundingBox()));
		const all = boxes.filter((box) => box !== null);
		const x = Math.min(...all.map((box) => box.x)) - margin;
		const y = Math.min(...all.map((box) => box.y)) - margin;
		const right = Math.max(...all.map((box) => box.x + box.width)) + margin;
		const bottom = Math.max(...all.map((box) => box.y + box.height)) + margin;
		return { x, y, width: right - x, height: bottom - y };
	}
}
