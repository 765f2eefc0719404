// How modules are loaded where the test files of a worker share its world, as environment.js has it: packages by Node
// itself, once; the emulator once too, which is a server and knows nothing of who asks it. All else, the node and the
// tests, is new for each test file. So no test can mock a package, only a method of it.
const { createRequire } = require('node:module');
const { isAbsolute, join } = require('node:path');
const { Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const emulator = join(__dirname, '../../tools/emulator/');

/** The emulator's modules, and what their lines are in the sources, by file. */
const kept = { modules: new Map(), sourceMaps: new Map() };

/** What a file was compiled to, by its path. */
const compiled = new Map();

/** The function that a module's source is the body of; compiled when it is first asked for. */
function moduleFunction(source, filename, parameters) {
	const known = compiled.get(filename);
	if (known?.source === source) return known.script.runInThisContext();
	const opening = `(function (${parameters}) {`;
	const script = new Script(`${opening}${source}\n})`, {
		filename,
		// As if the source stood alone.
		columnOffset: -opening.length,
	});
	compiled.set(filename, { source, script });
	return script.runInThisContext();
}

function copy(entries, map) {
	for (const [file, value] of entries) {
		if (file.startsWith(emulator)) map.set(file, value);
	}
}

/** What loads the modules of one test file. */
module.exports = class SharedRuntime extends Runtime {
	constructor(...settings) {
		super(...settings);
		const parameters = this.executor.injectedModuleParameters.join(', ');
		this.executor.compile = (source, file) => moduleFunction(source, file, parameters);
		copy(kept.modules, this.registries.getActiveCjsRegistry());
		copy(kept.sourceMaps, this.getSourceMaps());
	}

	requireModuleOrMock(from, name) {
		const isPackage = !name.startsWith('.') && !isAbsolute(name) && name !== '@jest/globals';
		return isPackage ? createRequire(from)(name) : super.requireModuleOrMock(from, name);
	}

	teardown() {
		const modules = [...this.registries.getActiveCjsRegistry()];
		copy(
			modules.filter(([, { loaded }]) => loaded),
			kept.modules,
		);
		copy(this.getSourceMaps(), kept.sourceMaps);
		super.teardown();
	}
};
