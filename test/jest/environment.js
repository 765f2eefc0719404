// Jest gives each test file a world of its own, in which all packages are loaded anew: n8n's engine, and what the
// emulator needs, take two seconds. Here a file runs in the world of its worker, as in any program, and what it
// changed there is put back at its end.
const { LegacyFakeTimers, ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

const timerConfig = { idToRef: (id) => ({ id, ref() {}, unref() {} }), refToId: ({ id }) => id };

// Jest measures by these, whatever a test makes of the clock.
for (const [name, value] of [
	['jest-native-promise', Promise],
	['jest-native-now', Date.now.bind(Date)],
]) {
	Object.defineProperty(globalThis, Symbol.for(name), { value });
}

/** Takes down what is in an object, with what reads and writes it; returns what puts that back. */
function keep(object) {
	const before = Object.getOwnPropertyDescriptors(object);
	return () => {
		for (const key of Reflect.ownKeys(object)) {
			if (!Object.hasOwn(before, key)) delete object[key];
		}
		Object.defineProperties(object, before);
	};
}

/** Takes down what waits for the end of this process; returns what tells the others that it has come. */
function keepListeners() {
	const before = new Set(process.rawListeners('exit'));
	return () => {
		for (const listener of process.rawListeners('exit').filter((one) => !before.has(one))) {
			process.off('exit', listener);
			listener.call(process, 0);
		}
	};
}

/** A test file, in the world of its worker. */
module.exports = class SharedEnvironment {
	global = globalThis;
	moduleMocker = new ModuleMocker(globalThis);

	constructor({ projectConfig: config }) {
		const { moduleMocker } = this;
		this.fakeTimers = new LegacyFakeTimers({ config, global, moduleMocker, timerConfig });
		this.fakeTimersModern = new ModernFakeTimers({ config, global });
		const { exit } = process;
		const restoreExit = () => {
			process.exit = exit;
		};
		this.restores = [keepListeners(), restoreExit, keep(process.env), keep(globalThis)];
	}

	/** There is none: `runtime.js` knows. */
	getVmContext() {
		return undefined;
	}

	exportConditions() {
		return ['node', 'node-addons'];
	}

	async setup() {}

	async teardown() {
		this.moduleMocker.restoreAllMocks();
		this.fakeTimers.dispose();
		this.fakeTimersModern.dispose();
		for (const restore of this.restores) restore();
	}
};
