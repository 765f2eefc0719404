import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';
import { execaSync } from 'execa';
import type { N8nInstall } from '../../demo/install/n8n-install.cts';
import { textAt } from '../../demo/rest/json.cts';

/** The version of an installed package. @param from a file beside which it is looked for */
function versionOf(name: string, from: string): string {
	const file = createRequire(from).resolve(`${name}/package.json`);
	return textAt(JSON.parse(readFileSync(file, 'utf8')), 'version');
}

/**
 * Tells on what the figures were measured, and with what versions; nothing by which the machine could be found.
 *
 * @param install the n8n
 */
export function machine({ node, cli }: N8nInstall): string[] {
	const [cpu] = cpus();
	const gigabytes = Math.round(totalmem() / 1024 ** 3);
	const nodeVersion = execaSync(node, ['--version']).stdout;
	return [
		`Measured on ${new Date().toISOString().slice(0, 10)}.`,
		`${cpu?.model.trim() ?? 'Unknown processor'}, ${cpus().length} cores, ${gigabytes} GB of memory, Linux.`,
		`n8n ${versionOf('n8n', cli)}, Node.js ${nodeVersion}, axios ${versionOf('axios', __filename)}.`,
	];
}
