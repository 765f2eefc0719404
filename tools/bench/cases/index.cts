import type { Case } from './case.cts';
import { download } from './download.cts';
import { file } from './file.cts';
import { getManyTime } from './getManyTime.cts';
import { getManyUse } from './getManyUse.cts';
import { items } from './items.cts';
import { load } from './load.cts';
import { messages } from './messages.cts';
import { tarball } from './tarball.cts';
import { upload } from './upload.cts';
import { upsert } from './upsert.cts';

/** All cases, in the order of the report. */
export const cases: Case[] = [
	getManyTime,
	getManyUse,
	items,
	upsert,
	upload,
	download,
	messages,
	file,
	load,
	tarball,
];

/**
 * Picks cases.
 *
 * @param names as they are called on the command line; all when there are none
 * @throws Error that lists the names when one is unknown
 */
export function chosenCases(names: string[]): Case[] {
	const known = [...new Set(cases.map(({ name }) => name))];
	const unknown = names.filter((name) => !known.includes(name));
	if (unknown.length > 0) {
		throw new Error(`There is no case ${unknown.join(', ')}; there are ${known.join(', ')}.`);
	}
	return names.length === 0 ? cases : cases.filter(({ name }) => names.includes(name));
}
