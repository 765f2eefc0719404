/** The end of what is told of a limit. */
export const MORE_WANTED = "Turn on 'Return All' to get all of them, or raise 'Limit'.";

/**
 * @param given how many records are returned
 * @param things what they are called
 * @param all how many there are, or what is known of the others
 * @returns what a person is told where 'Limit' cuts off others
 */
export function limitWords(
	given: number,
	things: string,
	all: number | 'there are more' | 'there may be more',
): string {
	const shown = given.toLocaleString('en-US');
	const known =
		typeof all === 'number'
			? `${shown} of ${all.toLocaleString('en-US')} ${things} returned.`
			: `${shown} of the ${things} returned: ${all}.`;
	return `${known} ${MORE_WANTED}`;
}
