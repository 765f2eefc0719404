import { emulatorChoices, withChoices } from '../../tools/demo/choices.cts';
import { exampleNames, readExample } from '../../tools/demo/examples.cts';
import { textAt } from '../../tools/demo/rest/json.cts';
import { canvasPicture, seen } from './editor/pictures.cts';
import { useEditor } from './editor/use-editor.cts';

const open = useEditor();
const noteType = 'n8n-nodes-base.stickyNote';

describe('the editor', () => {
	for (const name of exampleNames()) {
		seen(`shows all nodes of the example ${name}`, open, async (n8n) => {
			const example = readExample(name);
			const nodes = withChoices(example.nodes, emulatorChoices(n8n.n8n.site.emulator.store));
			const canvas = await n8n.openCanvas({ ...example, nodes });
			const expected = nodes.filter(({ type }) => type !== noteType);
			const shown = await canvas.names();
			expect(shown).toEqual(expect.arrayContaining(expected.map((node) => textAt(node, 'name'))));
			await canvasPicture(n8n, canvas, name);
		});
	}

	seen('still maps automatically after the lists were filled in', open, async (n8n) => {
		const view = await n8n.openNode(
			readExample('nightly-crm-export'),
			'Create or update customers',
		);
		await view.dropdown('workspace').choose('Northwind Retail');
		await view.dropdown('customerGroup').choose('Newsletter subscribers');
		const mode = n8n.page.getByTestId('mapping-mode-select').locator('input');
		expect(await mode.inputValue()).toBe('Map Automatically');
	});
});
