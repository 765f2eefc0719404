import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../unit/files.cts';

/** An empty folder for the tests of a file, removed after them. */
export function useTemporaryFolder(): () => string {
	let folder = '';
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'nudgescribe-standards-'));
	});
	afterAll(() => {
		rmSync(folder, { recursive: true, force: true });
	});
	return () => folder;
}

/** Copies what is published into a folder, and breaks it: a check that finds nothing there checks nothing. */
export function breakPackage(folder: string): string {
	for (const part of ['nodes', 'credentials', 'icons', 'package.json']) {
		cpSync(join(root, part), join(folder, part), { recursive: true });
	}
	const node = join(folder, 'nodes/Nudgescribe/Nudgescribe.node.ts');
	const broken = readFileSync(node, 'utf8')
		.replace("displayName: 'Resource'", "displayName: 'resource'")
		.replace('usableAsTool: true,', '')
		.replace('const resource', 'console.log(this);\n\t\tconst resource');
	writeFileSync(node, `/* eslint-disable */\n${broken}`);
	const json = join(folder, 'package.json');
	writeFileSync(json, readFileSync(json, 'utf8').replace('"license": "MIT"', '"license": "ISC"'));
	mkdirSync(join(folder, 'dist'));
	writeFileSync(join(folder, 'dist/index.js'), "/* eslint-disable */\nrequire('fs');\n");
	return folder;
}
