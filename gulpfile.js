const { mkdir, writeFile } = require('node:fs/promises');
const { basename, dirname, join, relative } = require('node:path');
const { build } = require('esbuild');
const { dest, parallel, src } = require('gulp');
const { n8n } = require('./package.json');

/** The files that n8n is told to load, each with its source and the class that n8n expects in it. */
const entries = [...n8n.credentials, ...n8n.nodes].map((file) => ({
	file,
	source: file.replace('dist/', '').replace(/\.js$/, '.ts'),
	name: basename(file).replace(/\..*$/, ''),
}));

/** Holds nothing but data, which forms and requests both need. */
const data = 'nodes/Nudgescribe/api/records/campaignStatuses.ts';

/**
 * The code is in three files: the nodes with their forms, the credential, and what works when a node runs. Node takes
 * longer to load a file the longer it is, and for each file; the last one, more than half, is loaded at the first run.
 */
function partOf(source) {
	if (source.startsWith('credentials/')) return 'credential';
	return /^nodes\/Nudgescribe\/(?:api|items)\//.test(source) ? 'run' : 'nudgescribe';
}

/** What the source exports is called so in its part. */
const nameOf = (source) => source.replace(/\.ts$/, '').replaceAll(/\W/g, '_');

/** Keeps out of a part what belongs to another one, and notes it for that one. */
const boundary = (part, wanted) => ({
	name: 'boundary',
	setup({ onResolve, resolve }) {
		onResolve({ filter: /^\./ }, async ({ path, pluginData, ...from }) => {
			if (pluginData === boundary) return undefined;
			const { kind, importer, resolveDir } = from;
			const found = await resolve(path, { kind, importer, resolveDir, pluginData: boundary });
			const source = relative(__dirname, found.path);
			if (source === data || partOf(source) === part) return found;
			wanted.add(source);
			return { path: `${partOf(source)}/${nameOf(source)}`, external: true };
		});
	},
});

/** Stands at the beginning of the nodes: a module of the other file, which is loaded when something of it is used. */
function later(name) {
	const get = (_, key) => {
		// From then on, each has what it stands for by itself.
		for (const one in modules) Object.assign(modules[one], require('./run.js')[one]);
		return require('./run.js')[name][key];
	};
	const modules = (later.modules ??= {});
	return (modules[name] ??= Object.create(new Proxy({}, { get })));
}

/** Writes one part, which has its own modules and exports those that others want. */
async function writePart(part, wanted) {
	const own = entries.filter(({ source }) => partOf(source) === part);
	const others = [...wanted].filter((source) => partOf(source) === part);
	const lines = [
		...own.map(({ name, source }) => `export { ${name} } from './${source}';`),
		...others.map((source) => `export * as ${nameOf(source)} from './${source}';`),
	];
	const { outputFiles } = await build({
		stdin: { contents: lines.join('\n'), resolveDir: __dirname },
		plugins: [boundary(part, wanted)],
		bundle: true,
		write: false,
		packages: 'external',
		platform: 'node',
		format: 'cjs',
		target: 'node20.15',
		charset: 'utf8',
	});
	// Node looks for a package at each require of it, which takes its time.
	const code = outputFiles[0].text
		.replaceAll('require("n8n-workflow")', 'n8nWorkflow')
		.replaceAll(/require\("run\/(\w+)"\)/g, 'later("$1")')
		.replaceAll(/require\("credential\/(\w+)"\)/g, 'credential.$1');
	const first = ['"use strict";', "const n8nWorkflow = require('n8n-workflow');"];
	if (part !== 'credential') first.push("const credential = require('./credential.js');");
	if (part === 'nudgescribe') first.push(String(later));
	await writeFile(join('dist', `${part}.js`), `${first.join('\n')}\n${code}`);
}

async function code() {
	await mkdir('dist', { recursive: true });
	const wanted = new Set();
	// Each one wants something of those behind it.
	for (const part of ['nudgescribe', 'run', 'credential']) await writePart(part, wanted);
	for (const { file, source, name } of entries) {
		await mkdir(dirname(file), { recursive: true });
		const from = relative(dirname(file), join('dist', partOf(source)));
		await writeFile(file, `exports.${name} = require('${from}.js').${name};\n`);
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
