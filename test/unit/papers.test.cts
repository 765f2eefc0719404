import { parse } from 'yaml';
import { sourcesIn, textOf } from './files.cts';
import { missingScripts } from './papers/commands.cts';
import { brokenLinks, leadsSomewhere, missingPaths } from './papers/faults.cts';
import { anchorsOf, paperOf, papers, projectFiles } from './papers/markdown.cts';

const yamlFiles = projectFiles.filter((path) => /\.ya?ml$/.test(path));

describe.each(papers)('$path', (paper) => {
	test('has links and pictures that are there', () => {
		expect(brokenLinks(paper)).toEqual([]);
	});

	test('names files that are there', () => {
		expect(missingPaths(paper)).toEqual([]);
	});

	test('tells to run what package.json has', () => {
		expect(missingScripts(paper.whole)).toEqual([]);
	});
});

test.each(yamlFiles)('%s is YAML, and runs what package.json has', (path) => {
	expect(parse(textOf(path))).toEqual(expect.any(Object));
	expect(missingScripts(textOf(path))).toEqual([]);
});

test('.ci/run, package.json and the sources name nothing that is not there', () => {
	expect(missingScripts(textOf('.ci/run'))).toEqual([]);
	expect(missingScripts(textOf('package.json'))).toEqual([]);
	const addresses = [...sourcesIn('nodes', 'credentials'), ...jsonFiles('nodes', 'package.json')]
		.flatMap(({ text }) => [...text.matchAll(/https:\/\/github\.com\/[^\s'"`)]+/g)])
		.map(([address]) => address.replace(/^git\+|\.git$/g, ''));
	expect(addresses.filter((address) => !leadsSomewhere('README.md', address))).toEqual([]);
	expect(addresses.length).toBeGreaterThan(5);
});

function jsonFiles(...places: string[]) {
	return projectFiles
		.filter((path) => path.endsWith('.json') && places.some((place) => path.startsWith(place)))
		.map((path) => ({ path, text: textOf(path) }));
}

test('the project has the papers that a public one needs', () => {
	const paths = papers.map(({ path }) => path);
	const needed = ['README', 'CHANGELOG', 'CONTRIBUTING', 'SECURITY', 'CODE_OF_CONDUCT'];
	expect(paths).toEqual(expect.arrayContaining(needed.map((name) => `${name}.md`)));
	expect(projectFiles).toContain('LICENSE');
});

test('what is broken is noticed', () => {
	const text = [
		'# One `two`',
		'[a](none.md) [b](#one-two) [c](#three) ![d](docs/screenshots/none.png) [e](LICENSE)',
		'`nodes/None.ts` `nodes/<any>/file.ts` `test/none/<any>.ts` `a/b` `npm run none` `npm test`',
	].join('\n');
	const paper = paperOf('X.md', text);
	expect(anchorsOf(paper)).toEqual(['one-two']);
	expect(brokenLinks(paper)).toEqual(['none.md', '#three', 'docs/screenshots/none.png']);
	expect(missingPaths(paper)).toEqual(['nodes/None.ts', 'test/none/<any>.ts']);
	expect(missingScripts(text)).toEqual(['none']);
});
