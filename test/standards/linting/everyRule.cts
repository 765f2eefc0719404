import { ESLint, type Linter } from 'eslint';
import { violationsIn, type Violation } from './violation.cts';

type Plugin = Pick<ESLint.Plugin, 'rules'>;

function allOn(prefix: string, { rules = {} }: Plugin): Linter.RulesRecord {
	return Object.fromEntries(Object.keys(rules).map((name) => [`${prefix}/${name}`, 'error']));
}

async function everyRule(): Promise<Linter.Config[]> {
	const { n8nCommunityNodesPlugin: community } = await import('@n8n/eslint-plugin-community-nodes');
	const { default: base } = await import('eslint-plugin-n8n-nodes-base');
	const { parser } = await import('typescript-eslint');
	return [
		{
			files: ['**/*.ts', '**/*.json'],
			languageOptions: { parser, parserOptions: { extraFileExtensions: ['.json'] } },
			plugins: { '@n8n/community-nodes': community, 'n8n-nodes-base': base },
			rules: {
				'no-console': 'error',
				...allOn('@n8n/community-nodes', community),
				...allOn('n8n-nodes-base', base),
			},
		},
	];
}

async function lint(folder: string): Promise<Violation[]> {
	const eslint = new ESLint({
		cwd: folder,
		allowInlineConfig: false,
		overrideConfigFile: true,
		overrideConfig: await everyRule(),
	});
	const published = ['package.json', '{nodes,credentials}/**/*.{ts,json}'];
	return violationsIn(folder, await eslint.lintFiles(published));
}

/** Lints the package in a folder with every rule that n8n's two plugins have, and prints what they find. */
async function main([folder = '']: string[]): Promise<void> {
	console.log(JSON.stringify(await lint(folder)));
}

void main(process.argv.slice(2));
