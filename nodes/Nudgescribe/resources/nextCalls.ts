import type { Resource } from './operation';

/**
 * @param words of an error, which names the fields that are at fault in single quotes
 * @param resources whose lists tell what there is, by their names, which are those of the fields
 * @returns which operations a model can call to learn it; '' where the error is about none of them
 */
export function nextCalls(words: string, resources: Resource[]): string {
	const named = resources.filter(
		({ name, operations }) => 'getAll' in operations && words.includes(`'${name}'`),
	);
	if (named.length === 0) return '';
	const lists = named.map(({ name, operations }) => `'${operations.getAll?.name}' of ${name}`);
	return `To see which IDs and names there are, call a tool that runs ${lists.join(', or ')}.`;
}
