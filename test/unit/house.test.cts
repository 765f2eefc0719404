import { dirname, join } from 'node:path';
import { builtinModules } from 'node:module';
import { sourcesIn, textOf, type Source } from './files.cts';

const node = 'nodes/Nudgescribe/';
const sources = sourcesIn('nodes', 'credentials');

/** What each room of the house may import, besides its own files. */
const mayImport: Record<string, string[]> = {
	credentials: [],
	api: [],
	shared: [],
	resources: ['api', 'shared'],
	trigger: ['api', 'shared'],
	listSearch: ['api', 'shared'],
	resourceMapping: ['api', 'shared'],
	node: ['api', 'shared', 'resources', 'trigger', 'listSearch', 'resourceMapping'],
};

function roomOf(path: string): string {
	if (!path.startsWith(node)) return path.split('/')[0] ?? '';
	const [folder = '', ...rest] = path.slice(node.length).split('/');
	return rest.length > 0 || folder in mayImport ? folder : 'node';
}

function importsOf({ text }: Source): string[] {
	const found = text.matchAll(
		/^(?:import|export)\b[^;]*?\bfrom '([^']+)'|^import '([^']+)'|\b(?:require|import)\(\s*'([^']+)'/gm,
	);
	return [...found].map(([, from, bare, called]) => from ?? bare ?? called ?? '');
}

describe('Imports', () => {
	const relative = sources.flatMap((source) =>
		importsOf(source)
			.filter((specifier) => specifier.startsWith('.'))
			.map((specifier) => ({
				from: source.path,
				room: roomOf(source.path),
				to: roomOf(join(dirname(source.path), specifier)),
			})),
	);

	test('run down only, from one floor to the ones below it', () => {
		const upwards = relative.filter(
			({ room, to }) => room !== to && !mayImport[room]?.includes(to),
		);
		expect(upwards).toEqual([]);
		expect(relative.length).toBeGreaterThan(50);
	});

	test('name no package but those that n8n brings with it', () => {
		const packages = sources.flatMap(({ path, text }) =>
			importsOf({ path, text })
				.filter((specifier) => !specifier.startsWith('.'))
				.map((specifier) => `${roomOf(path)}: ${specifier}`),
		);
		const known = ['credentials: crypto', 'resources: luxon'];
		const foreign = packages.filter((use) => !/: n8n-workflow$/.test(use) && !known.includes(use));
		expect(foreign).toEqual([]);
	});

	test("of the node name none of Node's own modules", () => {
		const own = new Set(builtinModules);
		const uses = sources
			.filter(({ path }) => path.startsWith(node))
			.flatMap(importsOf)
			.filter((specifier) => own.has(specifier) || specifier.startsWith('node:'));
		expect(uses).toEqual([]);
	});
});

test('what sends requests, and what operations share, knows no path of the API', () => {
	const machinery = ['answer', 'form', 'names', 'outcome', 'pace', 'pages', 'pause', 'payload'];
	const sending = ['refusal', 'request', 'retry', 'send', 'session', 'tokenSearch'];
	const files = [...machinery, ...sending].map((name) => `${node}api/${name}.ts`);
	const mustNot = sources.filter(
		({ path }) => ['shared', 'node'].includes(roomOf(path)) || files.includes(path),
	);
	const named = mustNot.filter(({ text }) => text.includes('/v1/'));
	expect(named.map(({ path }) => path)).toEqual([]);
	expect(mustNot.length).toBeGreaterThan(files.length);
});

test('no rule of the linter is turned off', () => {
	const off = sources.filter(({ text }) =>
		/eslint-disable|@ts-(ignore|nocheck|expect-error)/.test(text),
	);
	expect(off.map(({ path }) => path)).toEqual([]);
});

test('there are no switch statements', () => {
	const switches = sources.filter(({ text }) => /\bswitch\s*\(/.test(text));
	expect(switches.map(({ path }) => path)).toEqual([]);
});

test('every file but the generated one is short', () => {
	const long = sources.filter(
		({ path, text }) => path !== `${node}api/contract.ts` && text.split('\n').length > 200,
	);
	expect(long.map(({ path }) => path)).toEqual([]);
});

test('the package has no dependencies', () => {
	const description: unknown = JSON.parse(textOf('package.json'));
	expect(description).not.toHaveProperty('dependencies');
	expect(description).not.toHaveProperty('optionalDependencies');
	expect(description).toHaveProperty('peerDependencies', { 'n8n-workflow': '*' });
});
