import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFolder, schemaFolder } from '../schema/generate.cts';
import type { Schema } from '../schema/jsonSchema.cts';
import type { Behaviour } from './behaviour.cts';
import { codes } from './markdown.cts';

const folder = join(__dirname, '..', '..', '..', nodeFolder, schemaFolder);

/** The names in what an operation puts out, from its schema; undefined when they are the account's own. */
export function namesOf(operation: string): string[] | undefined {
	const path = join(folder, `${operation}.json`);
	if (!existsSync(path)) throw new Error(`There is no ${path}: run npm run schemas`);
	const { properties } = JSON.parse(readFileSync(path, 'utf8')) as Schema;
	return properties && Object.keys(properties);
}

/** What an operation returns, as a paragraph. */
export function returned(operation: string, { extra }: Behaviour): string {
	const names = namesOf(operation);
	const always = names
		? `Each item holds ${codes(names)}.`
		: 'The names in an item are those of your own data.';
	const more = extra?.names ? ` ${extra.when}, also ${codes(extra.names)}.` : '';
	return `**Returns.** ${always}${more}`;
}
