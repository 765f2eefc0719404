import { chart } from '../../tools/bench/report/chart.cts';
import type { Row } from '../../tools/bench/report/row.cts';
import { seconds } from '../../tools/bench/report/units.cts';

function row(changes: Partial<Row>): Row {
	return {
		work: 'Get Many: 1,000 customers & more',
		measure: 'Time, against a program',
		bars: [
			{ label: 'Nudgescribe node', value: 1500 },
			{ label: 'A program with a name so long that it needs the room', value: 3000 },
		],
		format: seconds,
		result: '0.50 times',
		target: 'at most 1.25 times',
		reached: true,
		meaning: 'Nothing.',
		runs: {},
		...changes,
	};
}

test('each row says what was measured, the figures, and whether the target was reached', async () => {
	const missed = { work: 'Packed tarball', target: 'at most 0.4 times', reached: false };
	const svg = await chart([row({}), row(missed)]);
	for (const text of [
		'Get Many: 1,000 customers &amp; more',
		'Packed tarball',
		'Time, against a program',
		'Nudgescribe node',
		'A program with a name so long that it needs the room',
		'1.50 s',
		'3.00 s',
		'0.50 times (at most 1.25 times: reached)',
		'0.50 times (at most 0.4 times: not reached)',
	]) {
		expect(svg).toContain(`>${text}<`);
	}
});

test('only the bar of the package tells by its colour whether the target was reached', async () => {
	const colours = async (reached: boolean) => {
		const svg = await chart([row({ reached })]);
		return [...svg.matchAll(/<path [^>]*fill="(#[^"]+)"/g)].map(([, colour]) => colour);
	};
	const [own, other, ...more] = await colours(true);
	expect(more).toEqual([]);
	expect(await colours(false)).toEqual([expect.not.stringContaining(String(own)), other]);
});
