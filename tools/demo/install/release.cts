import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, n8nFolder } from '../paths.cts';
import { at } from '../rest/json.cts';
import { findNode, type NodeBuild, ownNode } from './node24.cts';

/** A version of n8n: where it is installed, from what, and what runs it. */
export interface Release {
	/** The folder with its package.json, and its node_modules after the install. */
	folder: string;
	/** What npm is told, to install it. */
	npmCommand: 'ci' | 'install';
	/** Finds the Node to run it under, after the install. */
	findNode: () => NodeBuild;
	/** Names what it can't start without and has to be compiled, after the install; other native modules are optional. */
	nativeModules: () => string[];
}

const nativeModules = ['sqlite3', 'isolated-vm'];

const pinned: Release = {
	folder: n8nFolder,
	npmCommand: 'ci',
	findNode,
	nativeModules: () => nativeModules,
};

/**
 * Tells which n8n to use: the pinned one, or the version that the environment variable N8N_VERSION names, which is
 * kept in a folder of its own and runs under the Node that runs this program.
 *
 * @throws Error when N8N_VERSION is no version
 */
export function wantedRelease(): Release {
	const version = process.env['N8N_VERSION'] ?? '';
	if (version === '' || version === at(pinnedManifest(), 'dependencies', 'n8n')) return pinned;
	if (!/^\d+\.\d+\.\d+$/.test(version)) {
		throw new Error(`N8N_VERSION is '${version}': enter a version such as 2.8.4.`);
	}
	const folder = join(cacheFolder, 'n8n', version);
	writeManifest(version, folder);
	return {
		folder,
		npmCommand: 'install',
		findNode: ownNode,
		nativeModules: () =>
			nativeModules.filter((name) => existsSync(join(folder, 'node_modules', name))),
	};
}

function pinnedManifest(): unknown {
	return JSON.parse(readFileSync(join(n8nFolder, 'package.json'), 'utf8'));
}

function writeManifest(version: string, folder: string): void {
	const overrides = at(pinnedManifest(), 'overrides');
	const manifest = { private: true, dependencies: { n8n: version }, overrides };
	const text = JSON.stringify(manifest, null, '\t');
	const file = join(folder, 'package.json');
	if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
	mkdirSync(folder, { recursive: true });
	writeFileSync(file, text);
}
