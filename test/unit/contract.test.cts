import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execaSync } from 'execa';
import { isMap, isScalar, parse, parseDocument, visit, type Pair } from 'yaml';
import { root, textOf } from './files.cts';

const file = 'contract/nudgescribe.openapi.yaml';
const methods = ['get', 'post', 'put', 'patch', 'delete'];

const endpoints = [
	'GET /v1/auth',
	'POST /v1/auth',
	'POST /v1/customer/check',
	'POST /v1/customer/pages',
	'POST /v1/customer',
	'DELETE /v1/customer',
	'PUT /v1/cg',
	'POST /v1/cg',
	'PATCH /v1/cg',
	'DELETE /v1/cg',
	'PUT /v1/cpf',
	'POST /v1/cpf',
	'PATCH /v1/cpf',
	'DELETE /v1/cpf',
	'POST /v1/campaign/all',
	'POST /v1/messages/publish',
	'POST /v1/messages/pages',
	'POST /v1/messages/fetch',
	'POST /v1/campaign/rerun/history',
	'POST /v1/campaign/rerun/messages',
	'POST /v1/campaign/rerun/initiate',
];

const nameOf = ({ key }: Pair) => (isScalar(key) ? String(key.value) : '');

/** The things of the contract that have to say where their name is known from, each with its path. */
function named(): Array<{ path: string; source: unknown }> {
	const found: Array<{ path: string; source: unknown }> = [];
	visit(parseDocument(textOf(file)), {
		Map: (_key, map, ancestors) => {
			const pairs = ancestors.filter((node): node is Pair => 'key' in node && 'value' in node);
			const names = pairs.map(nameOf);
			const parent = names.at(-2) ?? '';
			const isProperty = parent === 'properties' && names.at(-3) !== 'properties';
			const isOperation = parent.startsWith('/v1/') && methods.includes(names.at(-1) ?? '');
			const isParameter = map.has('in') && map.has('name');
			if (isProperty || isOperation || isParameter) {
				found.push({ path: names.join(' › '), source: map.get('x-source') });
			}
		},
	});
	return found;
}

test('contract.ts is what openapi-typescript makes of the contract: run `npm run contract` if it is not', () => {
	const folder = mkdtempSync(join(tmpdir(), 'nudgescribe-contract-'));
	try {
		const output = join(folder, 'contract.ts');
		const generator = join(root, 'node_modules/openapi-typescript/bin/cli.js');
		execaSync(process.execPath, [generator, file, '--output', output], {
			cwd: root,
		});
		expect(readFileSync(output, 'utf8')).toBe(textOf('nodes/Nudgescribe/api/contract.ts'));
	} finally {
		rmSync(folder, { recursive: true });
	}
}, 60_000);

test('the contract has the 21 endpoints of the reference, and no other', () => {
	const { paths } = parse(textOf(file)) as { paths: Record<string, Record<string, unknown>> };
	const written = Object.entries(paths).flatMap(([path, operations]) =>
		Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
	);
	expect(written.sort()).toEqual([...endpoints].sort());
	expect(endpoints).toHaveLength(21);
});

test('every operation, parameter and property says whether its name is documented or inferred', () => {
	const all = named();
	const silent = all.filter(({ source }) => source !== 'documented' && source !== 'inferred');
	expect(silent).toEqual([]);
	expect(all.filter(({ path }) => path.startsWith('paths'))).not.toHaveLength(0);
	expect(all.length).toBeGreaterThan(21 + 40);
});

test('a name is not documented in one place and inferred in another, but for those known to differ', () => {
	const sources = new Map<string, Set<unknown>>();
	for (const { path, source } of named().filter(({ path }) => path.includes('properties'))) {
		const name = path.split(' › ').at(-1) ?? '';
		sources.set(name, (sources.get(name) ?? new Set()).add(source));
	}
	const differ = [...sources].filter(([, seen]) => seen.size > 1).map(([name]) => name);
	expect(differ.sort()).toEqual(['code', 'message', 'run_number']);
});

test('every answer and every request names only things that exist in the contract', () => {
	const document = parseDocument(textOf(file));
	const broken: string[] = [];
	visit(document, {
		Pair: (_key, pair) => {
			if (nameOf(pair) !== '$ref' || !isScalar(pair.value)) return;
			const steps = String(pair.value.value).replace('#/', '').split('/');
			if (!isMap(document.getIn(steps))) broken.push(steps.join('/'));
		},
	});
	expect(broken).toEqual([]);
});
