import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, repositoryFolder } from '../../../demo/paths.cts';
import type { N8nEditor } from './n8n-editor.cts';

const wanted = (process.env['SCREENSHOTS'] ?? '') !== '';

/**
 * Takes a picture for the documentation, when the environment variable SCREENSHOTS is set.
 *
 * @param name the picture's name, without an extension
 */
export async function picture({ page }: N8nEditor, name: string): Promise<void> {
	if (!wanted) return;
	const folder = join(repositoryFolder, 'docs', 'screenshots');
	mkdirSync(folder, { recursive: true });
	for (const message of await page.locator('[role=alert] .el-notification__closeBtn').all()) {
		await message.click();
		await message.waitFor({ state: 'detached' });
	}
	await page.mouse.move(0, 0);
	await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
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
