import { brokenCodexRules } from './coming/codexRules.cts';
import { faintThemes } from './coming/contrast.cts';
import { fieldsIn } from './coming/fields.cts';
import { brokenFieldRules } from './coming/fieldRules.cts';
import { brokenNodeRules } from './coming/nodeRules.cts';
import { icons, nodes, packageJson } from './coming/package.cts';
import { brokenPackageRules } from './coming/packageRules.cts';
import { brokenSourceRules } from './coming/sourceRules.cts';

// The rules of n8n that are not in a published plugin, or were in one and may come back.

describe.each(nodes)('$description.displayName keeps the rules to come', (node) => {
	test('on fields, all of them', () => {
		expect(brokenFieldRules(node)).toEqual([]);
		expect(fieldsIn(node.description.properties).length).toBeGreaterThan(5);
	});

	test('on the class', () => {
		expect(brokenNodeRules(node)).toEqual([]);
	});

	test('on the codex', () => {
		expect(brokenCodexRules(node)).toEqual([]);
	});
});

test.each(icons)('the icon of $file can be seen in both themes', ({ file, icon }) => {
	expect(icon).toEqual({
		light: expect.any(String) as unknown,
		dark: expect.any(String) as unknown,
	});
	expect(faintThemes(file, icon)).toEqual([]);
});

test('package.json is complete', () => {
	expect(brokenPackageRules(packageJson)).toEqual([]);
});

test('the sources keep the rules to come', () => {
	expect(brokenSourceRules()).toEqual([]);
});
