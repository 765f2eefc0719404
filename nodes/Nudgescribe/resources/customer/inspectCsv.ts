const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** What was found about a file. */
export interface Findings {
	/** where its text begins, in bytes: behind a byte order mark */
	start: number;
	/** what is wrong with it, as the end of a sentence */
	problem?: string;
}

/**
 * Reads a file from end to end, so that nothing is sent of one that is not as it should be.
 * @param chunks of the whole file
 */
export async function inspectCsv(chunks: AsyncIterable<Uint8Array>): Promise<Findings> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let start: number | undefined;
	for await (const chunk of chunks) {
		if (start === undefined) {
			start = BYTE_ORDER_MARK.every((byte, at) => chunk[at] === byte) ? BYTE_ORDER_MARK.length : 0;
			const problem = problemOf(chunk.subarray(start));
			if (problem !== undefined) return { start, problem };
		}
		if (!isUtf8(decoder, chunk)) return { start, problem: 'is not in UTF-8' };
	}
	if (start === undefined) return { start: 0, problem: 'is empty' };
	return isUtf8(decoder) ? { start } : { start, problem: 'is not in UTF-8' };
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
