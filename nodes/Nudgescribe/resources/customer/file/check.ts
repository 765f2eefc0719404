import type { ProfileField } from '../../../api/records/profileFields';
import { Turns } from '../../../api/turns';
import type { Content } from '../../../items/binaryFile';
import { Ahead } from './ahead';
import { Cells } from './cells';
import { checksFor, tellColumns } from './columnChecks';
import { behind, Decoded } from './decoded';
import { encodingOf } from './encoding';
import type { Encoding } from './encoding';
import { fileProblems } from './fileProblems';
import { EveryRowFinding, Findings } from './findings';
import { otherFormatOf } from './format';
import type { Header } from './header';
import { problemsOfHeader } from './headerProblems';
import { headerOf, SIGNS_BYTES } from './look';
import { problems } from './rowProblems';
import { RowScan } from './rowScan';
import { shapeOf } from './shape';

/** How a file is checked. */
interface Asked {
	/** of the workspace; undefined where the file is not to be compared with them */
	fields: ProfileField[] | undefined;
	/** whether what Convert File mends is no problem */
	isConverted: boolean;
}

/** What a file is, and all that is found in it. */
interface Checked {
	/** besides the first one */
	rows: number;
	columns: number;
	findings: Findings;
}

/** Reads a file from end to end, and tells all that is wrong in it, in memory no more than a row of it at once. */
export async function checkFile(content: Content, asked: Asked): Promise<Checked> {
	const raw = new Ahead(content.read());
	const beginning = await raw.beginning(SIGNS_BYTES);
	await raw.close();
	const encoding = encodingOf(beginning);
	const findings = new Findings();
	const other = otherFormatOf(beginning);
	const problem = other ?? fileProblems.encoding(encoding.name, asked.isConverted);
	if (problem) findings.tell(() => problem);
	if (other || encoding.name === 'UTF-32') return { rows: 0, columns: 0, findings };
	const checked = await checkText(content, encoding, asked, findings);
	if (checked) return checked;
	if (encoding.name !== 'UTF-8') return broken(encoding.name, findings);
	// In Windows-1252, say: what is wrong in it besides is looked for all the same.
	const western = { name: 'Windows-1252', mark: 0 } as const;
	const again = new Findings();
	if (!asked.isConverted) again.tell(() => fileProblems.notUtf8);
	return (await checkText(content, western, asked, again)) ?? broken(western.name, new Findings());
}

function broken(name: Encoding['name'], findings: Findings): Checked {
	findings.tell(() => fileProblems.broken(name));
	return { rows: 0, columns: 0, findings };
}

/** @returns undefined where the text is not in that encoding to its end */
async function checkText(
	content: Content,
	encoding: Encoding,
	asked: Asked,
	findings: Findings,
): Promise<Checked | undefined> {
	const decoded = new Decoded(content.read(), encoding);
	const text = new Ahead(decoded);
	try {
		const header = await headerOf(text);
		if (decoded.isBroken && !header) return undefined;
		if (!header || 'says' in header) {
			findings.tell(() => header ?? fileProblems.empty);
			return { rows: 0, columns: 0, findings };
		}
		const { columns } = shapeOf(header, asked.isConverted);
		const rows = await checkRows(text, header, asked, findings);
		if (decoded.isBroken) return undefined;
		if (rows === 0) findings.tell(() => fileProblems.noRows);
		const { size } = content;
		if (decoded.bytes !== size) findings.tell(() => fileProblems.otherSize(size, decoded.bytes));
		return { rows, columns, findings };
	} finally {
		await text.close();
	}
}

/** @returns how many rows there are besides the first line */
async function checkRows(
	text: AsyncIterable<Uint8Array>,
	header: Header,
	{ fields, isConverted }: Asked,
	findings: Findings,
): Promise<number> {
	for (const problem of problemsOfHeader(header, isConverted)) findings.tell(() => problem);
	const shape = shapeOf(header, isConverted);
	const names = header.names.slice(0, shape.columns);
	if (fields) tellColumns(names, fields, { line: header.line, isConverted }, findings);
	const check = checksFor(names, fields ?? [], findings);
	const scan = new RowScan(shape, new EveryRowFinding(shape, findings));
	const cells = new Cells(shape.separator, header.line, (texts, line) => {
		if (!texts) findings.tell(() => problems.tooLong({ line, row: line }));
		else if (line !== header.line) check(texts, line);
	});
	const turns = new Turns();
	let before = 0;
	for await (const chunk of text) {
		const part = behind(header.start - before, chunk);
		scan.add(part);
		cells.add(part);
		before += chunk.length;
		await turns.due();
	}
	scan.end();
	cells.end();
	return Math.max(0, scan.found.rows - 1);
}
