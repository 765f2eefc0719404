import type { IDataObject } from 'n8n-workflow';
import type { Change } from './counts';
import { levelsOf } from './envelope';
import { faultOf } from './faults';
import type { Fault } from './faults';
import { listedFaults } from './listed';
import type { Mapping } from './mapping';
import { isGoodWord, marksIn } from './marks';
import { meaningOf, meansRefusal } from './meaning';
import { partOf } from './part';
import type { Part } from './part';
import { isTable } from './table';
import { messageIn, wordsIn } from './words';

/** What came over the wire. */
export interface Response {
	status: number;
	headers: IDataObject;
	/** what the body holds as JSON, or the text that it is where that is a CSV file; missing when it is neither */
	payload: { json: unknown } | undefined;
	/** how the body begins */
	text: string;
}

/** The API's no, or something else than an answer of the API's. */
export interface No {
	type: 'no';
	/** the status that it amounts to: the response's own, or what a no inside a 200 means */
	meaning: number;
	/** its words, '' when it has none */
	said: string;
	/** who says it: a page is not the API's; nobody, where the body is empty, or is no answer */
	by: 'api' | 'page' | 'nobody';
	/** what it says of single ones of many things that were sent */
	faults: Fault[];
	/** the code that its body gives, if any */
	code?: number | string;
	/** whether that code alone says no, which may mean a yes in this account */
	isByCodeAlone: boolean;
}

/** What a response amounts to. */
export type Verdict = { type: 'yes' } | { type: 'part'; part: Part } | No;

/** What was asked: for a read, nothing is said of parts, and a CSV file may be wanted, which JSON may hold as a text. */
export type Asked = { kind: 'read'; of?: 'table' } | ({ kind: 'write' } & Change);

const YES: Verdict = { type: 'yes' };
const IS_PAGE = /^\s*(<!doctype|<\?xml|<html|<[a-z][^<>]*>)/i;

/** The one place that tells a yes from a no, and from a part of a yes: over status, envelope and payload. */
export function verdictOf(response: Response, asked: Asked, account: Mapping): Verdict {
	const mapping = account.remembering();
	const { status, payload } = response;
	if (status >= 300 && status < 400) return no(status, '');
	if (!payload) return ofText(response, asked, mapping);
	const { json } = payload;
	if (typeof json === 'string') {
		const isIt = wantsTable(asked) && status < 300 && isTable(json);
		return isIt ? YES : ofText({ ...response, text: json }, asked, mapping);
	}
	if (asked.kind === 'read') return ofJson(status, json, mapping);
	const listed = listedFaults(levelsOf(json), asked, mapping);
	const part = partOf(status, json, listed, asked, mapping);
	if (part && (asked.isMany || part.accepted !== 0)) return { type: 'part', part };
	const verdict = ofJson(status, json, mapping, asked);
	if (verdict.type === 'no') {
		const faults = listed.list.length > 0 ? listed.list : [faultOf(verdict.said, mapping)];
		return { ...verdict, faults: asked.isMany ? faults : [] };
	}
	return part ? no(NOTHING_DONE, 'nothing was changed') : verdict;
}

/** A single thing that was not done, though the status is good. */
const NOTHING_DONE = 400;

function ofJson(status: number, json: unknown, mapping: Mapping, change?: Change): Verdict {
	const levels = levelsOf(json);
	const marks = marksIn(levels, mapping, change?.isDelete);
	const noes = marks.filter(({ says }) => says === 'no');
	const message = messageIn(levels, mapping);
	const isPlainNo = json === false || (marks.length === 0 && meansRefusal(message));
	if (status < 400 && noes.length === 0 && !isPlainNo) return YES;
	const codes = noes.flatMap(({ code }) => code ?? []);
	const isByCodeAlone = status < 400 && noes.length > 0 && noes.every(({ by }) => by === 'code');
	// In an answer to a read, lists of texts beside a message that all is well are no complaints.
	const isWell = !change && isByCodeAlone && isGoodWord(message);
	const said = isWell ? message : wordsIn(json, mapping);
	const [code] = codes;
	const refusal = no(meaningOf(status, codes, said), said);
	return { ...refusal, ...(code !== undefined && { code }), isByCodeAlone };
}

function wantsTable(asked: Asked): boolean {
	return asked.kind === 'read' && asked.of === 'table';
}

/** An empty body of a write is a yes: the status says it. */
function ofText({ status, text }: Response, asked: Asked, mapping: Mapping): Verdict {
	const isWrite = asked.kind === 'write';
	// What begins with many blanks is not empty.
	const plain = mapping.plain(text.trimStart());
	const line = plain.trim().replace(/\s+/g, ' ').slice(0, 300);
	if (IS_PAGE.test(plain)) return { ...no(status, titleOf(plain)), by: 'page' };
	if (status >= 400) return no(meaningOf(status, [], line), line);
	if (isWrite && (line === '' || isGoodWord(line))) return YES;
	if ((isWrite || wantsTable(asked)) && meansRefusal(line))
		return no(meaningOf(status, [], line), line);
	return { ...no(status, line), by: 'nobody' };
}

/** @returns what a page is called, or else how its text begins */
function titleOf(page: string): string {
	const text = (html: string) =>
		html
			.replace(/<[^>]*>/g, ' ')
			.replace(/\s+/g, ' ')
			.trim();
	const title = /<(title|h1|message)[^>]*>([^<]*)</i.exec(page)?.[2] ?? '';
	return (text(title) || text(page)).slice(0, 120);
}

/** @returns a no of the API's that says nothing of codes */
export function no(meaning: number, said: string): No {
	return { type: 'no', meaning, said, by: 'api', isByCodeAlone: false, faults: [] };
}
