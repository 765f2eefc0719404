import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readCsvRecords } from '../../nodes/Nudgescribe/api/dialect/csv.ts';

const MEBIBYTE = 1024 * 1024;
const FILE_SIZE = 100 * MEBIBYTE;
const PIECE_SIZE = 65_536;

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');

function heapInUse(): number {
	if (typeof collectGarbage === 'function') Reflect.apply(collectGarbage, undefined, []);
	return process.memoryUsage().heapUsed;
}

/** The text of a file of some 100 MB, in pieces as they come from a connection: lines are cut anywhere. */
function* bigFile(): Generator<string> {
	let sent = 0;
	let waiting = 'number,body\r\n';
	for (let number = 0; sent + waiting.length < FILE_SIZE; number++) {
		waiting += `${number},"Hello ""you"",\nthis is for you: ${'x'.repeat(number % 90)}"\r\n`;
		while (waiting.length >= PIECE_SIZE) {
			yield waiting.slice(0, PIECE_SIZE);
			sent += PIECE_SIZE;
			waiting = waiting.slice(PIECE_SIZE);
		}
	}
	yield waiting;
}

test('A CSV file of 100 MB is read record by record, and never held as a whole', () => {
	const before = heapInUse();
	let most = 0;
	let records = 0;
	for (const { number } of readCsvRecords(bigFile())) {
		if (number !== String(records)) throw new Error(`Record ${records} is another one`);
		records++;
		if (records % 200_000 === 0) most = Math.max(most, heapInUse() - before);
	}
	expect(records).toBeGreaterThan(1_000_000);
	expect(most).toBeLessThan(FILE_SIZE / 4);
});
