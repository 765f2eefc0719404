import { join } from 'node:path';
import { root } from '../unit/files.cts';
import { breakPackage, useTemporaryFolder, writeForms } from './brokenPackage.cts';
import { contradicted, unkept } from './contradicted.cts';
import { everyRule } from './linting/run.cts';

describe("Every rule of n8n's two plugins, warnings as errors and disable comments ignored", () => {
	const temporary = useTemporaryFolder();

	test('is kept, but for those that another rule contradicts', () => {
		const found = everyRule(root);
		expect(found.filter(({ rule }) => !(rule in contradicted))).toEqual([]);
		const needed = new Set(found.map(({ rule }) => rule));
		expect([...needed].sort()).toEqual(Object.keys(contradicted).sort());
	}, 60_000);

	test('is noticed when it is broken', () => {
		const found = everyRule(breakPackage(join(temporary(), 'broken')));
		const rules = found.map(({ rule }) => rule).filter((rule) => !(rule in contradicted));
		expect(rules.sort()).toEqual([
			'@n8n/community-nodes/node-usable-as-tool',
			'n8n-nodes-base/community-package-json-license-not-default',
			'n8n-nodes-base/node-param-description-excess-final-period',
			'no-console',
		]);
	}, 60_000);

	test('is kept by the forms as they are built', () => {
		const found = everyRule(writeForms(join(temporary(), 'forms')));
		const known = { ...contradicted, ...unkept };
		expect(found.filter(({ rule }) => !(rule in known))).toEqual([]);
		for (const [broken, { times }] of Object.entries(unkept)) {
			expect(found.filter(({ rule }) => rule === broken)).toHaveLength(times);
		}
	}, 60_000);

	test('is noticed when the forms as they are built break it', () => {
		const worse = (text: string) =>
			text.replace("displayName: 'Timeout'", "displayName: 'timeout'");
		const found = everyRule(writeForms(join(temporary(), 'worse'), worse));
		const known = { ...contradicted, ...unkept };
		const rules = found.map(({ rule }) => rule).filter((rule) => !(rule in known));
		expect(rules).toEqual(['n8n-nodes-base/node-param-display-name-miscased']);
	}, 60_000);
});
