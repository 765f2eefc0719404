/** Makes something that the items of a run share, or gives what was made under that key before. */
export type Once = <Made>(key: string, make: () => Promise<Made>) => Promise<Made>;

/** @returns what makes each thing once in a run */
export function memory(): Once {
	const made = new Map<string, Promise<unknown>>();
	return async <Made>(key: string, make: () => Promise<Made>) => {
		const known = made.get(key) ?? make();
		made.set(key, known);
		return (await known) as Made;
	};
}
