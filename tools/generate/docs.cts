import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docsFolder, generatePages } from './docs/pages.cts';

/**
 * Writes the pages that are made of the node's descriptions and the contract.
 *
 * @param folder where to; `docs` if it is not given
 */
async function main([folder = docsFolder]: string[]): Promise<void> {
	for (const [file, text] of await generatePages()) writeFileSync(join(folder, file), text);
}

void main(process.argv.slice(2));
