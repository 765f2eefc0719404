import { dirname, join } from 'node:path';
import { builtinModules } from 'node:module';
import { sourcesIn, textOf, type Source } from './files.cts';

const node = 'nodes/Nudgescribe/';
const sources = sourcesIn('nodes', 'credentials');
const paths = sources.map(({ path }) => path);

/** The floors of the house, from the top; a room imports from the floors below it, and from nothing beside it. */
const floors = [
	['node'],
	['resources', 'trigger', 'listSearch', 'resourceMapping'],
	['fields', 'items'],
	['api/records'],
	['api/http'],
	['api/dialect'],
	['api'],
	['credentials'],
];

/** The room that a file is in: its folder, in `api` the folder below it. */
function roomOf(path: string): string {
	if (!path.startsWith(node)) return path.split('/')[0] ?? '';
	const [folder = '', ...rest] = path.slice(node.length).split('/');
	if (rest.length === 0) return 'node';
	return folder === 'api' && rest.length > 1 ? `api/${rest[0] ?? ''}` : folder;
}

function floorOf(room: string): number {
	return floors.findIndex((rooms) => rooms.includes(room));
}

function importsOf({ text }: Source): string[] {
	const found = text.matchAll(
		/^(?:import|export)\b[^;]*?\bfrom '([^']+)'|^import '([^']+)'|\b(?:require|import)\(\s*'([^']+)'/gm,
	);
	return [...found].map(([, from, bare, called]) => from ?? bare ?? called ?? '');
}

/** The files of this project that each file imports, types included. */
const imports = new Map(
	sources.map((source) => [
		source.path,
		importsOf(source)
			.filter((specifier) => specifier.startsWith('.'))
			.map((specifier) => join(dirname(source.path), specifier))
			.map((target) => paths.find((one) => [`${target}.ts`, `${target}/index.ts`].includes(one)))
			.map((found = 'a file that is not there') => found),
	]),
);

/** The files of a circle that begins with these ones, if there is one. */
function circleFrom(way: string[]): string[] | undefined {
	const [last = ''] = way.slice(-1);
	for (const next of imports.get(last) ?? []) {
		if (way.includes(next)) return [...way.slice(way.indexOf(next)), next];
		if (done.has(next)) continue;
		const circle = circleFrom([...way, next]);
		if (circle) return circle;
	}
	done.add(last);
	return undefined;
}
const done = new Set<string>();

describe('Imports', () => {
	const all = [...imports].flatMap(([from, targets]) => targets.map((to) => ({ from, to })));

	test('run down only, from one floor to the ones below it', () => {
		const against = all.filter(({ from, to }) => {
			const [room, other] = [roomOf(from), roomOf(to)];
			return room !== other && floorOf(room) >= floorOf(other);
		});
		expect(against).toEqual([]);
		expect(all.length).toBeGreaterThan(200);
	});

	test('of the credential stay within it; of the credential, no more is known than what is secret and what is shown', () => {
		const crossing = all.filter(
			({ from, to }) => (roomOf(from) === 'credentials') !== (roomOf(to) === 'credentials'),
		);
		const shared = [
			'baseUrl',
			'body',
			'expressions',
			'harmless',
			'obstacle',
			'secrets',
			'thrown',
		].map((name) => `credentials/${name}.ts`);
		expect(crossing.filter(({ to }) => !shared.includes(to))).toEqual([]);
		const secret = crossing.filter(({ to }) => to === 'credentials/secrets.ts');
		expect(secret.map(({ from }) => roomOf(from))).toEqual(['api/http']);
	});

	test('form no circle', () => {
		for (const path of paths) expect(circleFrom([path])).toBeUndefined();
	});

	test('name no package but those that n8n brings with it', () => {
		const packages = sources.flatMap(({ path, text }) =>
			importsOf({ path, text })
				.filter((specifier) => !specifier.startsWith('.'))
				.map((specifier) => `${roomOf(path)}: ${specifier}`),
		);
		const known = ['credentials: crypto', 'fields: luxon', 'resources: luxon'];
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

test('every folder of the house is a room', () => {
	expect(paths.filter((path) => floorOf(roomOf(path)) === -1)).toEqual([]);
});

test('what sends and understands requests, and what operations share, knows no path of the API', () => {
	const rooms = ['node', 'fields', 'items', 'api/http', 'api/dialect'];
	const mustNot = sources.filter(({ path }) => rooms.includes(roomOf(path)));
	const named = mustNot.filter(({ text }) => text.includes('/v1/'));
	expect(named.map(({ path }) => path)).toEqual([]);
	expect(mustNot.length).toBeGreaterThan(25);
});

test('the credential knows the path of the login, and no other', () => {
	const known = sources
		.filter(({ path }) => roomOf(path) === 'credentials')
		.flatMap(({ text }) => text.match(/\/v1\/\w+/g) ?? []);
	expect([...new Set(known)]).toEqual(['/v1/auth']);
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

test('every file but the generated ones is short', () => {
	const long = sources.filter(
		({ path, text }) =>
			!['contract', 'names'].map((name) => `${node}api/${name}.ts`).includes(path) &&
			text.split('\n').length > 151,
	);
	expect(long.map(({ path }) => path)).toEqual([]);
});

test('the package has no dependencies', () => {
	const description: unknown = JSON.parse(textOf('package.json'));
	expect(description).not.toHaveProperty('dependencies');
	expect(description).not.toHaveProperty('optionalDependencies');
	expect(description).toHaveProperty('peerDependencies', { 'n8n-workflow': '*' });
});
