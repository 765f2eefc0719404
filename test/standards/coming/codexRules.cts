import { fieldOf } from '../../integration/stage.cts';
import type { NodeOfPackage } from './package.cts';

/** The categories that a community node may have; `AI` needs a kit that this package has no use for. */
const categories = [
	'Analytics',
	'Communication',
	'Data & Storage',
	'Development',
	'Finance & Accounting',
	'Marketing & Content',
	'Miscellaneous',
	'Productivity',
	'Sales',
	'Utility',
];

function listAt(codex: unknown, name: string): unknown[] {
	const value = fieldOf(codex, name);
	return Array.isArray(value) ? value : [];
}

type Breaks = (codex: unknown) => boolean;

/** The rules on the codex, by their names: each tells whether it breaks it. */
const rules: Record<string, Breaks> = {
	'valid-node-categories': (codex) =>
		listAt(codex, 'categories').length === 0 ||
		!listAt(codex, 'categories').every((one) => categories.includes(String(one))),

	'no-ai-codex-category': (codex) => listAt(codex, 'categories').includes('AI'),

	'no-logic-or-flow-nodes': (codex) => /"(logic|flow)"/i.test(JSON.stringify(codex)),

	'no-codex-subcategories': (codex) => fieldOf(codex, 'subcategories') !== undefined,
};

/** The rules that a node's codex breaks; valid-codex-categories asks for less than these. */
export function brokenCodexRules({ file, codex }: Pick<NodeOfPackage, 'file' | 'codex'>): string[] {
	return Object.entries(rules).flatMap(([rule, breaks]) =>
		breaks(codex) ? `${rule}: ${file}` : [],
	);
}
