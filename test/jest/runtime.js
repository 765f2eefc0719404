const { createRequire } = require('node:module');
const { Script } = require('node:vm');
const { isAbsolute, join } = require('node:path');
const { default: Runtime } = require('jest-runtime');

const emulator = join(__dirname, '../../tools/emulator/');

const kept = new Map();

const scripts = new Map();

function isOwn(name) {
	return name.startsWith('.') || isAbsolute(name);
}

module.exports = class SharedRuntime extends Runtime {
	constructor(...given) {
		super(...given);
		const registry = this.registries.getActiveCjsRegistry();
		for (const [file, module] of kept) registry.set(file, module);
		const parameters = this.executor.injectedModuleParameters.join(', ');
		this.executor.compile = (source, filename) => compile(source, filename, parameters);
	}

	requireModuleOrMock(from, name) {
		if (isOwn(name) || name === '@jest/globals') return super.requireModuleOrMock(from, name);
		return createRequire(from)(name);
	}

	teardown() {
		for (const [file, module] of this.registries.getActiveCjsRegistry()) {
			if (file.startsWith(emulator) && module.loaded) kept.set(file, module);
		}
		super.teardown();
	}
};

function compile(source, filename, parameters) {
	const known = scripts.get(filename);
	if (known?.source === source) return known.script.runInThisContext();
	const opening = `(function (${parameters}) {`;
	const script = new Script(`${opening}${source}\n})`, {
		filename,
		columnOffset: -opening.length,
	});
	scripts.set(filename, { source, script });
	return script.runInThisContext();
}
