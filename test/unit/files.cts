import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The folder of the package. */
export const root = join(__dirname, '..', '..');

/** A source file: its path from the package's folder, and its text. */
export interface Source {
	path: string;
	text: string;
}

/** The TypeScript files below these folders. */
export function sourcesIn(...folders: string[]): Source[] {
	return folders.flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
			.map((entry) => join(entry.parentPath, entry.name))
			.map((file) => ({ path: relative(root, file), text: readFileSync(file, 'utf8') })),
	);
}

/** The text of one file. */
export function textOf(path: string): string {
	return readFileSync(join(root, path), 'utf8');
}
