import { isTold } from './envelope';
import type { Field, Level } from './envelope';
import { isRecord } from './json';
import type { Mapping } from './mapping';

/** Something in an envelope that says yes or no. */
export interface Mark {
	says: 'yes' | 'no';
	by: 'code' | 'flag' | 'error';
	/** the code or the status */
	code?: number | string;
}

const CODE =
	/^(code|statuscode|errorcode|errcode|errno|resultcode|returncode|retcode|responsecode|respcode|httpstatus|httpcode|httpstatuscode|rc|ret|errorno)$/;
const FLAG =
	/^(is)?(success|successful|succeeded|ok|okay|valid|accepted|acknowledged|stored|saved|done|authenticated|authori[sz]ed|allowed|permitted)$/;
const BAD_FLAG = /^((is|has)?(errors?|errored|failed|failure)|rejected|refused|denied)$/;
const STATUS = /^(status|statustext|result|outcome|state)$/;
const KIND = /^(type|level|kind|severity)$/;
/** In characters. */
const LONGEST_CODE = 60;
const SPEAKING = /^(message|messages|msg|detail|details|title|reason|description)$/;

const GOOD =
	/^(ok(ay)?|success(ful(ly)?)?|succeeded|done|created|accepted|updated|deleted|saved|stored|queued|completed?|valid|none|no ?errors?)[.!]?$/i;
const BAD =
	/^(errors?|err|fatal|fail(ed|ures?)?|nok|ko|not ?ok|refused|reject(ed)?|denied|invalid|unsuccessful|exceptions?|forbidden|unauthori[sz]ed|unauthenticated|bad ?request|not ?found|internal ?(server ?)?error|time(d ?)?out|aborted|expired)$/i;

/** Whether a text says no more than that all went well. */
export function isGoodWord(text: string): boolean {
	return GOOD.test(text.trim());
}

const FAILURE =
	/\b(fail(s|ed|ure|ures)?|errors?|denied|refused|rejected|invalid|cannot|can't|could ?n[o']t|unable|exceeded|missing|required|closed)\b/i;
const NO_FAILURE = /\b(no|0|zero|without( any)?) (errors?|failures?)\b/i;

/** Whether words tell of something that went wrong, where there is nothing else to go by. */
export function tellsOfFailure(words: string): boolean {
	return FAILURE.test(words.replace(/[_-]+/g, ' ')) && !NO_FAILURE.test(words);
}

/** Whether a text says no more than that something went wrong. */
function isBadWord(text: string): boolean {
	return BAD.test(text.trim().replace(/[_-]+/g, ' '));
}

/**
 * @param isDelete whether a deletion was asked for: a group that is told as `deleted: false` is none that was to go
 * @returns all that says yes or no in an envelope
 */
export function marksIn(levels: Level[], mapping: Mapping, isDelete = false): Mark[] {
	return levels.flatMap((level) =>
		level.fields.flatMap((field) => markOf(field, level, mapping, isDelete) ?? []),
	);
}

function markOf(field: Field, level: Level, mapping: Mapping, isDelete: boolean): Mark | undefined {
	const { name, plain, value } = field;
	if (name === mapping.nameOf('code') || CODE.test(plain)) {
		return isEnvelope(level) ? codeMark(value, mapping) : undefined;
	}
	// `valid: 0` counts; `success: 0` says no.
	if (typeof value === 'number' && FLAG.test(plain) && !/succe|ok/.test(plain)) return undefined;
	if (FLAG.test(plain) || (isDelete && /^(deleted|removed)$/.test(plain))) return flagMark(value);
	if (BAD_FLAG.test(plain) && isTrue(value)) return { says: 'no', by: 'flag' };
	if (STATUS.test(plain)) return statusMark(value);
	if (KIND.test(plain) && /^(error|fatal|failure)$/i.test(textOf(value))) {
		return { says: 'no', by: 'flag' };
	}
	return isTold(plain) && holdsSomething(value) ? { says: 'no', by: 'error' } : undefined;
}

/** A record inside may have a code that is its own: an envelope has words beside it. */
function isEnvelope({ isOutermost, fields }: Level): boolean {
	return isOutermost || fields.some(({ plain }) => SPEAKING.test(plain) || isTold(plain));
}

function codeMark(value: unknown, mapping: Mapping): Mark | undefined {
	if (value === '' || (typeof value !== 'string' && typeof value !== 'number')) return undefined;
	const number = Number(value);
	const isGood = Number.isNaN(number)
		? isGoodWord(String(value))
		: number === 0 || (number >= 200 && number < 300);
	if (isGood || mapping.isSuccess(value)) return { says: 'yes', by: 'code' };
	const code = Number.isNaN(number) ? mapping.plain(String(value)).slice(0, LONGEST_CODE) : number;
	return { says: 'no', by: 'code', code };
}

function flagMark(value: unknown): Mark | undefined {
	if (isTrue(value)) return { says: 'yes', by: 'flag' };
	const isNo = value === false || value === 0 || /^(false|no|0)$/i.test(textOf(value));
	return isNo || isBadWord(textOf(value)) ? { says: 'no', by: 'flag' } : undefined;
}

function statusMark(value: unknown): Mark | undefined {
	if (value === true || isGoodWord(textOf(value))) return { says: 'yes', by: 'flag' };
	if (value === false || isBadWord(textOf(value))) return { says: 'no', by: 'flag' };
	const code = Number(typeof value === 'number' ? value : textOf(value) || NaN);
	if (code >= 200 && code < 300) return { says: 'yes', by: 'flag' };
	return code >= 400 && code < 600 ? { says: 'no', by: 'flag', code } : undefined;
}

function isTrue(value: unknown): boolean {
	return value === true || value === 1 || /^(true|yes)$/i.test(textOf(value));
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}

/** Whether there is anything in what is said to be wrong: not so for nothing, zero, or the word that all is well. */
function holdsSomething(value: unknown, depth = 0): boolean {
	if (typeof value === 'string')
		return !/^(0|false|null)?$/i.test(value.trim()) && !isGoodWord(value);
	if (typeof value === 'number') return value !== 0;
	if (Array.isArray(value)) return value.length > 0;
	if (!isRecord(value) || depth > 3) return value === true;
	return Object.values(value).some((inner) => holdsSomething(inner, depth + 1));
}
