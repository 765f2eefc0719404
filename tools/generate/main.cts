import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Stage } from '../../test/integration/stage.cts';
import { loadDialect } from '../emulator/dialect.cts';
import { generated, root } from './generated.cts';
import { nodeFolder, schemaFolder } from './schema/schemas.cts';

/**
 * Writes all generated files but the contract's types; a schema of an operation that is gone goes.
 *
 * @param folder where to; the package's own when it is not given
 */
async function main([folder = root]: string[]): Promise<void> {
	const stage = new Stage(loadDialect('default'), {});
	await stage.start();
	try {
		const files = await generated(stage);
		rmSync(join(folder, nodeFolder, schemaFolder), { recursive: true, force: true });
		for (const [path, text] of files) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text);
		}
	} finally {
		await stage.stop();
	}
}

void main(process.argv.slice(2));
