/** Works that go one after the other, and know what became of those before them. */
export class OneByOne<Known> {
	private last: Promise<unknown> | undefined;

	/** @param known what the works know of each other */
	constructor(private readonly known: Known) {}

	/**
	 * @param work begins when those before it have ended, well or not
	 * @returns what it returns
	 */
	async next<Result>(work: (known: Known, isFirst: boolean) => Promise<Result>): Promise<Result> {
		const { last } = this;
		const result = (last ?? Promise.resolve()).then(
			async () => await work(this.known, last === undefined),
		);
		this.last = result.catch(() => undefined);
		return await result;
	}
}
