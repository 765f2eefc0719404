import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, isObject, objectsAt, textAt } from '../../tools/demo/rest/json.cts';

const root = join(__dirname, '..', '..');

/** What npm would publish; `npm run test:e2e` has built it. */
function packed(): { files: string[]; size: number } {
	const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
		cwd: root,
		encoding: 'utf8',
	});
	// A list in npm 10 and 11, an object by package name in later ones.
	const json: unknown = JSON.parse(output);
	const tarball = isObject(json) ? Object.values(json)[0] : at(json, 0);
	return {
		files: objectsAt(tarball, 'files').map((file) => textAt(file, 'path')),
		size: Number(at(tarball, 'size')),
	};
}

describe('the published package', () => {
	it('holds what was built, the README, the license and package.json, and nothing else', () => {
		const { files } = packed();
		const others = files.filter((path) => !path.startsWith('dist/'));
		expect(others.sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
		const kinds = new Set(files.filter((path) => path.startsWith('dist/')).map(extensionOf));
		expect([...kinds].sort()).toEqual(['js', 'json', 'svg']);
	});

	it('holds the nodes and the credential that package.json names', () => {
		const { files } = packed();
		const json: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
		const named = ['nodes', 'credentials'].flatMap((kind) => at(at(json, 'n8n'), kind));
		expect(named).toHaveLength(3);
		expect(files).toEqual(expect.arrayContaining(named));
		expect(files.filter((path) => path.includes('__schema__'))).toHaveLength(21);
	});

	it('is small', () => {
		expect(packed().size).toBeLessThan(80_000);
	});
});

function extensionOf(path: string): string {
	return path.slice(path.lastIndexOf('.') + 1);
}
