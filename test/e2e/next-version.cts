import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryFolder } from '../../tools/demo/paths.cts';
import { isObject, textAt } from '../../tools/demo/rest/json.cts';

/** The version of the package in this repository. */
export function thisVersion(): string {
	return textAt(manifestIn(repositoryFolder), 'version');
}

/**
 * Copies the built package as its next minor version.
 *
 * @param folder the folder to copy it to
 * @returns the version
 */
export function makeNextVersion(folder: string): string {
	for (const name of ['dist', 'README.md', 'LICENSE']) {
		cpSync(join(repositoryFolder, name), join(folder, name), { recursive: true });
	}
	const [major, minor] = thisVersion().split('.');
	const version = `${Number(major)}.${Number(minor) + 1}.0`;
	const manifest = { ...manifestIn(repositoryFolder), version };
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, '\t'));
	return version;
}

function manifestIn(folder: string): Record<string, unknown> {
	const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	if (isObject(manifest)) return manifest;
	throw new Error(`${folder} has no package.json with an object.`);
}
