import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { root } from '../files.cts';
import { anchorsOf, codesOf, linksOf, papers, projectFiles, type Paper } from './markdown.cts';

const ownRepository = 'https://github.com/n8n-nodes-nudgescribe/n8n-nodes-nudgescribe';

/** Pages of GitHub's that belong to the repository, and are no files in it. */
const ofGitHub = /^(issues|security\/advisories\/new)?$/;

function targetOf(path: string, link: string): string | undefined {
	if (link.startsWith(`${ownRepository}/blob/main/`)) {
		return link.slice(`${ownRepository}/blob/main/`.length);
	}
	if (link.startsWith(ownRepository)) {
		const page = link
			.slice(ownRepository.length)
			.replace(/^[/#]/, '')
			.replace(/^readme$/, '');
		return ofGitHub.test(page) ? undefined : page;
	}
	if (/^[a-z]+:/.test(link)) return undefined;
	if (link.startsWith('#')) return `${path}${link}`;
	// What is written on a page by hand stands there, with its links.
	return join(dirname(path.replace(/^docs\/notes\//, 'docs/')), link);
}

/** Whether a link leads to something, in this repository; what leads out of it is not looked at. */
export function leadsSomewhere(path: string, link: string, known: Paper[] = papers): boolean {
	const target = targetOf(path, link);
	if (target === undefined) return true;
	const [file = '', anchor] = target.split('#');
	const paper = known.find((one) => one.path === normalize(file));
	if (!paper && !existsSync(join(root, file))) return false;
	return anchor === undefined || paper === undefined || anchorsOf(paper).includes(anchor);
}

/** The links of a paper that lead nowhere. */
export function brokenLinks(paper: Paper): string[] {
	return linksOf(paper).filter((link) => !leadsSomewhere(paper.path, link, [...papers, paper]));
}

const topLevel = new Set(projectFiles.map((path) => path.split('/')[0] ?? ''));

/** What is built or installed: its paths need not be there. */
const made = ['dist', 'node_modules'];

function isPath(code: string): boolean {
	const [first = '', ...rest] = code.split('/');
	const isFolder = rest.length > 0 && !made.includes(first);
	return isFolder && topLevel.has(first) && !/[\s*{}()]/.test(code);
}

/** The paths that a paper names as code, and that are not there; from a part in angle brackets on, anything goes. */
export function missingPaths(paper: Paper): string[] {
	return codesOf(paper)
		.filter(isPath)
		.filter((code) => !existsSync(join(root, code.replace(/[^/]*<.*$/, ''))));
}
