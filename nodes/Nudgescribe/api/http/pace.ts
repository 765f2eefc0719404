import { sleep } from 'n8n-workflow';
import { answered, firstTempo, refused, upTo } from './tempo';

/** Where nothing else is said: enough to be quick, and few enough to be kind. */
const MOST_AT_ONCE = 10;

/**
 * The pace of all requests of one execution: as many at once as the server takes, and none before the moment that it
 * named when it asked to slow down.
 */
export class Pace {
	private tempo = firstTempo(MOST_AT_ONCE);

	private notBefore = 0;

	private underWay = 0;

	/** what lets the next requests go, in the order in which they came */
	private readonly waiting: Array<() => void> = [];

	private lastRead: Promise<void> = Promise.resolve();

	/** @param pause waits for so many ms */
	constructor(private readonly pause: (wait: number) => Promise<void>) {}

	/** How many requests may be under way at once for now. */
	get atOnce(): number {
		return this.tempo.atOnce;
	}

	/** Whether requests wait for others to end. */
	get isFull(): boolean {
		return this.waiting.length > 0;
	}

	/** @param most how many requests may be under way at once, at most */
	allow(most: number): void {
		this.tempo = upTo(this.tempo, most);
	}

	/** Runs one request when its turn comes, and returns what it returns. */
	async turn<T>(run: () => Promise<T>): Promise<T> {
		if (this.underWay < this.atOnce) this.underWay++;
		else await new Promise<void>((go) => this.waiting.push(go));
		try {
			// While it waits, the answer to a request that was under way may name a later moment.
			for (let wait = this.wait; wait > 0; wait = this.wait) await this.pause(wait);
			return await run();
		} finally {
			this.underWay--;
			this.next();
		}
	}

	private next(): void {
		while (this.underWay < this.atOnce) {
			const go = this.waiting.shift();
			if (!go) return;
			this.underWay++;
			go();
		}
	}

	/** in ms, until something may be sent */
	private get wait(): number {
		return this.notBefore - Date.now();
	}

	/** @param ms how long a request took that was answered */
	answered(ms: number): void {
		this.tempo = answered(this.tempo, ms);
	}

	/** A request was refused for the time being. */
	refused(): void {
		this.tempo = refused(this.tempo, this.underWay - 1);
	}

	/** @param wait in ms from now, during which nothing is sent */
	slowDown(wait: number): void {
		this.notBefore = Math.max(this.notBefore, Date.now() + wait);
	}

	/**
	 * Waits until a response may be read, for about 1 ms after the one before it: responses that come together are read
	 * one by one, each in a turn of its own of Node's event loop. What follows from one, the next request on a new
	 * connection, gets out before the next one is read. Otherwise they would come together again, and be waited for together.
	 */
	async readingTurn(): Promise<void> {
		const mine = this.lastRead.then(async () => await sleep(0));
		this.lastRead = mine;
		await mine;
	}
}

/**
 * Runs something for each input, several at once, and hands on the results in the order of the inputs.
 * @param inputs of any number: each is taken when its turn comes
 * @param atOnce how many may run at once, looked up anew before each start
 */
export async function* inOrder<Input, Output>(
	inputs: Iterable<Input>,
	run: (input: Input) => Promise<Output>,
	atOnce: () => number,
): AsyncGenerator<Output> {
	const waiting = inputs[Symbol.iterator]();
	const running: Array<Promise<Output>> = [];
	const start = () => {
		while (running.length < Math.max(1, atOnce())) {
			const next = waiting.next();
			if (next.done) return;
			const output = run(next.value);
			// One that fails ends everything; the others under way must not be unhandled then.
			output.catch(() => undefined);
			running.push(output);
		}
	};
	start();
	for (let first = running.shift(); first; first = running.shift()) {
		yield await first;
		start();
	}
}
