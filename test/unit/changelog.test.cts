import { textOf } from './files.cts';

const kinds = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
const release = /^\[\d+\.\d+\.\d+(-[\w.]+)?\] - \d{4}-\d{2}-\d{2}$/;

/** What in a changelog does not have the form of Keep a Changelog. */
function faultsIn(text: string): string[] {
	const headings = [...text.matchAll(/^(##+) (.+)$/gm)];
	const sections = headings.filter(([, level]) => level === '##').map(([, , title = '']) => title);
	const groups = headings.filter(([, level]) => level === '###').map(([, , title = '']) => title);
	return [
		...(sections[0] === '[Unreleased]' ? [] : ['It does not begin with [Unreleased]']),
		...sections.slice(1).filter((title) => !release.test(title)),
		...groups.filter((title) => !kinds.includes(title)),
	];
}

test('the changelog has the form of Keep a Changelog', () => {
	expect(faultsIn(textOf('CHANGELOG.md'))).toEqual([]);
});

test('another form is noticed', () => {
	expect(faultsIn('## 1.0\n### New\n## [1.0.0] - 2026-11-24\n### Added\n## v0.9\n')).toEqual([
		'It does not begin with [Unreleased]',
		'v0.9',
		'New',
	]);
});
