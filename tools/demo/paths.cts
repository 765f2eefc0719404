import { join, resolve } from 'node:path';

/** The root of this repository. */
export const repositoryFolder = resolve(__dirname, '..', '..');

/** Where n8n's package.json and lock file are, and its node_modules after the install. */
export const n8nFolder = __dirname;

/** What is kept between runs and is in no commit. */
export const cacheFolder = join(repositoryFolder, '.cache');

/** The example workflows, one JSON file each. */
export const examplesFolder = join(repositoryFolder, 'examples');
