import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const rowsPerPiece = 5_000;

function* pieces(bytes: number): Generator<string> {
	const rows = Array.from(
		{ length: rowsPerPiece },
		(_, row) => `shopper.${row}@example.net,"Zoë ""${row}""",Doe,"Washington, D.C.",${row}`,
	);
	const piece = `${rows.join('\r\n')}\r\n`;
	yield 'email,first_name,last_name,city,loyalty_points\r\n';
	for (let left = bytes; left > 0; left -= Buffer.byteLength(piece)) yield piece;
}

/**
 * Writes a CSV file of customers, as Nudgescribe takes it: the same rows again and again, so that making it costs nothing.
 *
 * @param file its path; written anew
 * @param bytes its size at least: the last row is whole
 */
export async function writeCustomers(file: string, bytes: number): Promise<void> {
	await pipeline(Readable.from(pieces(bytes)), createWriteStream(file));
}
