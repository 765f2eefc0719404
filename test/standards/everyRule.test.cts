import { root } from '../unit/files.cts';
import { breakPackage, useTemporaryFolder } from './brokenPackage.cts';
import { contradicted } from './contradicted.cts';
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
		const found = everyRule(breakPackage(temporary()));
		const rules = found.map(({ rule }) => rule).filter((rule) => !(rule in contradicted));
		expect(rules.sort()).toEqual([
			'@n8n/community-nodes/node-usable-as-tool',
			'n8n-nodes-base/community-package-json-license-not-default',
			'n8n-nodes-base/node-param-display-name-miscased',
			'no-console',
		]);
	}, 60_000);
});
