import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { NudgescribeTrigger } from '../../nodes/Nudgescribe/NudgescribeTrigger.node.ts';
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

/** Copies what is published into a folder. */
function copyPackage(folder: string): void {
	for (const part of ['nodes', 'credentials', 'icons', 'package.json']) {
		cpSync(join(root, part), join(folder, part), { recursive: true });
	}
}

/**
 * Copies what is published into a folder, and writes the forms of the nodes there as they are built: n8n's rules read
 * sources, and some of them look past fields that a function is called with.
 *
 * @param change what becomes of the source that they are written in
 */
export function writeForms(folder: string, change = (text: string): string => text): string {
	copyPackage(folder);
	const forms = [new Nudgescribe(), new NudgescribeTrigger()].map(({ description }) =>
		inspect(description.properties, {
			depth: null,
			maxArrayLength: null,
			maxStringLength: null,
			breakLength: 80,
		}),
	);
	// What stands for a date's parts in the names of formats is no word that could be in title case.
	const text = forms
		.map((form, index) => `export const form${index} = ${form};\n`)
		.join('\n')
		.replace(/ \([dMy][dMy ,./-]+\)'/g, "'");
	writeFileSync(join(folder, 'nodes/Nudgescribe/forms.ts'), change(text));
	return folder;
}

/** Copies what is published into a folder, and breaks it: a check that finds nothing there checks nothing. */
export function breakPackage(folder: string): string {
	copyPackage(folder);
	const off = (text: string) => `/* eslint-disable */\n${text}`;
	change(join(folder, 'nodes/Nudgescribe/Nudgescribe.node.ts'), (text) =>
		off(text)
			.replace('usableAsTool: true,', '')
			.replace('const resource', 'console.log(this);\n\t\tconst resource'),
	);
	change(join(folder, 'nodes/Nudgescribe/fields/requests.ts'), (text) =>
		off(text).replace('stops with an error', 'stops with an error.'),
	);
	change(join(folder, 'package.json'), (text) =>
		text.replace('"license": "MIT"', '"license": "ISC"'),
	);
	mkdirSync(join(folder, 'dist'));
	writeFileSync(join(folder, 'dist/index.js'), "/* eslint-disable */\nrequire('fs');\n");
	return folder;
}

function change(file: string, to: (text: string) => string): void {
	const before = readFileSync(file, 'utf8');
	writeFileSync(file, to(before));
}
