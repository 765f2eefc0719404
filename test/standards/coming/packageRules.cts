import { fieldOf } from '../../integration/stage.cts';

function at(value: unknown, path: string): unknown {
	return path.split('.').reduce(fieldOf, value);
}

function isFilled(value: unknown): boolean {
	return typeof value === 'string' && value.trim() !== '';
}

type Breaks = (json: unknown) => boolean;

function lacks(...paths: string[]): Breaks {
	return (json) => !paths.every((path) => isFilled(at(json, path)));
}

const repository = /^git\+https:\/\/github\.com\/[\w.-]+\/[\w.-]+\.git$/;

/** The rules on package.json: n8n's by their names, and what publishing with provenance needs. */
const rules: Record<string, Breaks> = {
	'require-mit-license': (json) => at(json, 'license') !== 'MIT',

	'require-community-node-keyword': (json) => {
		const keywords = at(json, 'keywords');
		return !Array.isArray(keywords) || !keywords.includes('n8n-community-node-package');
	},

	'no-monorepo': (json) => at(json, 'repository.directory') !== undefined,

	'complete description': lacks('description', 'homepage', 'bugs.url', 'engines.node'),

	'known author': lacks('author.name', 'author.email'),

	'public repository': (json) => !repository.test(String(at(json, 'repository.url'))),

	'nothing published but dist': (json) =>
		JSON.stringify(at(json, 'files')) !== JSON.stringify(['dist']),

	'published with provenance': (json) =>
		at(json, 'publishConfig.provenance') !== true || at(json, 'publishConfig.access') !== 'public',

	'checked in strict mode': (json) => at(json, 'n8n.strict') !== true,

	'released by n8n-node': (json) =>
		at(json, 'scripts.release') !== 'n8n-node release' ||
		at(json, 'scripts.prepublishOnly') !== 'n8n-node prerelease',
};

/** The rules that a package.json breaks. */
export function brokenPackageRules(json: unknown): string[] {
	return Object.entries(rules).flatMap(([rule, breaks]) => (breaks(json) ? rule : []));
}
