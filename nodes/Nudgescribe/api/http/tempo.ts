/** How many requests may be under way at once, and what that is judged by. */
export interface Tempo {
	readonly atOnce: number;
	/** how many that may become */
	readonly most: number;
	/** of the answers since it was last judged, in ms */
	readonly times: readonly number[];
	/** the time of a round of answers when they came most quickly, in ms; Infinity before the first round */
	readonly quickest: number;
	/** how many rounds have to be as quick before one more may be under way */
	readonly patience: number;
	/** how many rounds were */
	readonly calm: number;
	/** how many requests went out before the number was lowered: their answers say nothing of the new one */
	readonly stale: number;
}

const FIRST = 4;
/** So many answers are a round at least: fewer may be quick, or slow, by chance. */
const SHORTEST_ROUND = 8;
/** And so many once the server has had enough: there is time then to look closely. */
const CLOSE_LOOK = 16;
const LONGEST_PATIENCE = 64;
/** An answer that takes little longer than the quickest is as quick; in ms, for servers that answer at once. */
const NOISE_MS = 10;
const AS_QUICK = 1.5;
const SLOW = 1.75;

/** @returns the pace to begin with: few requests at once, since nothing is known of the server */
export function firstTempo(most: number): Tempo {
	const atOnce = Math.min(FIRST, most);
	const nothing = { times: [], quickest: Infinity, calm: 0, stale: 0 };
	return { atOnce, most, patience: 1, ...nothing };
}

/** @returns the pace where another number of requests at most is allowed */
export function upTo(tempo: Tempo, most: number): Tempo {
	return { ...tempo, most, atOnce: Math.min(tempo.atOnce, most) };
}

/**
 * Twice as many while answers stay as quick, until the server has had enough for the first time; from then on one more
 * at a time, after as many quick rounds as it has cost patience. Half as many where answers take markedly longer: the
 * server has them wait in a queue then, and more at once would only make that longer.
 * @param ms how long an answer took
 */
export function answered(tempo: Tempo, ms: number): Tempo {
	if (tempo.stale > 0) return { ...tempo, stale: tempo.stale - 1 };
	const times = [...tempo.times, ms];
	const { atOnce } = tempo;
	const round = tempo.patience === 1 ? SHORTEST_ROUND : CLOSE_LOOK;
	if (times.length < Math.max(round, atOnce)) return { ...tempo, times };
	const time = medianOf(times);
	// One request at a time waits for no other: if it is slower than before, the server is.
	const quickest = atOnce === 1 ? time : quickestOf(tempo.quickest, time);
	const next = { ...tempo, times: [], quickest };
	if (time > SLOW * next.quickest + NOISE_MS) return lowered(next, atOnce - 1);
	if (time > AS_QUICK * next.quickest + NOISE_MS) return { ...next, calm: 0 };
	if (next.calm + 1 < next.patience) return { ...next, calm: next.calm + 1 };
	const more = next.patience === 1 ? 2 * atOnce : atOnce + 1;
	return { ...next, calm: 0, atOnce: Math.min(more, next.most) };
}

/**
 * Half as many, since the server has refused one for the time being; those that were refused together count once.
 * @param underWay how many other requests are under way
 */
export function refused(tempo: Tempo, underWay: number): Tempo {
	return tempo.stale > 0 ? { ...tempo, stale: tempo.stale - 1 } : lowered(tempo, underWay);
}

function lowered(tempo: Tempo, stale: number): Tempo {
	const atOnce = Math.max(1, Math.floor(tempo.atOnce / 2));
	const patience = Math.min(2 * tempo.patience, LONGEST_PATIENCE);
	return { ...tempo, atOnce, patience, stale, times: [], calm: 0 };
}

/** It comes down by half of the way: a round may be quick by chance. */
function quickestOf(known: number, time: number): number {
	if (known === Infinity) return time;
	return time < known ? (known + time) / 2 : known;
}

/** The one in the middle: a single answer that took long says nothing of the others. */
function medianOf(times: readonly number[]): number {
	const sorted = [...times].sort((one, other) => one - other);
	return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
