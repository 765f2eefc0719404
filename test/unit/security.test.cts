import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, textOf } from './files.cts';

/** The rows of SECURITY.md's table: a claim, and the tests that prove it. */
const claims = [...textOf('SECURITY.md').matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)]
	.map(([, claim = '', tests = '']) => ({ claim, tests }))
	.filter(({ claim }) => claim !== 'What holds' && !/^-+$/.test(claim));

/** The files that a cell of the table links to. */
function filesIn(cell: string): string[] {
	return [...cell.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path);
}

test('SECURITY.md claims something', () => {
	expect(claims.length).toBeGreaterThan(10);
});

test.each(claims)('$claim has a test', ({ tests }) => {
	const files = filesIn(tests);
	expect(files.length).toBeGreaterThan(0);
	for (const file of files) {
		expect(file).toMatch(/^test\/.+\.test\.cts$/);
		expect([file, existsSync(join(root, file))]).toEqual([file, true]);
	}
});

test('all that is tried on hostile servers is claimed there', () => {
	const text = textOf('SECURITY.md');
	const names = readdirSync(join(root, 'test/faults/servers'));
	const all = names.filter((name) => name.endsWith('.test.cts'));
	const isClaimed = (name: string) => text.includes(`test/faults/servers/${name}`);
	expect(all.filter((name) => !isClaimed(name))).toEqual([]);
});
