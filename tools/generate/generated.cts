import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Stage } from '../../test/integration/stage.cts';
import { pages } from './docs/pages.cts';
import { messagesFile, messagesPath } from './errors/messages.cts';
import { errorsTold } from './errors/errors.cts';
import { observeEvents, observeOperations } from './observed.cts';
import { namesModule, namesPath } from './names.cts';
import { readmeWith } from './readme.cts';
import { mappingSchema, mappingSchemaPath } from './schema/mappingSchema.cts';
import { nodeFolder, schemaFolder, schemasOf } from './schema/schemas.cts';

/** The folder of the package. */
export const root = join(__dirname, '..', '..');

async function formatted(path: string, text: string): Promise<string> {
	const style = await resolveConfig(join(root, path));
	return await format(text, { ...style, filepath: join(root, path) });
}

/**
 * Makes all that is generated of the nodes, the contract and what the operations do: the pages in `docs`, the schemas
 * that n8n's editor shows before a first run, and the tables of the README.
 *
 * @param stage with an emulator that runs
 * @returns the texts of the files, by their paths in the package
 */
export async function generated(stage: Stage): Promise<Map<string, string>> {
	const seen = {
		operations: await observeOperations(stage),
		events: await observeEvents(stage),
		errors: errorsTold(),
	};
	const readme = readFileSync(join(root, 'README.md'), 'utf8');
	const files = new Map([
		['README.md', readmeWith(readme, seen)],
		[namesPath, namesModule()],
		[mappingSchemaPath, JSON.stringify(mappingSchema())],
		[messagesPath, messagesFile(seen.errors)],
	]);
	for (const [page, text] of pages(seen)) files.set(`docs/${page}.md`, text);
	for (const [path, schema] of schemasOf(seen.operations)) {
		files.set(`${nodeFolder}/${schemaFolder}/${path}`, JSON.stringify(schema));
	}
	for (const [path, text] of files) files.set(path, await formatted(path, text));
	return files;
}
