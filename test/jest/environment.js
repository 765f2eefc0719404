// Jest gives each test file a world of its own, in which everything is loaded anew: the engine alone takes two seconds.
// Here a file runs in the world of its worker, and what it changed there is put back when it ends.
const { LegacyFakeTimers, ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

const fakeTimerIds = { idToRef: (id) => ({ id, ref() {}, unref() {} }), refToId: ({ id }) => id };

const natives = {
	'jest-native-promise': Promise,
	'jest-native-now': Date.now.bind(Date),
};

for (const [name, value] of Object.entries(natives)) {
	Object.defineProperty(globalThis, Symbol.for(name), { value, configurable: true });
}

function propertiesOf(object) {
	return Object.getOwnPropertyDescriptors(object);
}

function putBack(object, before) {
	for (const key of Reflect.ownKeys(object)) {
		if (!(key in before)) delete object[key];
	}
	Object.defineProperties(object, before);
}

module.exports = class SharedEnvironment {
	global = globalThis;
	moduleMocker = new ModuleMocker(globalThis);

	constructor({ projectConfig }) {
		this.globals = propertiesOf(globalThis);
		this.variables = { ...process.env };
		this.exit = process.exit;
		this.exitListeners = new Set(process.listeners('exit'));
		const timers = { config: projectConfig, global: globalThis };
		const { moduleMocker } = this;
		this.fakeTimers = new LegacyFakeTimers({ ...timers, moduleMocker, timerConfig: fakeTimerIds });
		this.fakeTimersModern = new ModernFakeTimers(timers);
	}

	getVmContext() {
		return undefined;
	}

	exportConditions() {
		return ['node', 'node-addons'];
	}

	async setup() {}

	async teardown() {
		this.fakeTimersModern.dispose();
		this.moduleMocker.restoreAllMocks();
		for (const listener of process.listeners('exit')) {
			if (this.exitListeners.has(listener)) continue;
			process.off('exit', listener);
			listener.call(process, 0);
		}
		process.exit = this.exit;
		for (const name of Object.keys(process.env)) {
			if (!(name in this.variables)) delete process.env[name];
		}
		Object.assign(process.env, this.variables);
		putBack(globalThis, this.globals);
	}
};
