import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { anchorOf } from '../../../tools/generate/docs/markdown.cts';
import { root, textOf } from '../files.cts';

/** A Markdown file: its path from the package's folder, and its text without blocks of code. */
export interface Paper {
	path: string;
	text: string;
	/** The text with its blocks of code. */
	whole: string;
}

const elsewhere = ['node_modules', 'dist', '.cache', '.git', 'coverage'];

function filesIn(folder: string): string[] {
	return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (elsewhere.includes(entry.name)) return [];
		return entry.isDirectory() ? filesIn(path) : [path];
	});
}

/** The files of this project, but for what is installed or built. */
export const projectFiles = filesIn('.');

/** A text as a paper. */
export function paperOf(path: string, whole: string): Paper {
	return { path, whole, text: whole.replace(/^```.*?^```/gms, '') };
}

/** All Markdown files of this project. */
export const papers = projectFiles
	.filter((path) => path.endsWith('.md'))
	.map((path) => paperOf(path, textOf(path)));

/** The anchors of a paper's headings; a heading that comes again has a number. */
export function anchorsOf({ text }: Paper): string[] {
	const seen = new Map<string, number>();
	return [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
		const anchor = anchorOf(heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, ''));
		const count = seen.get(anchor) ?? 0;
		seen.set(anchor, count + 1);
		return count === 0 ? anchor : `${anchor}-${count}`;
	});
}

/** The targets of a paper's links and pictures. */
export function linksOf({ text }: Paper): string[] {
	const outsideOfCode = text.replace(/`[^`\n]*`/g, 'code');
	return [...outsideOfCode.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
}

/** What stands in a paper as code within a line. */
export function codesOf({ text }: Paper): string[] {
	return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}
