import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { properties } from '../../nodes/Nudgescribe/resources/index.ts';
import { at, isObject, objectsAt, textAt } from '../../tools/demo/rest/json.cts';
import { operationsOf } from '../engine/fields.cts';

const root = join(__dirname, '..', '..');

/** What npm would publish; `npm run test:e2e` has built it. */
async function packed(): Promise<{ files: string[]; size: number }> {
	const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
	const { stdout } = await execa('npm', args, { cwd: root });
	// A list in npm 10 and 11, an object by package name in later ones.
	const json: unknown = JSON.parse(stdout);
	const tarball = isObject(json) ? Object.values(json)[0] : at(json, 0);
	return {
		files: objectsAt(tarball, 'files').map((file) => textAt(file, 'path')),
		size: Number(at(tarball, 'size')),
	};
}

describe('the published package', () => {
	it('holds what was built, the README, the license and package.json, and nothing else', async () => {
		const { files } = await packed();
		const others = files.filter((path) => !path.startsWith('dist/'));
		expect(others.sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
		const kinds = new Set(files.filter((path) => path.startsWith('dist/')).map(extensionOf));
		expect([...kinds].sort()).toEqual(['js', 'json', 'svg']);
	});

	it('holds the nodes and the credential that package.json names', async () => {
		const { files } = await packed();
		const json: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
		const named = ['nodes', 'credentials'].flatMap((kind) => at(at(json, 'n8n'), kind));
		expect(named).toHaveLength(3);
		expect(files).toEqual(expect.arrayContaining(named));
		const schemas = files.filter((path) => path.includes('__schema__'));
		expect(schemas).toHaveLength(operationsOf(properties).length);
	});

	it('is small', async () => {
		expect((await packed()).size).toBeLessThan(200_000);
	});
});

function extensionOf(path: string): string {
	return path.slice(path.lastIndexOf('.') + 1);
}
