import type { Page } from 'playwright-core';
import type { N8nEditor } from './n8n-editor.cts';
import { NodePanel } from './node-panel.cts';

/** n8n's own form as the beginning of a workflow: somebody chooses a file in it. */
export class UploadForm {
	private constructor(private readonly page: Page) {}

	/** Begins a workflow with a form that has one element, for a file. */
	static async begin(editor: N8nEditor, title: string, element: string): Promise<UploadForm> {
		const { page } = editor;
		const view = await (await editor.newWorkflow()).addShown('On form submission');
		await view.fill('formTitle', title);
		await page.getByRole('button', { name: 'Add Form Element' }).click();
		await view.fill('fieldLabel', element);
		await view.choose('fieldType', 'File');
		await view.close();
		return new UploadForm(page);
	}

	/** Opens the panel for the node behind the form. */
	async next(): Promise<NodePanel> {
		await this.page.getByTestId('canvas-handle-plus').first().click();
		return new NodePanel(this.page);
	}

	/** Runs the workflow, and hands in a file in the form that opens. */
	async submit(file: { name: string; content: string }): Promise<void> {
		const opened = this.page.context().waitForEvent('page');
		await this.page.getByTestId('execute-workflow-button').first().click();
		const form = await opened;
		await form.locator('input[type=file]').setInputFiles({
			name: file.name,
			mimeType: 'text/csv',
			buffer: Buffer.from(file.content, 'utf8'),
		});
		await form.getByRole('button', { name: 'Submit' }).click();
		await form.getByText('Your response has been recorded').waitFor();
		await form.close();
	}
}
