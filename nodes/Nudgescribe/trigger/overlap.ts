/** The polls of one trigger that are under way. */
interface UnderWay {
	polls: number;
	/** how often one of them ended well */
	ended: number;
}

/** What was told of last. */
interface Telling {
	/** how often the trigger has told of something */
	told: number;
	/** until when n8n may still be storing that, in ms since 1970 */
	until: number;
}

/** What a poll asks about the other ones of its trigger. */
export interface Others {
	/**
	 * @param told how often the trigger has told of something, by what is remembered
	 * @returns whether another poll has told of more just now, which n8n had not stored yet when it began this one
	 */
	haveToldMore(told: number): boolean;
	/**
	 * Is called when a poll has found all, right before it is kept.
	 * @param told how often the trigger has told of something, this poll included
	 * @returns false where another poll was faster, so that this one is not to be kept
	 */
	letKeep(told: number): boolean;
}

/**
 * How long n8n may take to store what was told of, and to begin the next poll with it, in ms. It reads what it remembers
 * before it loads the workflow for a poll, and on a busy machine that takes seconds. What n8n could not store at all is
 * told of again after that.
 */
const STORING_MS = 30_000;

/**
 * Two polls of a trigger may be under way at once, where one takes longer than the time to the next. Both find the same,
 * and n8n may have given each a copy of what is remembered. What one found counts only while no other has ended since it
 * began; else it is left to the next poll. Nobody waits for another one, so that a poll that hangs stops nothing.
 */
class Overlap {
	private readonly triggers = new Map<string, UnderWay>();
	private readonly tellings = new Map<string, Telling>();

	/**
	 * @param trigger the workflow and the node
	 * @param poll all that it does, since n8n may have given it what is remembered before it begins
	 * @returns what the poll returns
	 */
	async during<T>(trigger: string, poll: (others: Others) => Promise<T>): Promise<T> {
		const underWay = this.triggers.get(trigger) ?? { polls: 0, ended: 0 };
		this.triggers.set(trigger, underWay);
		underWay.polls++;
		try {
			return await poll(this.othersOf(trigger, underWay));
		} finally {
			underWay.polls--;
			if (underWay.polls === 0) this.triggers.delete(trigger);
		}
	}

	private othersOf(trigger: string, underWay: UnderWay): Others {
		const { ended: before } = underWay;
		return {
			haveToldMore: (told) => told < this.toldOf(trigger),
			letKeep: (told) => {
				if (underWay.ended !== before) return false;
				underWay.ended++;
				this.tellings.set(trigger, { told, until: Date.now() + STORING_MS });
				return true;
			},
		};
	}

	private toldOf(trigger: string): number {
		const now = Date.now();
		for (const [one, { until }] of this.tellings) {
			if (until <= now) this.tellings.delete(one);
		}
		return this.tellings.get(trigger)?.told ?? 0;
	}
}

/** Those of this process of n8n. */
export const overlap = new Overlap();
