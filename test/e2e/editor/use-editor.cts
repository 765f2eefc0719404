import { N8nEditor } from './n8n-editor.cts';

const minute = 60_000;

/**
 * Opens the editor of a real n8n for the tests of a file, and closes it after them.
 *
 * @returns gives the editor, once the tests run; throws when it did not open
 */
export function useEditor(): () => N8nEditor {
	let editor: N8nEditor | undefined;
	jest.setTimeout(3 * minute);
	beforeAll(async () => {
		editor = await N8nEditor.open();
	}, 20 * minute);
	afterAll(async () => {
		await editor?.close();
	});
	return () => {
		if (editor === undefined) throw new Error('The editor did not open.');
		return editor;
	};
}
