import type { JsonObject } from './json.cts';

/** What a dialect decides where the reference is silent, with the values that each can have; the first is the default. */
export const choices = {
	firstPage: [1, 0],
	outOfRange: ['empty', '400', '404', 'lastPage'],
	/** Where the payload sits, besides code and message. */
	envelope: ['none', 'data', 'result'],
	statusCodes: ['newest', 'older'],
	profileData: ['encrypted', 'plain'],
	emptyList: ['[]', 'null'],
	/** What makes an answer a no; all but the first say it with HTTP status 200. */
	no: ['status', 'code', 'success', 'statusText', 'errors', 'inData'],
	/** How the reason of a no is put. */
	words: ['message', 'error', 'errorObject', 'errors', 'detail', 'fields', 'text', 'inData'],
	/** What becomes of a batch of which some are at fault; `none`: nothing of it is done. */
	part: ['none', 'counts', 'index', 'row', 'id', 'multi', 'accepted'],
	/** In which shapes customers are taken. */
	shapes: ['any', 'file', 'object', 'list', 'fileOrObject', 'fileOrList'],
	/** What is answered to a change that was made whole. */
	afterWrite: ['envelope', 'empty200', 'empty202', 'empty204', 'text'],
	/** Whether the headers that the reference requires have to be there; no other call looks at them then. */
	accessHeaders: ['optional', 'required'],
	/** The code of an answer that holds what was asked for. */
	readCode: ['200', 'zero', 'one'],
	/** Where the CSV text of an exported file is: in JSON, or the body itself, as text/csv. */
	csvAnswer: ['json', 'raw'],
	/** Where the records of an answer are: `bare` and `page` are the whole answer, `keyed` is an object by ID. */
	list: ['named', 'bare', 'data', 'data.items', 'keyed', 'page'],
	/** How many pages or files there are; `totals` says how many records, and how many make a page. */
	count: ['named', 'several', 'text', 'bare', 'bareData', 'totals', 'hasMore'],
	/** What stands beside a list: other lists. */
	beside: ['nothing', 'lists'],
	/** Campaigns and workspaces that are not as the others; `all` of these. */
	odd: ['none', 'unnamed', 'nullStatus', 'noCampaigns', 'nullCampaigns', 'all'],
	/** Whether IDs are numbers in answers, and what requests have to hold then. */
	ids: ['text', 'number', 'numberAsText', 'either'],
	/** Whether records say their own ID. */
	ownIds: ['there', 'missing'],
	/** How requests say the days of a window. */
	dates: ['days', 'moments'],
	unknownFields: ['refused', 'ignored'],
	/** How fields that are missing or not known are told of; `none`: not at all. */
	findings: ['all', 'one', 'unknownFirst', 'sentences', 'none'],
} as const;

type ChoiceOf = typeof choices;

/** One value for each choice. */
export type Choices = { [Key in keyof ChoiceOf]: ChoiceOf[Key][number] };

function choose<Choice extends string | number>(
	file: JsonObject,
	key: string,
	allowed: readonly [Choice, ...Choice[]],
): Choice {
	const value = file[key] ?? allowed[0];
	const found = allowed.find((choice) => choice === value);
	if (found === undefined) throw new Error(`a dialect's ${key} is one of ${allowed.join(', ')}`);
	return found;
}

/**
 * Reads the choices of a dialect.
 *
 * @param file the parsed JSON; what it leaves out is as by default
 * @throws Error when a value is none of those that a choice can have, or two choices exclude each other
 */
export function readChoices(file: JsonObject): Choices {
	const read: Choices = {
		firstPage: choose(file, 'firstPage', choices.firstPage),
		outOfRange: choose(file, 'outOfRange', choices.outOfRange),
		envelope: choose(file, 'envelope', choices.envelope),
		statusCodes: choose(file, 'statusCodes', choices.statusCodes),
		profileData: choose(file, 'profileData', choices.profileData),
		emptyList: choose(file, 'emptyList', choices.emptyList),
		no: choose(file, 'no', choices.no),
		words: choose(file, 'words', choices.words),
		part: choose(file, 'part', choices.part),
		shapes: choose(file, 'shapes', choices.shapes),
		afterWrite: choose(file, 'afterWrite', choices.afterWrite),
		accessHeaders: choose(file, 'accessHeaders', choices.accessHeaders),
		readCode: choose(file, 'readCode', choices.readCode),
		csvAnswer: choose(file, 'csvAnswer', choices.csvAnswer),
		list: choose(file, 'list', choices.list),
		count: choose(file, 'count', choices.count),
		beside: choose(file, 'beside', choices.beside),
		odd: choose(file, 'odd', choices.odd),
		ids: choose(file, 'ids', choices.ids),
		ownIds: choose(file, 'ownIds', choices.ownIds),
		dates: choose(file, 'dates', choices.dates),
		unknownFields: choose(file, 'unknownFields', choices.unknownFields),
		findings: choose(file, 'findings', choices.findings),
	};
	// Plain text holds no code and no success: nothing would tell it from a yes.
	if (read.words === 'text' && read.no !== 'status') {
		throw new Error("a dialect's words are text only where the HTTP status says no");
	}
	return read;
}
