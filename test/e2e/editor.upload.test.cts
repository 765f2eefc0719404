import type { N8nEditor } from './editor/n8n-editor.cts';
import type { Output } from './editor/output.cts';
import { seen } from './editor/pictures.cts';
import { UploadForm } from './editor/upload-form.cts';
import { useEditor } from './editor/use-editor.cts';

const open = useEditor();
const group = 'Newsletter subscribers';

/** Builds by mouse what the README tells, and hands in a file. */
async function upload(n8n: N8nEditor, content: string): Promise<Output> {
	const form = await UploadForm.begin(n8n, 'Customers', 'Customers');
	const panel = await form.next();
	await panel.openNudgescribe();
	const view = await panel.add('Actions', 'Upload customer file');
	await view.chooseCredential(n8n.n8n.good.reference.name);
	await view.dropdown('workspace').choose('Northwind Retail');
	await view.dropdown('customerGroup').choose(group);
	await view.fill('binaryPropertyName', 'Customers');
	await view.close();
	await form.submit({ name: 'customers.csv', content });
	return (await n8n.openShown('Upload customer file')).output;
}

describe('a file of customers that somebody chooses in a form', () => {
	seen('is uploaded to the group', open, async (n8n) => {
		const { store } = n8n.n8n.site.emulator;
		const { groupId } = store.group(group);
		const before = store.customers(groupId).length;
		const output = await upload(
			n8n,
			'email,first_name\nada@example.com,Ada\ngrace@example.com,Grace\n',
		);
		await output.waitForItems(1);
		expect(await output.column('accepted')).toEqual(['2']);
		expect(store.customers(groupId)).toHaveLength(before + 2);
	});

	seen('is refused with advice about the file', open, async (n8n) => {
		const output = await upload(n8n, 'first_name\nAda\n');
		const { message, description } = await output.error();
		expect(message).toBe(
			"The file 'customers.csv' in the input field 'Customers' has no column for what every customer needs: 'email'",
		);
		expect(description).toMatch(/^Correct the first line of the file, which names the profile/);
	});
});
