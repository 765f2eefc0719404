const project = (name, options = {}) => ({
	displayName: name,
	rootDir: __dirname,
	testEnvironment: 'node',
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
	// In ms: how long a test takes on a busy machine is not what is tested.
	testTimeout: 60_000,
	// In ms: a worker that is done gives back hundreds of megabytes first, which takes long on a busy machine too.
	// One that something keeps running is still reported.
	workerGracefulExitTimeout: 10_000,
	projects: [
		project('unit'),
		project('integration'),
		project('standards'),
		project('faults', {
			globalSetup: '<rootDir>/test/faults/setup.cts',
			globalTeardown: '<rootDir>/test/faults/summary.cts',
		}),
		project('e2e'),
		project('queue'),
	],
};
