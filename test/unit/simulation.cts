import { answered, firstTempo, refused } from '../../nodes/Nudgescribe/api/http/tempo.ts';

/** A server without anything but its times, in ms. */
export interface SimulatedServer {
	/** how long an answer takes by itself; gets a number between 0 and 1 */
	time: (random: number) => number;
	/** how many requests it works on at once: the others wait for their turn */
	workers?: number;
	/** how many requests it takes in a second: the others are refused at once */
	perSecond?: number;
}

/** A request under way, with its times in ms. */
interface Sent {
	/** when it ends */
	at: number;
	tries: number;
	begun: number;
	isRefused: boolean;
}

/** In ms: a refused request waits as long as the node's own waits are at first, and twice as long each time. */
const FIRST_WAIT = 500;

/**
 * Sends requests at the pace, by the clock of the simulation.
 * @returns how many were under way at most, how many might be when each was answered, and what it took
 */
export function simulate(requests: number, most: number, server: SimulatedServer) {
	let tempo = firstTempo(most);
	let now = 0;
	let notBefore = 0;
	let seed = 7;
	const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
	const waiting: Array<{ readyAt: number; tries: number }> = [];
	for (let one = 0; one < requests; one++) waiting.push({ readyAt: 0, tries: 0 });
	const underWay: Sent[] = [];
	const free = Array.from({ length: server.workers ?? 0 }, () => 0);
	const taken: number[] = [];
	const seen = { mostAtOnce: 0, refusals: 0, mostTries: 0, atOnce: [] as number[] };

	const isTooMany = () => {
		if (server.perSecond === undefined) return false;
		while ((taken[0] ?? Infinity) <= now - 1000) taken.shift();
		if (taken.length >= server.perSecond) return true;
		taken.push(now);
		return false;
	};
	const answeredAt = () => {
		const own = server.time(random());
		if (server.workers === undefined) return now + own;
		const at = free.indexOf(Math.min(...free));
		free[at] = Math.max(now, free[at] ?? 0) + own;
		return free[at];
	};
	const send = () => {
		while (underWay.length < tempo.atOnce && now >= notBefore) {
			const at = waiting.findIndex(({ readyAt }) => readyAt <= now);
			const [next] = at === -1 ? [] : waiting.splice(at, 1);
			if (!next) return;
			const isRefused = isTooMany();
			const endsAt = isRefused ? now + 5 : answeredAt();
			underWay.push({ at: endsAt, tries: next.tries + 1, begun: now, isRefused });
			seen.mostAtOnce = Math.max(seen.mostAtOnce, underWay.length);
		}
	};
	const end = ({ at, tries, begun, isRefused }: Sent) => {
		seen.atOnce.push(tempo.atOnce);
		seen.mostTries = Math.max(seen.mostTries, tries);
		if (!isRefused) {
			tempo = answered(tempo, at - begun);
			return;
		}
		seen.refusals++;
		tempo = refused(tempo, underWay.length);
		const wait = FIRST_WAIT * 2 ** (tries - 1);
		notBefore = Math.max(notBefore, now + wait);
		waiting.unshift({ readyAt: now, tries });
	};

	while (underWay.length > 0 || waiting.length > 0) {
		send();
		underWay.sort((one, other) => one.at - other.at);
		const next = underWay.shift();
		now = next ? Math.max(now, next.at) : Math.max(now + 1, notBefore);
		if (next) end(next);
	}
	return { ...seen, ms: now };
}
