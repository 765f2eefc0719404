import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';

// n8n-core reads these once, when one of its services is first asked for.
const userFolder = mkdtempSync(join(tmpdir(), 'nudgescribe-engine-'));
process.env.N8N_USER_FOLDER = userFolder;
process.env.N8N_ENCRYPTION_KEY = 'engine-harness';
process.env.N8N_DEFAULT_BINARY_DATA_MODE = 'default';

function removeUserFolder(): void {
	rmSync(userFolder, { recursive: true, force: true });
}

process.once('exit', removeUserFolder);
