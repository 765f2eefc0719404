import { expectClear } from '../clear.cts';
import { faultCase, type Records } from '../faultCase.cts';
import { until } from '../../engine/until.cts';
import { useWatchedStage, type WatchedStage } from '../watchedStage.cts';
import { mishaps, type Mishap, type Outcome } from './mishaps.cts';
import type { Attempt, ReadTarget, WriteTarget } from './target.cts';

const unknownEffect = 'It is not known whether Nudgescribe carried it out';
const timeout = 1;
const longTimeout = 20;

interface Moment {
	mishap: Mishap;
	/** Which request it happens to, from 0. */
	place: number;
}

function cause(stage: WatchedStage, { mishap, place }: Moment): void {
	const { fault, times = 1 } = mishap;
	if (fault) stage.emulator.fault({ ...fault(stage.otherHost.url), times, skip: place });
	else stage.network.refuse({ skip: place, times });
}

async function attemptWith(
	stage: WatchedStage,
	target: ReadTarget | WriteTarget,
	moment: Moment,
): Promise<Attempt> {
	const { isStall = false } = moment.mishap;
	await stage.logIn();
	cause(stage, moment);
	const attempt = await target.attempt(stage, isStall ? timeout : longTimeout);
	// A request whose client has gone is still worked on, and must not reach into the next case.
	if (isStall) await until(() => stage.emulator.requests().every(({ status }) => status !== null));
	expect(stage.emulator.faultsHappened() + stage.network.refused).toBeGreaterThan(0);
	expect(stage.otherHost.received).toEqual([]);
	return attempt;
}

function expectFailure({ output, error }: Attempt, words: RegExp): void {
	expect(error?.message).toMatch(words);
	if (error) expectClear(error);
	expect(output).toEqual([]);
}

async function playRead(
	stage: WatchedStage,
	target: ReadTarget,
	moment: Moment,
	records: Records,
): Promise<void> {
	const { read } = moment.mishap;
	const attempt = await attemptWith(stage, target, moment);
	if (read !== 'recovers') {
		expectFailure(attempt, read);
		return;
	}
	expect(attempt.error).toBeUndefined();
	const wanted = target.records(stage);
	const got = attempt.output.map(target.identityOf);
	records.compare(wanted, got);
	expect(got).toEqual(wanted);
	const { output } = await target.attempt(stage, longTimeout);
	expect(attempt.output).toEqual(output);
}

function expectedWork({ requests, recordsPerRequest }: WriteTarget, moment: Moment): number[] {
	const { write, isDone = false } = moment.mishap;
	return Array.from({ length: requests }, (_, place) => {
		if (write === 'recovers' || place < moment.place) return 1;
		return place === moment.place && isDone ? 1 : 0;
	}).flatMap((times) => Array.from({ length: recordsPerRequest }, () => times));
}

/** Of several items, none is blamed that the answer does not name: all of them are told, and what is done already. */
function expectItems({ error }: Attempt, target: WriteTarget, { place }: Moment): void {
	const { itemsPerRequest: size, done } = target;
	const first = place * size;
	if (size === 1) {
		expect(error?.item).toBe(first);
		return;
	}
	const items = `It is about the input items ${first} to ${first + size - 1}, counted from 0.`;
	const already = place > 0 ? ` ${first} customers are ${done ?? ''} already.` : '';
	expect(error?.item).toBeUndefined();
	expect(error?.description.endsWith(`${items}${already}`)).toBe(true);
}

async function playWrite(
	stage: WatchedStage,
	target: WriteTarget,
	moment: Moment,
	records: Records,
): Promise<void> {
	const { write } = moment.mishap;
	const attempt = await attemptWith(stage, target, moment);
	const done = target.timesDone(stage);
	records.count(done.map((times) => (write === 'recovers' ? times : Math.max(1, times))));
	expect(done).toEqual(expectedWork(target, moment));
	if (write === 'recovers') {
		expect(attempt.error).toBeUndefined();
		expect(attempt.output).toHaveLength(target.requests * target.itemsPerRequest);
		return;
	}
	expectFailure(attempt, write);
	expectItems(attempt, target, moment);
	const isUnclear = !/not allow|another server/.test(write.source);
	if (isUnclear) expect(attempt.error?.description).toContain(unknownEffect);
}

function said(outcome: Outcome): string {
	return outcome === 'recovers' ? 'the same result' : `one error, “${outcome.source}”`;
}

/** The first, a middle and the last of so many requests, from 0. */
function placesOf(requests: number, { isSlow }: Mishap): [string, number][] {
	if (isSlow) return [['first', 0]];
	const places: [string, number][] = [
		['first', 0],
		['middle', requests >> 1],
		['last', requests - 1],
	];
	return requests > 2 ? places : places.filter(([name]) => name !== 'middle');
}

/** Plays mishaps at the first, a middle and the last request of a target. */
export function playAll(target: ReadTarget | WriteTarget, chosen: Mishap[] = mishaps): void {
	const stage = useWatchedStage({ pageSize: 7 });
	const isWrite = 'timesDone' in target;
	for (const mishap of chosen.filter(({ isForWrites }) => isWrite || isForWrites !== true)) {
		for (const [position, place] of placesOf(target.requests, mishap)) {
			const must = said(isWrite ? mishap.write : mishap.read);
			const name = `${target.name}, ${position} request: ${mishap.name} → ${must}`;
			faultCase(stage, name, async (records) => {
				const moment = { mishap, place };
				if (isWrite) await playWrite(stage, target, moment, records);
				else await playRead(stage, target, moment, records);
			});
		}
	}
}
