import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { brokenCodexRules } from './coming/codexRules.cts';
import { bestContrast, paintsOf } from './coming/contrast.cts';
import { brokenFieldRules } from './coming/fieldRules.cts';
import { brokenNodeRules } from './coming/nodeRules.cts';
import { brokenPackageRules } from './coming/packageRules.cts';
import { brokenSourceRules } from './coming/sourceRules.cts';

// Each rule to come finds what breaks it: a check that can't fail checks nothing.

function described(properties: INodeProperties[], more: Partial<INodeTypeDescription> = {}) {
	return { properties, name: 'x', defaults: { name: 'X' }, ...more } as INodeTypeDescription;
}

const named = (name: string): Pick<INodeProperties, 'displayName' | 'name' | 'default'> => ({
	displayName: name,
	name,
	default: '',
});
const a = { name: 'A', value: 'a' };

test.each<[string, INodeProperties]>([
	['non-required-fields-in-collection: x', { ...named('x'), type: 'string' }],
	['open-ended-node-fields: x', { ...named('x'), type: 'json' }],
	['hint-max-length: x', { ...named('x'), type: 'string', hint: 'h'.repeat(121) }],
	[
		'no-duplicate-param-options: x',
		{ ...named('x'), type: 'options', options: [a, { ...a, name: 'B' }] },
	],
	[
		'no-asterisk-in-option-names: x',
		{ ...named('x'), type: 'options', options: [{ ...a, name: '*' }] },
	],
	[
		'options-sorted-alphabetically: x',
		{ ...named('x'), type: 'options', options: [{ name: 'b', value: 1 }, a] },
	],
	[
		'require-param-default: x.y',
		{
			...named('x'),
			type: 'collection',
			options: [{ displayName: 'Y', name: 'y', type: 'string' } as INodeProperties],
		},
	],
])('%s is noticed', (broken, field) => {
	expect(brokenFieldRules({ description: described([field]) })).toContain(broken);
});

test('what a node class may not be is noticed', () => {
	const credentials = [{ name: 'oneApi' }, { name: 'twoApi' }];
	const defaults = { name: 'X', color: '#ff6d5a' };
	const description = described([], { name: 'a-b', credentials, defaults });
	const source = "const partnerId = 'fixed'; this.getInputData()";
	const broken = brokenNodeRules({ file: 'nodes/B.node.ts', description, source, codex: {} });
	expect(broken).toHaveLength(6);
});

test('what a codex may not hold is noticed', () => {
	const subcategories = { Logic: ['Flow'] };
	const broken = brokenCodexRules({ file: 'x', codex: { categories: ['AI'], subcategories } });
	expect(broken).toHaveLength(4);
});

test('a black icon is too faint on the dark background, and seen on the light one', () => {
	expect(paintsOf('<svg><path stroke="currentColor" style="fill: #B7A6FF"/></svg>')).toEqual([
		'#000000',
		'#b7a6ff',
	]);
	expect(bestContrast('<svg><path/></svg>', 'dark')).toBeCloseTo(1.48, 2);
	expect(bestContrast('<svg><path/></svg>', 'light')).toBeCloseTo(21, 5);
});

test('an empty package.json breaks every rule on it but the one on monorepos', () => {
	expect(brokenPackageRules({})).toHaveLength(9);
	expect(brokenPackageRules({ repository: { directory: 'x' } })).toContain('no-monorepo');
});

test('sources that break a rule are noticed', () => {
	const credential = "class Github implements ICredentialType {\n\tname = 'Github';";
	const loop = 'for (const item of this.getInputData()) throw new NodeApiError(node, error);';
	const broken = brokenSourceRules([
		{ path: 'credentials/Gitlab.credentials.ts', text: credential },
		{ path: 'nodes/X.node.ts', text: loop },
	]);
	expect(broken).toHaveLength(5);
});
