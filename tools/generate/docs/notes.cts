import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '..', '..', '..', 'docs', 'notes');

/** Hand-written notes on a page: what stands under each heading, and under none as `''`. */
export function notesOn(page: string): Map<string, string> {
	const path = join(folder, `${page}.md`);
	if (!existsSync(path)) return new Map();
	const [opening = '', ...sections] = readFileSync(path, 'utf8').split(/^## /m);
	const entries = sections.map((section): [string, string] => {
		const end = section.indexOf('\n');
		return [section.slice(0, end).trim(), section.slice(end).trim()];
	});
	return new Map([['', opening.replace(/^# .*$/m, '').trim()], ...entries]);
}

/**
 * Notes for the headings of a page.
 *
 * @throws Error for a note on a heading that the page does not have
 */
export function notesFor(page: string, headings: string[]): (heading: string) => string {
	const notes = notesOn(page);
	const lost = [...notes.keys()].filter((heading) => heading !== '' && !headings.includes(heading));
	if (lost.length > 0) throw new Error(`docs/notes/${page}.md: no heading ${lost.join(', ')}`);
	return (heading) => notes.get(heading) ?? '';
}
