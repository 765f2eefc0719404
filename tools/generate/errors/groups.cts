import type { Told } from './errors.cts';

/** Errors that come up at the same occasion. */
export interface Group {
	heading: string;
	errors: Told[];
}

/** What a person is about when errors of some files come up: the first one that a file's path begins with counts. */
const GROUPS: Array<[heading: string, places: string[]]> = [
	['Logging in, and the credential', ['credentials/']],
	[
		'API Mapping, and answers that are not understood',
		['api/dialect/unclear', 'api/dialect/readMapping', 'api/dialect/body', 'api/dialect/reason'],
	],
	[
		'Files from Nudgescribe',
		[
			'api/dialect/csv',
			'api/http/arrivingFile',
			'api/http/badFile',
			'api/http/download',
			'api/http/fetchFile',
			'api/http/fileAddress',
			'api/http/packedFile',
			'api/http/storeFile',
			'api/http/tables',
			'api/records/csvRows',
			'api/records/fileContent',
			'api/records/messageFiles',
		],
	],
	['Pages and records', ['api/records/']],
	[
		'Requests that Nudgescribe refuses',
		['api/dialect/refusal', 'api/dialect/part', 'api/http/explain'],
	],
	['Reaching Nudgescribe', ['api/']],
	[
		'Files that you upload',
		['resources/customer/file/', 'resources/customer/csvFile', 'resources/customer/upload'],
	],
	['Values of customers', ['resources/customer/']],
	[
		'Choosing by name, by ID and from lists',
		['fields/locat', 'fields/names', 'listSearch/', 'resourceMapping/'],
	],
	['The trigger', ['trigger/']],
	[
		'What is filled in, and what comes of an operation',
		['fields/', 'resources/', 'items/', 'Nudgescribe'],
	],
];

/**
 * @returns the errors by what a person is about, in alphabetical order of their words
 * @throws Error for a file that belongs to no group
 */
export function grouped(errors: Told[]): Group[] {
	const groups = GROUPS.map(([heading]): Group => ({ heading, errors: [] }));
	for (const error of errors) {
		const place = error.path.replace('nodes/Nudgescribe/', '');
		const at = GROUPS.findIndex(([, places]) => places.some((one) => place.startsWith(one)));
		const group = groups[at];
		if (!group) throw new Error(`${error.path} belongs to no group of errors`);
		group.errors.push(error);
	}
	for (const { errors: own } of groups) own.sort((one, other) => compared(one, other));
	return groups.filter(({ errors: own }) => own.length > 0);
}

function compared({ message: one }: Told, { message: other }: Told): number {
	const plain = (text: string) =>
		text
			.toLowerCase()
			.replace(/[^\p{L}\p{N} ]/gu, '')
			.trim();
	return plain(one) < plain(other) ? -1 : 1;
}
