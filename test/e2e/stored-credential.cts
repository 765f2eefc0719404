import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import getPort from 'get-port';
import { installN8n } from '../../tools/demo/install/n8n-install.cts';
import { encryptionKey } from '../../tools/demo/n8n/encryption-key.cts';
import { n8nEnvironment } from '../../tools/demo/n8n/settings.cts';
import { at, isObject, type JsonObject } from '../../tools/demo/rest/json.cts';
import type { Site } from '../../tools/demo/site.cts';

const host = '127.0.0.1';

/**
 * Reads what n8n's database holds of a credential, by n8n's own command, which resolves no expression.
 *
 * @param site the n8n, which may go on running
 * @param id the credential
 * @returns its fields as they are stored, decrypted
 * @throws Error with n8n's words when it can't be had
 */
export async function storedCredential({ userFolder }: Site, id: string): Promise<JsonObject> {
	const install = await installN8n(() => undefined);
	const output = join(userFolder, `credential-${id}.json`);
	const env = n8nEnvironment({
		install,
		userFolder,
		port: await getPort({ host }),
		brokerPort: await getPort({ host }),
		encryptionKey: encryptionKey(userFolder),
	});
	const asked = [`--id=${id}`, '--decrypted', `--output=${output}`];
	await execa(install.node, [install.cli, 'export:credentials', ...asked], {
		env,
		extendEnv: false,
		cwd: userFolder,
	});
	const exported: unknown = JSON.parse(readFileSync(output, 'utf8'));
	const data = at(exported, 0, 'data');
	if (isObject(data)) return data;
	throw new Error(`n8n exported no data of the credential ${id}.`);
}
