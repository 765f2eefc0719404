import { execaSync } from 'execa';
import { root } from '../unit/files.cts';
import { jsonParse } from 'n8n-workflow';

/** Loads what n8n is told to, makes what it holds, and tells which files of the package were loaded. */
const program = `
const { join, relative } = require('node:path');
const { credentials, nodes } = require('./package.json').n8n;
for (const file of [...credentials, ...nodes]) {
	for (const Class of Object.values(require('./' + file))) new Class();
}
const dist = join(process.cwd(), 'dist');
const loaded = Object.keys(require.cache).filter((file) => file.startsWith(dist));
console.log(JSON.stringify(loaded.map((file) => relative(dist, file))));
`;

// What a node only needs when it runs is more than half of the code: n8n's start should not wait for it.
test('n8n loads no more of the package at its start than nodes, forms and credential', () => {
	const { stdout } = execaSync(process.execPath, ['--eval', program], { cwd: root });
	expect(jsonParse<string[]>(stdout).toSorted()).toEqual([
		'credential.js',
		'credentials/NudgescribeApi.credentials.js',
		'nodes/Nudgescribe/Nudgescribe.node.js',
		'nodes/Nudgescribe/NudgescribeTrigger.node.js',
		'nudgescribe.js',
	]);
});
