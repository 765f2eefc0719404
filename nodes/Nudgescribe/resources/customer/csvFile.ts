import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

const CHUNK_BYTES = 256 * 1024;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * @returns the file of a binary property, without a byte order mark
 * @throws NodeOperationError when there is no such file, it is empty, or it is not CSV text in UTF-8
 */
export async function csvFileOf(
	node: IExecuteFunctions,
	itemIndex: number,
	property: string,
): Promise<File> {
	const { fileName = 'customers.csv' } = binaryOf(node, itemIndex, property);
	const bytes = await node.helpers.getBinaryDataBuffer(itemIndex, property);
	const isMarked = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK);
	const content = isMarked ? bytes.subarray(3) : bytes;
	const problem = problemOf(content);
	if (problem === undefined) return new BufferFile(content, fileName);
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

/** A file over bytes that stay where they are; the global File would copy them. */
class BufferFile extends File {
	constructor(
		private readonly content: Buffer,
		name: string,
	) {
		super([], name, { type: 'text/csv' });
		Object.defineProperty(this, 'size', { value: content.length });
	}

	override stream(): ReturnType<File['stream']> {
		const chunks = chunksOf(this.content);
		return new ReadableStream<Uint8Array>({
			pull: (controller) => {
				const { value, done } = chunks.next();
				if (done) controller.close();
				else controller.enqueue(value);
			},
		});
	}
}

function binaryOf(node: IExecuteFunctions, itemIndex: number, property: string): IBinaryData {
	try {
		return node.helpers.assertBinaryData(itemIndex, property);
	} catch {
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
}

/** @returns what is wrong with a file, as the end of a sentence */
function problemOf(content: Buffer): string | undefined {
	const start = content.subarray(0, 1024).toString('utf8').trim();
	if (start === '') return 'is empty';
	if (content.subarray(0, CHUNK_BYTES).includes(0) || /^([<{[]|%PDF)/.test(start)) {
		return 'is not a CSV file';
	}
	return isUtf8(content) ? undefined : 'is not in UTF-8';
}

function isUtf8(content: Buffer): boolean {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	try {
		for (const chunk of chunksOf(content)) decoder.decode(chunk, { stream: true });
		decoder.decode();
		return true;
	} catch {
		return false;
	}
}

function* chunksOf(content: Buffer): Generator<Buffer, undefined> {
	for (let from = 0; from < content.length; from += CHUNK_BYTES) {
		yield content.subarray(from, from + CHUNK_BYTES);
	}
	return undefined;
}
