import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { ContentFile, contentOf } from '../../items/binaryFile';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** What was found about a file. */
interface Findings {
	/** where its text begins, in bytes: behind a byte order mark */
	start: number;
	/** how many rows it has besides the first one, empty lines left out */
	rows: number;
	/** what is wrong with it, as the end of a sentence */
	problem?: string;
}

/**
 * @returns the file of a binary property, without a byte order mark, and how many rows it has besides the first one; its
 * content is read when it is sent
 * @throws NodeOperationError when there is no such file, it is empty, or it is not CSV text in UTF-8
 */
export async function csvFileOf(
	node: IExecuteFunctions,
	itemIndex: number,
	property: string,
): Promise<{ file: File; rows: number }> {
	const binary = binaryOf(node, itemIndex, property);
	const { fileName = 'customers.csv' } = binary;
	const content = await contentOf(node, itemIndex, property, binary);
	const { start, rows, problem } = await inspect(content.read());
	if (problem === undefined) return { file: new ContentFile(content, start, fileName), rows };
	throw new NodeOperationError(
		node.getNode(),
		`The file '${fileName}' in the input field '${property}' ${problem}`,
		{
			description:
				'Nudgescribe takes CSV files: text in UTF-8 whose first line names the profile fields. Save a spreadsheet as CSV (UTF-8) first.',
			itemIndex,
		},
	);
}

function binaryOf(node: IExecuteFunctions, itemIndex: number, property: string): IBinaryData {
	const found = binaryIn(node, itemIndex, property);
	if (found) return found;
	const names = Object.keys(node.getInputData()[itemIndex]?.binary ?? {});
	const advice =
		names.length > 0
			? `It has one in '${names.join("', '")}': enter that name in 'Input Data Field Name'.`
			: 'Let an earlier node supply the file, for example one that downloads it or converts items to a file.';
	throw new NodeOperationError(
		node.getNode(),
		`The input item has no file in the field '${property}'`,
		{ description: advice, itemIndex },
	);
}

function binaryIn(
	node: IExecuteFunctions,
	itemIndex: number,
	property: string,
): IBinaryData | undefined {
	try {
		const binary = node.helpers.assertBinaryData(itemIndex, property);
		// Every object has something by the name 'constructor', which is no file.
		return 'data' in binary ? binary : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Reads a file from end to end, so that nothing is sent of one that is not as it should be.
 * @param chunks of the whole file
 */
async function inspect(chunks: AsyncIterable<Uint8Array>): Promise<Findings> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	const lines = new Lines();
	let start: number | undefined;
	for await (const chunk of chunks) {
		if (start === undefined) {
			start = BYTE_ORDER_MARK.every((byte, at) => chunk[at] === byte) ? BYTE_ORDER_MARK.length : 0;
			const problem = problemOf(chunk.subarray(start));
			if (problem !== undefined) return { start, rows: 0, problem };
		}
		if (!isUtf8(decoder, chunk)) return { start, rows: 0, problem: 'is not in UTF-8' };
		lines.count(chunk);
	}
	if (start === undefined) return { start: 0, rows: 0, problem: 'is empty' };
	const rows = Math.max(0, lines.total - 1);
	return isUtf8(decoder) ? { start, rows } : { start, rows, problem: 'is not in UTF-8' };
}

const QUOTE = 0x22;
const ENDS = [0x0a, 0x0d];
const BLANK = [0x20, 0x09];

/** Counts the lines of CSV text that hold something; what is in quotes does not end a line. */
class Lines {
	private isQuoted = false;

	private isBlank = true;

	private ended = 0;

	get total(): number {
		return this.ended + (this.isBlank ? 0 : 1);
	}

	count(chunk: Uint8Array): void {
		for (const byte of chunk) {
			if (byte === QUOTE) this.isQuoted = !this.isQuoted;
			if (this.isQuoted || !ENDS.includes(byte)) {
				this.isBlank &&= BLANK.includes(byte);
			} else {
				if (!this.isBlank) this.ended++;
				this.isBlank = true;
			}
		}
	}
}

/** @param beginning of the text, in bytes */
function problemOf(beginning: Uint8Array): string | undefined {
	const text = new TextDecoder().decode(beginning.subarray(0, 1024)).trim();
	if (text === '') return 'is empty';
	const isOther = beginning.includes(0) || /^([<{[]|%PDF)/.test(text);
	return isOther ? 'is not a CSV file' : undefined;
}

/** @param chunk the next one; none at the end of the file */
function isUtf8(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): boolean {
	try {
		decoder.decode(chunk, { stream: chunk !== undefined });
		return true;
	} catch {
		return false;
	}
}
