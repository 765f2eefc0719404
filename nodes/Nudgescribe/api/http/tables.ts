import type { IDataObject } from 'n8n-workflow';
import { heldIn } from '../dialect/held';
import { isRecord } from '../dialect/json';
import type { Mapping } from '../dialect/mapping';
import { verdictOf } from '../dialect/verdict';
import type { Asked, Response } from '../dialect/verdict';
import { errorOf, errorWith } from './explain';
import type { Ended } from './ended';

/** CSV files in answers: a body may be one, or JSON may hold one. */

/** What is asked for where a CSV file is wanted. */
export const OF_TABLE = { kind: 'read', of: 'table' } as const satisfies Asked;

const EMPTY = {
	message: "Nudgescribe's file is empty",
	description:
		'It does not even name its columns, so it may be incomplete. Try again later, or look for the file in Nudgescribe.',
};

const CUT_OFF = {
	message: "Nudgescribe's file may be cut off",
	description:
		'It is compressed and ends within a line, so it may be incomplete. Try again, or look for the file in Nudgescribe.',
};

/** Whether an answer is there, or its status says that there is no such thing. */
export function isThere({ outcome }: Ended): boolean {
	return outcome.type !== 'response' || ![400, 404].includes(outcome.status);
}

/**
 * @param ended a request for a CSV file
 * @returns the file that the body is, whole; an error, not thrown, for an empty one; undefined where the body is JSON, or
 * says something else
 * @throws RequestError for a text that is no CSV file, and no refusal, or is not known to be whole
 */
export function tableIn(ended: Ended): string | Error | undefined {
	const { outcome } = ended;
	if (outcome.type !== 'response') return undefined;
	const { payload, verdict } = outcome;
	if (verdict.type === 'yes') {
		const text = payload?.json;
		if (typeof text !== 'string') return undefined;
		if (mayBeCutOff(text, outcome)) throw errorWith(ended, CUT_OFF);
		return text;
	}
	if (verdict.type !== 'no' || verdict.by !== 'nobody') return undefined;
	if (verdict.said === '') return errorWith(ended, EMPTY);
	throw errorWith(ended, {
		message: "Nudgescribe's answer is not a CSV file",
		description: `It begins with: ${verdict.said.slice(0, 120)}. Look for the file in Nudgescribe, and check 'Environment' in the credential.`,
	});
}

/** @returns the file that a text of an answer is, or else an error, not thrown where the text says that there is none */
export function tableInside(ended: Ended, text: string, mapping: Mapping): string | Error {
	const { outcome } = ended;
	if (outcome.type !== 'response') return errorOf(ended);
	const response = { ...outcome, payload: { json: text } };
	const verdict = verdictOf(response, OF_TABLE, mapping);
	const status = verdict.type === 'no' ? verdict.meaning : outcome.status;
	const inside = { ...ended, outcome: { ...response, verdict, status } };
	const table = tableIn(inside);
	if (table !== undefined) return table;
	if (isThere(inside)) throw errorOf(inside);
	return errorOf(inside);
}

/** @returns the records that JSON holds under that name, or is; an error, not thrown, for none; undefined for no list */
export function recordsIn(ended: Ended, name: string): IDataObject[] | Error | undefined {
	const { outcome } = ended;
	const json = outcome.type === 'response' ? outcome.payload?.json : undefined;
	const records = heldIn(json, name, areRecords) ?? (areRecords(json) ? json : undefined);
	return records?.length === 0 ? errorWith(ended, EMPTY) : records;
}

/** In bytes: a byte order mark is no part of a text. */
const MARK = 3;

/**
 * n8n takes a packed body for whole that is cut off, and does not tell that it was packed: more comes than was announced.
 * @param text that an answer is, or that is in it
 */
function mayBeCutOff(text: string, { headers, text: beginning }: Response): boolean {
	const isBody = !beginning.startsWith('"') && text.trimStart().startsWith(beginning.slice(0, 80));
	const announced = Number(headers['content-length']);
	// What is not UTF-8 is as long as nobody knows.
	if (!isBody || Number.isNaN(announced) || text.includes('\uFFFD')) return false;
	const bytes = Buffer.byteLength(text);
	return ![bytes, bytes + MARK].includes(announced) && !/[\r\n]$/.test(text);
}

function areRecords(value: unknown): value is IDataObject[] {
	return Array.isArray(value) && value.every(isRecord);
}
