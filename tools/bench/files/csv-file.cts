import { Readable } from 'node:stream';
import { csvText, exportRows } from '../../emulator/seed/exportRows.cts';

const rowsPerPiece = 5_000;

function* pieces(piece: Buffer, bytes: number): Generator<Buffer> {
	for (let left = bytes; left > 0; left -= piece.length) {
		yield piece.subarray(0, Math.min(left, piece.length));
	}
}

/**
 * CSV text of a given size: the same made-up rows again and again, so that making it costs nothing.
 *
 * @param bytes the size
 */
export function csvStream(bytes: number): Readable {
	const piece = Buffer.from(csvText(exportRows('bench', 1, 0, rowsPerPiece)));
	return Readable.from(pieces(piece, bytes), { objectMode: false });
}
