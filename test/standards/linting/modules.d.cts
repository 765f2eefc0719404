declare module '@n8n/scan-community-package/scanner/scanner.mjs' {
	import type { Linter } from 'eslint';

	/** The files of a package's sources that n8n's scanner looks at. */
	export const SOURCE_FILE_PATTERNS: string[];

	/** The rules of n8n's scanner. */
	export function buildScanConfig(): Promise<Linter.Config[]>;

	/** The scanner's verdict on the package in a folder. */
	export function analyzePackage(
		folder: string,
		patterns: string[],
	): Promise<{ passed: boolean; message?: string; details?: string }>;
}

declare module 'eslint-plugin-n8n-nodes-base' {
	import type { ESLint } from 'eslint';

	const plugin: ESLint.Plugin;
	export default plugin;
}
