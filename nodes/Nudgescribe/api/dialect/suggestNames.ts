import { kindIn, THINGS } from './suggestKinds';
import type { Kind } from './suggestKinds';
import { placeAt } from './suggestPath';

/** What a refusal says of one name. */
export interface Complaint {
	name: string;
	kind: Kind;
	/** whether it is the name of something in a request beyond doubt, and no word of a sentence */
	isSure: boolean;
}

/** What a part of a sentence names. */
interface Named {
	texts: string[];
	isSure: boolean;
}

const MOST_NAMES = 40;

const HARD = /\.(?:\s|$)|[;!?|\n]|\s-\s|(?=\bdid you mean\b)/i;
const SOFT = /,\s*|\s(?:and|or|but|&)\s|\s\(/;
const BRACKETS = /^[\s[{(]+|[\s.:)}\]>]+$/g;

const WORD = '([\\p{L}_][\\p{L}\\p{N}_]*(?:-[\\p{L}\\p{N}_]+)*)';
const QUOTED = /(?<![\p{L}\p{N}])["'`«“‘]([^\s"'`«»“”‘’]{1,60})["'`»”’](?![\p{L}\p{N}])/gu;
const JOINED =
	/(?<![\p{L}\p{N}_.@/-])(?:\p{L}+_[\p{L}\p{N}_]*[\p{L}\p{N}]|\p{Ll}+\p{Lu}[\p{L}\p{N}]*)(?![\p{L}\p{N}_@/-])/gu;
const VERBS =
	"(?:is|are|was|were|must|may|can|cannot|can't|should|not|required|missing|mandatory|has)";
const SUBJECT = new RegExp(
	`(?:^|[:=] )(?:the |a |an )?${WORD}( ${THINGS})?[)\\]]?:? ${VERBS}\\b`,
	'iu',
);
const AFTER_THING = new RegExp(
	`\\b${THINGS}\\b(?:\\(s\\))?(?: names?| named| called| in object| for)?\\s?[:=]?\\s?[[({]?${WORD}`,
	'iu',
);
const AT_END = new RegExp(`(?:^(?:missing|required):? |: )${WORD}$`, 'iu');
const SMALL = /^[\p{Ll}_][\p{L}\p{N}_-]*$/u;
const ONE_WORD = /^["'`«“‘]?[\p{L}\p{N}_.$-]+["'`»”’]?$/u;

/** What is quoted after these is no name of something in a request. */
const NO_NAME_AFTER =
	/\b(type|tag|model|class|schema|rule|constraint|query|operation|endpoint|table|value|got|received|workspace|group|customer|campaign|run|message|user|account)\s?:?\s?$/i;
/** A row of what was sent is at fault: that is about data. */
const OF_ROW = /\b(row|line|record|item|entry|customer|index)s?\s?(number )?[#:]?\s?\d/i;

/** @returns what words say of names, clause by clause: "Unknown field a, b is required" says two things */
export function complaintsIn(words: string): Complaint[] {
	if (OF_ROW.test(words)) return [];
	return words.split(HARD).flatMap(complaintsInClause).slice(0, MOST_NAMES);
}

/** A part of an enumeration says what the part before it says or, at the beginning, the first one that says something. */
function complaintsInClause(clause: string): Complaint[] {
	const parts = clause.split(SOFT).map((part) => part.replace(BRACKETS, ''));
	const kinds = parts.map(kindIn);
	let told: Kind | undefined = kinds.find((kind) => kind !== undefined && kind !== 'wrong');
	let isSure = false;
	return parts.flatMap((part, at) => {
		const isEnumerated = kinds[at] === 'wrong' && ONE_WORD.test(part);
		if (!isEnumerated) told = kinds[at];
		const named = isEnumerated ? namedAlone(part, isSure) : namedIn(part);
		isSure = named.isSure;
		const kind = told;
		return kind === undefined ? [] : named.texts.map((name) => ({ name, kind, isSure }));
	});
}

function namedAlone(part: string, isSure: boolean): Named {
	const named = marked(part);
	if (named) return named;
	return { texts: SMALL.test(part) ? namesOf([part]) : [], isSure };
}

function namedIn(part: string): Named {
	const [, subject = '', thing] = SUBJECT.exec(part) ?? [];
	const isSubject = SMALL.test(subject) || thing !== undefined;
	const [, after = ''] = AFTER_THING.exec(part) ?? [];
	const [, end = ''] = AT_END.exec(part) ?? [];
	const ways = [
		{ texts: namesOf(isSubject ? [subject] : []), isSure: thing !== undefined },
		{ texts: namesOf([after]), isSure: true },
		{ texts: namesOf(SMALL.test(end) ? [end] : []), isSure: false },
	];
	const nothing = { texts: [], isSure: false };
	return marked(part) ?? ways.find(({ texts }) => texts.length > 0) ?? nothing;
}

/** The names that can't be words: quoted, with underscores, or with capitals inside. */
function marked(part: string): Named | undefined {
	const found = [...textsOf(part, QUOTED), ...textsOf(part.replace(QUOTED, ' '), JOINED)];
	return found.length === 0 ? undefined : { texts: namesOf(found), isSure: true };
}

function textsOf(part: string, pattern: RegExp): string[] {
	return [...part.matchAll(pattern)]
		.filter(({ index }) => !NO_NAME_AFTER.test(part.slice(Math.max(0, index - 20), index)))
		.map(([whole, quoted]) => quoted ?? whole);
}

function namesOf(texts: string[]): string[] {
	const places = texts.flatMap((text) => placeAt(text) ?? []);
	return places.filter(({ isAround }) => !isAround).map(({ name }) => name);
}
