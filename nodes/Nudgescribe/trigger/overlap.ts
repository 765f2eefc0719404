/** The polls of one trigger that are under way. */
interface UnderWay {
	polls: number;
	/** how often one of them ended well */
	ended: number;
}

/**
 * Two polls of a trigger may be under way at once, where one takes longer than the time to the next. Both find the same,
 * and n8n may have given each a copy of what is remembered. What one found counts only while no other has ended since it
 * began; else it is left to the next poll. Nobody waits for another one, so that a poll that hangs stops nothing.
 */
class Overlap {
	private readonly triggers = new Map<string, UnderWay>();

	/**
	 * @param trigger the workflow and the node
	 * @param poll gets what it calls when it has found all: false means that another poll was faster
	 * @returns what the poll returns
	 */
	async during<T>(trigger: string, poll: (isFirst: () => boolean) => Promise<T>): Promise<T> {
		const underWay = this.triggers.get(trigger) ?? { polls: 0, ended: 0 };
		this.triggers.set(trigger, underWay);
		underWay.polls++;
		const { ended: before } = underWay;
		try {
			return await poll(() => {
				if (underWay.ended !== before) return false;
				underWay.ended++;
				return true;
			});
		} finally {
			underWay.polls--;
			if (underWay.polls === 0) this.triggers.delete(trigger);
		}
	}
}

/** Those of this process of n8n. */
export const overlap = new Overlap();
