import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { NothingCalled } from '../fields/nameWords';
import { choice } from '../fields/kinds';

/** What to do where a thing that is asked for is not there. */
export const ifNotFound = choice({
	displayName: 'If Not Found',
	name: 'ifNotFound',
	type: 'options',
	options: [
		{ name: 'Return Nothing', value: 'nothing', description: 'Continue without an output item' },
		{ name: 'Stop With an Error', value: 'fail', description: 'Treat the input item as failed' },
	],
	default: 'fail',
	description: 'What to do when Nudgescribe has nothing with that name or ID',
});

/** How one thing is got. */
interface Sought {
	/** its ID, or that nothing has the name that was given */
	id: string | NothingCalled;
	find: (id: string) => Promise<IDataObject | undefined>;
	/** what is said where there is none with that ID: what is wrong, and what to do */
	missing: (id: string) => [message: string, description: string];
}

/**
 * @param otherwise what to do where it is not there
 * @returns the thing, or no records
 * @throws UserError where it is not there, and that is a failure
 */
export async function foundOr(
	otherwise: 'fail' | 'nothing',
	{ id, find, missing }: Sought,
): Promise<IDataObject | IDataObject[]> {
	const found = typeof id === 'string' ? await find(id) : undefined;
	if (found) return found;
	if (otherwise === 'nothing') return [];
	if (typeof id !== 'string') throw id;
	const [message, description] = missing(id);
	throw new UserError(message, { description });
}
