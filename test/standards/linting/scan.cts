import { ESLint } from 'eslint';
import { violationsIn, type Violation } from './violation.cts';

/** What n8n's scanner says of a package, and what its rules find, warnings too. */
export interface Scan {
	verdict: { passed: boolean; message?: string };
	violations: Violation[];
}

const kinds = ['source', 'tarball'] as const;

async function scan(folder: string, kind: (typeof kinds)[number]): Promise<Scan> {
	const scanner = await import('@n8n/scan-community-package/scanner/scanner.mjs');
	const patterns = kind === 'source' ? scanner.SOURCE_FILE_PATTERNS : ['**/*.js', 'package.json'];
	const eslint = new ESLint({
		cwd: folder,
		allowInlineConfig: false,
		overrideConfigFile: true,
		overrideConfig: await scanner.buildScanConfig(),
		errorOnUnmatchedPattern: false,
	});
	return {
		verdict: await scanner.analyzePackage(folder, patterns),
		violations: violationsIn(folder, await eslint.lintFiles(patterns)),
	};
}

/** Scans the sources of the package in a folder, or an unpacked tarball, and prints the outcome. */
async function main([folder = '', given = '']: string[]): Promise<void> {
	const kind = kinds.find((one) => one === given);
	if (!kind) throw new Error(`Scan ${kinds.join(' or ')}, not '${given}'`);
	console.log(JSON.stringify(await scan(folder, kind)));
}

void main(process.argv.slice(2));
