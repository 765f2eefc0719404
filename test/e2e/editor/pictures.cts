import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, repositoryFolder } from '../../../tools/demo/paths.cts';
import type { Area, Canvas } from './canvas.cts';
import type { N8nEditor } from './n8n-editor.cts';

/** What lies over the canvas. */
const overlays = [
	'canvas-controls',
	'canvas-minimap',
	'execute-workflow-button',
	'chat-button',
].map((name) => `[data-test-id*=${name}]`);

const wanted = (process.env['SCREENSHOTS'] ?? '') !== '';

/**
 * Takes a picture for the documentation, when the environment variable SCREENSHOTS is set.
 *
 * @param name the picture's name, without an extension
 */
export async function picture(editor: N8nEditor, name: string): Promise<void> {
	if (wanted) await take(editor, join('docs', 'screenshots'), name);
}

/**
 * Takes a picture of an example on the canvas, when the environment variable SCREENSHOTS is set.
 *
 * @param canvas what shows the example
 * @param name the picture's name, without an extension
 */
export async function canvasPicture(
	editor: N8nEditor,
	canvas: Canvas,
	name: string,
): Promise<void> {
	if (!wanted) return;
	await editor.page.addStyleTag({ content: `${overlays.join()} { visibility: hidden; }` });
	await take(editor, join('examples', 'pictures'), name, await canvas.area());
}

async function take({ page }: N8nEditor, place: string, name: string, clip?: Area): Promise<void> {
	const folder = join(repositoryFolder, place);
	mkdirSync(folder, { recursive: true });
	for (const message of await page.locator('[role=alert] .el-notification__closeBtn').all()) {
		await message.click();
		await message.waitFor({ state: 'detached' });
	}
	await page.mouse.move(0, 0);
	await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', clip });
}

/**
 * A test that leaves a picture of the screen when it fails, below .cache/failed.
 *
 * @param sentence what is so
 * @param editor gives the editor that the test works in
 * @param work the test
 */
export function seen(
	sentence: string,
	editor: () => N8nEditor,
	work: (editor: N8nEditor) => Promise<void>,
): void {
	it(sentence, async () => {
		try {
			await work(editor());
		} catch (error) {
			const name = `${sentence.replaceAll(/\W+/g, '-')}.png`;
			await editor().page.screenshot({ path: join(cacheFolder, 'failed', name) });
			throw error;
		}
	});
}
