/** Resolves as soon as something holds; it looks again after each turn of the event loop. */
export async function until(holds: () => boolean): Promise<void> {
	while (!holds()) await new Promise(setImmediate);
}

/** Lets so much happen as an answer takes that is on its way within this process. */
export async function aFewTurns(): Promise<void> {
	for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
}
