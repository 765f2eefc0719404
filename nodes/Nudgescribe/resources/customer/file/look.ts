import { Turns } from '../../../api/turns';
import type { Content } from '../../../items/binaryFile';
import { Ahead } from './ahead';
import { behind, Decoded } from './decoded';
import { encodingOf } from './encoding';
import type { Encoding } from './encoding';
import { fileProblems } from './fileProblems';
import { otherFormatOf } from './format';
import { headerIn } from './header';
import type { Header } from './header';
import { problemsOfHeader } from './headerProblems';
import type { Problem } from './problem';
import type { RowFindings } from './rowFindings';
import { RowScan } from './rowScan';
import { RowWriter } from './rowWriter';
import { shapeOf } from './shape';

/** A file that can be sent. */
export interface Sound {
	encoding: Encoding;
	header: Header;
	/** how many columns have a name */
	columns: number;
	found: RowFindings;
	/** in bytes, as the file is */
	bytes: number;
	/** in bytes: what its rows are when they are converted */
	rowBytes: number;
}

/** What a file is shows in so many bytes. */
export const SIGNS_BYTES = 1024;

/** In bytes: a spreadsheet's 16,384 columns with names of a usual length. */
const LONGEST_HEADER = 512 * 1024;

/**
 * Reads a file from end to end, so that nothing is sent of one that is not as it should be.
 * @param isConverted whether what Convert File mends is no problem
 */
export async function lookAt(content: Content, isConverted: boolean): Promise<Sound | Problem> {
	const raw = new Ahead(content.read());
	const looked = await lookInto(raw, isConverted).finally(async () => {
		await raw.close();
	});
	const isOther = looked === fileProblems.notUtf8 && isConverted;
	if (!isOther) return looked;
	const western = { name: 'Windows-1252', mark: 0 } as const;
	return await readThrough(content.read(), western, isConverted);
}

async function lookInto(raw: Ahead, isConverted: boolean): Promise<Sound | Problem> {
	const beginning = await raw.beginning(SIGNS_BYTES);
	const encoding = encodingOf(beginning);
	const problem = otherFormatOf(beginning) ?? fileProblems.encoding(encoding.name, isConverted);
	return problem ?? (await readThrough(raw, encoding, isConverted));
}

async function readThrough(
	raw: AsyncIterable<Uint8Array>,
	encoding: Encoding,
	isConverted: boolean,
): Promise<Sound | Problem> {
	const decoded = new Decoded(raw, encoding);
	const text = new Ahead(decoded);
	try {
		const header = await headerOf(text);
		if (decoded.isBroken && !header) return fileProblems.broken(encoding.name);
		if (!header || 'says' in header) return header ?? fileProblems.empty;
		const [problem] = problemsOfHeader(header, isConverted);
		if (problem) return problem;
		const rows = await readRows(text, header, isConverted);
		if (decoded.isBroken) return fileProblems.broken(encoding.name);
		if ('says' in rows) return rows;
		if (rows.found.rows < 2) return fileProblems.noRows;
		const { columns } = shapeOf(header, isConverted);
		return { encoding, header, columns, bytes: decoded.bytes, ...rows };
	} finally {
		await text.close();
	}
}

/** @returns the first line of a text; what is wrong where it does not end; undefined where there is none */
export async function headerOf(text: Ahead): Promise<Header | Problem | undefined> {
	for (let most = SIGNS_BYTES; ; most *= 8) {
		const beginning = await text.beginning(most);
		const isWhole = beginning.length < most;
		const header = headerIn(beginning, isWhole);
		if (header || isWhole) return header;
		if (most >= LONGEST_HEADER) return fileProblems.longHeader;
	}
}

async function readRows(
	text: AsyncIterable<Uint8Array>,
	header: Header,
	isConverted: boolean,
): Promise<Pick<Sound, 'found' | 'rowBytes'> | Problem> {
	const shape = shapeOf(header, isConverted);
	const scan = new RowScan(shape);
	const writer = isConverted ? new RowWriter(shape.separator, shape.columns) : undefined;
	const turns = new Turns();
	let before = 0;
	let rowBytes = 0;
	for await (const chunk of text) {
		const problem = scan.add(behind(header.start - before, chunk));
		if (problem) return problem;
		rowBytes += writer?.add(behind(header.end - before, chunk)).length ?? 0;
		before += chunk.length;
		await turns.due();
	}
	rowBytes += writer?.end().length ?? 0;
	return scan.end() ?? { found: scan.found, rowBytes };
}
