// What is not published (emulator, demo, tests) may use Node's own modules, which n8n's config forbids
// in every .ts file. It is written in .cts and checked by this config instead: stricter in all else.
import eslint from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
	{ ignores: ['**/node_modules/', 'dist/', '.cache/'] },
	eslint.configs.recommended,
	{
		files: ['**/*.cts'],
		extends: [tseslint.configs.strictTypeChecked],
		languageOptions: {
			parserOptions: { project: './tsconfig.tools.json', tsconfigRootDir: import.meta.dirname },
		},
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'max-lines': ['error', { max: 200 }],
		},
	},
	{
		files: ['**/*.js'],
		languageOptions: { sourceType: 'commonjs', globals: globals.node },
	},
);
