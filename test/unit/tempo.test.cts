import { answered, firstTempo, refused, upTo } from '../../nodes/Nudgescribe/api/http/tempo.ts';
import type { Tempo } from '../../nodes/Nudgescribe/api/http/tempo.ts';
import { simulate } from './simulation.cts';
import type { SimulatedServer } from './simulation.cts';

/** A round of answers that take so long, in ms. */
function round(tempo: Tempo, ms: number): Tempo {
	const answers = Math.max(tempo.patience === 1 ? 8 : 16, tempo.atOnce);
	return Array.from({ length: answers }).reduce<Tempo>((one) => answered(one, ms), tempo);
}

function rounds(tempo: Tempo, times: number[]): number[] {
	let now = tempo;
	return times.map((ms) => (now = round(now, ms)).atOnce);
}

describe('The pace', () => {
	test('begins with few, and doubles while answers stay as quick, up to the most', () => {
		expect(firstTempo(10).atOnce).toBe(4);
		expect(rounds(firstTempo(10), [50, 50, 50])).toEqual([8, 10, 10]);
		expect(rounds(firstTempo(20), [50, 55, 60, 50])).toEqual([8, 16, 20, 20]);
	});

	test('does not begin with more than are allowed', () => {
		expect(rounds(firstTempo(2), [50, 50])).toEqual([2, 2]);
		expect(upTo(firstTempo(10), 3)).toMatchObject({ atOnce: 3, most: 3 });
	});

	test('stays where answers take somewhat longer, and halves where they take markedly longer', () => {
		expect(rounds(firstTempo(20), [50, 90, 90])).toEqual([8, 8, 8]);
		expect(rounds(firstTempo(20), [50, 120])).toEqual([8, 4]);
	});

	test('halves with a refusal, once for those that were refused together', () => {
		let tempo = rounds(firstTempo(20), [50, 50]).reduce((one) => round(one, 50), firstTempo(20));
		expect(tempo.atOnce).toBe(16);
		for (let others = 15; others >= 0; others--) tempo = refused(tempo, others);
		expect(tempo.atOnce).toBe(8);
		expect(refused(tempo, 0).atOnce).toBe(4);
	});

	test('never comes below one', () => {
		let tempo = firstTempo(10);
		for (let time = 0; time < 9; time++) tempo = refused(tempo, 0);
		expect(tempo.atOnce).toBe(1);
	});

	test('goes up again by one at a time, after more quick rounds with each refusal', () => {
		const once = refused(firstTempo(10), 0);
		expect(rounds(once, [50, 50, 50, 50])).toEqual([2, 3, 3, 4]);
		const twice = refused(once, 0);
		expect(rounds(twice, [50, 50, 50, 50])).toEqual([1, 1, 1, 2]);
	});

	test('goes up again at a server that has become slower for good', () => {
		const slower = Array.from({ length: 80 }, () => 150);
		expect(rounds(firstTempo(10), [50, ...slower]).at(-1)).toBeGreaterThan(4);
	});
});

describe('The pace at a simulated server', () => {
	const alike = (ms: number) => () => ms;

	test('that takes any number is soon the most', () => {
		const { mostAtOnce, ms, refusals } = simulate(300, 10, { time: alike(50) });
		expect({ mostAtOnce, refusals }).toEqual({ mostAtOnce: 10, refusals: 0 });
		// 30 rounds with ten at once would take 1.5 s.
		expect(ms).toBeLessThanOrEqual(1650);
	});

	test.each([2, 4, 6])('that has %d workers keeps them at work, and no long queue', (workers) => {
		const server = { time: alike(50), workers };
		const { ms, atOnce } = simulate(400, 20, server);
		expect(ms).toBeLessThanOrEqual(1.25 * ((400 / workers) * 50));
		expect(atOnce.slice(200).every((one) => one <= 4 * workers)).toBe(true);
	});

	test.each([2, 5, 20, 60])(
		'that takes %d requests a second refuses hardly more than with one at a time',
		(perSecond) => {
			const server = { time: alike(50), perSecond };
			const oneByOne = simulate(300, 1, server);
			const { refusals, mostTries, ms } = simulate(300, 10, server);
			expect(refusals).toBeLessThanOrEqual(1.15 * oneByOne.refusals + 15);
			expect(mostTries).toBeLessThan(5);
			expect(ms).toBeLessThanOrEqual(1.2 * oneByOne.ms);
		},
	);

	const jitters: Array<[string, SimulatedServer['time']]> = [
		['between 20 and 80 ms', (random) => 20 + 60 * random],
		['mostly 50 ms, and half a second now and then', (random) => (random < 0.1 ? 500 : 50)],
		['next to nothing', (random) => 1 + 4 * random],
	];
	test.each(jitters)('whose answers take %s comes near the most', (_how, time) => {
		const { atOnce, refusals } = simulate(600, 10, { time });
		expect(refusals).toBe(0);
		const late = atOnce.slice(100);
		expect(late.reduce((sum, one) => sum + one, 0) / late.length).toBeGreaterThan(7);
	});
});
