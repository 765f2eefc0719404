const { mkdir, writeFile } = require('node:fs/promises');
const { basename, dirname, relative } = require('node:path');
const { build } = require('esbuild');
const { dest, parallel, src } = require('gulp');
const { n8n } = require('./package.json');

const together = 'dist/nudgescribe.js';

/** The files that n8n is told to load, each with its source and the class that n8n expects in it. */
const entries = [...n8n.credentials, ...n8n.nodes].map((file) => ({
	file,
	source: file.replace('dist/', './').replace(/\.js$/, ''),
	name: basename(file).replace(/\..*$/, ''),
}));

/** All code in one file, as it was written: Node loads one large file in a third of the time of some two hundred. */
async function code() {
	const lines = entries.map(({ name, source }) => `export { ${name} } from '${source}';`);
	await build({
		stdin: { contents: lines.join('\n'), resolveDir: __dirname },
		bundle: true,
		packages: 'external',
		platform: 'node',
		format: 'cjs',
		target: 'node20.15',
		charset: 'utf8',
		outfile: together,
	});
	for (const { file, name } of entries) {
		await mkdir(dirname(file), { recursive: true });
		const from = relative(dirname(file), together);
		await writeFile(file, `exports.${name} = require('${from}').${name};\n`);
	}
}

/** Icons stand beside the compiled code, since descriptions name them by a path relative to the node. */
function icons() {
	return src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));
}

/** Codex files, and the schemas that n8n's editor shows before a first run. */
function descriptions() {
	return src(['nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json']).pipe(dest('dist/nodes'));
}

exports.default = parallel(code, icons, descriptions);
