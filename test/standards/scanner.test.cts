import { join } from 'node:path';
import { execaSync } from 'execa';
import { root } from '../unit/files.cts';
import { breakPackage, useTemporaryFolder } from './brokenPackage.cts';
import { scan } from './linting/run.cts';

/** Packs the package as npm would publish it, and unpacks it; `npm run test:standards` has built it. */
function unpackedInto(folder: string): string {
	const words = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
	const { stdout: tarball } = execaSync('npm', words, { cwd: root });
	execaSync('tar', ['-xzf', join(folder, tarball), '-C', folder]);
	return join(folder, 'package');
}

describe("n8n's scanner of community packages", () => {
	const temporary = useTemporaryFolder();

	test('passes the sources, without a warning', () => {
		expect(scan(root, 'source')).toEqual({ verdict: { passed: true }, violations: [] });
	}, 60_000);

	test('passes what npm would publish, without a warning', () => {
		const unpacked = unpackedInto(temporary());
		expect(scan(unpacked, 'tarball')).toEqual({ verdict: { passed: true }, violations: [] });
	}, 60_000);

	test.each([
		['source', '@n8n/community-nodes/node-usable-as-tool'],
		['tarball', '@n8n/community-nodes/no-restricted-imports'],
	] as const)(
		'refuses a broken %s',
		(kind, rule) => {
			const { verdict, violations } = scan(breakPackage(join(temporary(), kind)), kind);
			expect(verdict.passed).toBe(false);
			expect(violations.map((one) => one.rule)).toContain(rule);
		},
		60_000,
	);
});
