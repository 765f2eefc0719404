import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import type { N8nInstall } from '../install/n8n-install.cts';

/** What n8n is started with. */
export interface N8nSettings {
	/** Which n8n it is; the processes that it starts find its Node on the PATH. */
	install: N8nInstall;
	/** The folder that n8n keeps its database, its key and its nodes in. */
	userFolder: string;
	port: number;
	/** The port that n8n's task runners use. */
	brokerPort: number;
	/** What n8n encrypts the stored credentials with; the same for each start on one user folder. */
	encryptionKey: string;
}

// n8n gets nothing else of this process's environment: a stray N8N_ variable, a proxy or the NODE_ENV of a test
// runner would change what it does.
const kept = ['HOME', 'LANG', 'SYSTEMROOT', 'TEMP', 'TMP', 'TMPDIR', 'TZ', 'USERPROFILE'];

const loopbackOnly = {
	N8N_LISTEN_ADDRESS: '127.0.0.1',
	N8N_HOST: '127.0.0.1',
	N8N_RUNNERS_BROKER_LISTEN_ADDRESS: '127.0.0.1',
	N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
	N8N_SECURE_COOKIE: 'false',
};

const communityNodes = {
	N8N_COMMUNITY_PACKAGES_ENABLED: 'true',
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
};

const noCallHome = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	EXTERNAL_FRONTEND_HOOKS_URLS: '',
};

// Modules that fetch lists from n8n's servers, or greet a newcomer with an AI assistant that has to be set up.
const unwantedModules = ['agents', 'instance-ai', 'mcp-registry'];

/** n8n does not start with the name of a module that its version has not. */
function disabledModules({ cli }: N8nInstall): string {
	const folder = join(dirname(cli), '..', 'dist', 'modules');
	return unwantedModules.filter((name) => existsSync(join(folder, name))).join();
}

/**
 * Makes the environment that n8n runs in: on loopback, with community nodes, and calling nobody.
 *
 * @param settings folder, ports and key
 * @returns the whole environment of the process
 */
export function n8nEnvironment(settings: N8nSettings): NodeJS.ProcessEnv {
	const inherited = Object.fromEntries(
		Object.entries(process.env).filter(([name]) => kept.includes(name.toUpperCase())),
	);
	return {
		...inherited,
		...loopbackOnly,
		...communityNodes,
		...noCallHome,
		// What n8n 2 does by itself, and n8n 1 does not: files are kept beside the database, not in it.
		N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem',
		N8N_DISABLED_MODULES: disabledModules(settings.install),
		PATH: [dirname(settings.install.node), process.env['PATH']].join(delimiter),
		N8N_USER_FOLDER: settings.userFolder,
		N8N_PORT: String(settings.port),
		// The same for a worker, which has no editor.
		QUEUE_HEALTH_CHECK_PORT: String(settings.port),
		N8N_RUNNERS_BROKER_PORT: String(settings.brokerPort),
		N8N_ENCRYPTION_KEY: settings.encryptionKey,
	};
}
