import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { loadDialect } from '../emulator/dialect.cts';
import { Stage } from '../../test/integration/stage.cts';
import { generateSchemas, nodeFolder, schemaFolder, type SchemaFile } from './schema/generate.cts';

const folder = join(__dirname, '..', '..', nodeFolder, schemaFolder);

async function write(path: string, schema: SchemaFile): Promise<void> {
	const file = join(folder, path);
	const style = await resolveConfig(file);
	const text = await format(JSON.stringify(schema), { ...style, parser: 'json' });
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}

/** Writes the schemas that n8n's editor shows before a first run, from runs of all operations. */
async function main(): Promise<void> {
	const stage = new Stage(loadDialect('default'), {});
	await stage.start();
	try {
		const schemas = await generateSchemas(stage);
		rmSync(folder, { recursive: true, force: true });
		for (const [path, schema] of schemas) await write(path, schema);
	} finally {
		await stage.stop();
	}
}

void main();
