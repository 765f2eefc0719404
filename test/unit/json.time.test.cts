import { parseJson } from '../../nodes/Nudgescribe/api/dialect/json.ts';

/** Texts that took a reader's time in the square of their length, or all of its stack. */
const texts: Array<[string, (length: number) => string]> = [
	['one huge number', (length) => '9'.repeat(length)],
	['one huge number in a list', (length) => `[1,-${'9'.repeat(length)}]`],
	['a huge number before a point', (length) => `[${'9'.repeat(length)}.5]`],
	['a huge number after a point', (length) => `[0.${'9'.repeat(length)}]`],
	['numbers of 16 digits', (length) => `[${'1234567890123456,'.repeat(length / 17)}1]`],
	['numbers beyond 2^53', (length) => `[${'12345678901234567,'.repeat(length / 18)}1]`],
	['numbers of 15 digits', (length) => `[${'123456789012345,'.repeat(length / 16)}1]`],
	['a text cut inside quotes', (length) => `{"a":"${'1'.repeat(length)}`],
	['texts cut inside quotes', (length) => `["${'a","'.repeat(length / 4)}`],
	['backslashes', (length) => `["${'\\'.repeat(2 * Math.floor(length / 2))}",12345678901234567]`],
	['escaped quotes', (length) => `["${'\\"'.repeat(length / 2)}",12345678901234567]`],
	['backslashes to the end', (length) => `["${'\\'.repeat(length)}`],
	[
		'digits in a text',
		(length) => JSON.stringify({ data: '1234567890123456789,'.repeat(length / 20) }),
	],
	[
		'lists in lists',
		(length) => `[${`${'['.repeat(90)}1${']'.repeat(90)},`.repeat(length / 182)}1]`,
	],
	['spaces', (length) => `[12345678901234567${' '.repeat(length)}]`],
];

const RUNS = 7;

/** The least time that reading takes, in ms of the processor: what else the machine does only adds to it. */
function timeOf(text: string, runs = RUNS): number {
	const times = Array.from({ length: runs }, () => {
		const before = process.cpuUsage();
		parseJson(text);
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	});
	return Math.min(...times);
}

/** Below this, in ms, the clock and what is compiled say more than the text does. */
const TOO_SHORT = 2;

/** From the shortest to the longest text it is doubled three times: over these, single moments even out. */
test.each(texts)('Twice as long a text takes at most three times as long: %s', (_what, textOf) => {
	// What grows with the square shows here already, and would take hours below.
	expect(timeOf(textOf(60_000), 1)).toBeLessThan(500);
	const short = timeOf(textOf(250_000));
	const long = timeOf(textOf(2_000_000));
	expect(long).toBeLessThanOrEqual(3 ** 3 * Math.max(short, TOO_SHORT));
});
