const project = (name, options = {}) => ({
	displayName: name,
	rootDir: __dirname,
	testEnvironment: '<rootDir>/test/jest/environment.js',
	runtime: '<rootDir>/test/jest/runtime.js',
	testMatch: [`<rootDir>/test/${name}/**/*.test.cts`],
	moduleFileExtensions: ['ts', 'cts', 'js', 'mjs', 'cjs', 'json', 'node'],
	modulePathIgnorePatterns: [
		'<rootDir>/dist/',
		'<rootDir>/.cache/',
		'<rootDir>/tools/demo/node_modules/',
	],
	transform: {
		'\\.c?ts$': [
			'@swc/jest',
			{
				jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
				module: { type: 'commonjs' },
				isModule: true,
			},
		],
	},
	...options,
});

module.exports = {
	// Tests wait for servers, and for each other's processes: every processor has something to do.
	maxWorkers: '100%',
	// In ms: how long a test takes on a busy machine is not what is tested.
	testTimeout: 60_000,
	// In ms: a worker that is done gives back hundreds of megabytes first, which takes long on a busy machine too.
	// One that something keeps running is still reported.
	workerGracefulExitTimeout: 10_000,
	// What one test file leaves behind in memory is not to run out for the twentieth: a worker that holds more begins anew.
	workerIdleMemoryLimit: '600MB',
	projects: [
		project('unit'),
		project('integration'),
		project('accounts'),
		project('standards'),
		project('faults', {
			globalSetup: '<rootDir>/test/faults/setup.cts',
			globalTeardown: '<rootDir>/test/faults/summary.cts',
		}),
		project('e2e'),
		project('queue'),
	],
};
