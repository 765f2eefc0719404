// Loaded into a process that is measured, ahead of its own code: on SIGUSR2 it throws away what it does not use any
// more, so that each measurement begins with the same memory. It has no type in it, since Node reads it as it stands.
const { setFlagsFromString } = process.getBuiltinModule('node:v8');
const { runInNewContext } = process.getBuiltinModule('node:vm');

if (process.getBuiltinModule('node:worker_threads').isMainThread) {
	setFlagsFromString('--expose-gc');
	process.on('SIGUSR2', () => {
		runInNewContext('gc(); gc();');
	});
}
