/**
 * Runs something for each input, several at once, and hands on the results in the order of the inputs.
 * @param atOnce how many may run at once, looked up anew before each start
 */
export async function* inOrder<Input, Output>(
	inputs: Input[],
	run: (input: Input) => Promise<Output>,
	atOnce: () => number,
): AsyncGenerator<Output> {
	const waiting = inputs.values();
	const running: Array<Promise<Output>> = [];
	for (let left = inputs.length; left > 0; left--) {
		while (running.length < Math.min(left, Math.max(1, atOnce()))) {
			const next = waiting.next();
			if (next.done) break;
			const output = run(next.value);
			// One that fails ends everything; the others under way must not be unhandled then.
			output.catch(() => undefined);
			running.push(output);
		}
		const first = running.shift();
		if (first) yield await first;
	}
}
