import { harmless } from '../../../credentials/harmless';
import type { Campaign } from '../api/records/campaign';
import { wordsOf } from '../items/unforeseen';
import type { Sight } from './situation';

/** So long after the list of campaigns came, further looks may begin, in ms: n8n polls again soon. */
const MORE_LOOKS_MS = 20_000;
/** What a look that is under way may take then, in ms. */
const LAST_LOOKS_MS = 5000;

/** The looks that a poll makes one by one: one that is refused is reported, and made again at the next poll. */
export class Looks {
	private readonly begun = Date.now();

	private good = 0;

	private readonly refused: unknown[] = [];

	constructor(private readonly sight: Sight) {}

	/** Whether what is left has to wait for the next poll. */
	get isTimeUp(): boolean {
		return Date.now() >= Math.min(this.begun + MORE_LOOKS_MS, this.sight.end - LAST_LOOKS_MS);
	}

	/** A look went well. */
	succeed(): void {
		this.good++;
	}

	/**
	 * A look failed.
	 * @param what could not be done, as a sentence without its end
	 */
	fail({ json, id }: Campaign, what: string, error: unknown): void {
		this.refused.push(error);
		const { message } = wordsOf(error);
		// Where it is not clear which its name is, its ID says enough.
		const told = `${what} (${String(json.campaignName ?? id)}). The next poll tries again. ${message}`;
		this.sight.node.logger.warn(harmless(told));
	}

	/**
	 * The end of the poll.
	 * @throws the error of the first look, where none of them went well
	 */
	end(): void {
		if (this.good === 0 && this.refused.length > 0) throw this.refused[0];
	}
}
