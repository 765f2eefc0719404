import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { choice } from '../fields/kinds';

/** What to do where a thing that is asked for is not there. */
export const ifNotFound = choice({
	displayName: 'If Not Found',
	name: 'ifNotFound',
	type: 'options',
	options: [
		{ name: 'Return Nothing', value: 'nothing', description: 'Go on without an item for it' },
		{ name: 'Stop With an Error', value: 'fail', description: 'Treat it as a failed item' },
	],
	default: 'fail',
	description: 'What to do when there is no such thing in Nudgescribe',
});

/**
 * @param found what was asked for, if it is there
 * @param problem what is said where it is not, and what to do
 * @returns it, or no records
 * @throws UserError where it is not there, and that is a failure
 */
export function foundOr(
	found: IDataObject | undefined,
	otherwise: 'fail' | 'nothing',
	{ message, description }: { message: string; description: string },
): IDataObject | IDataObject[] {
	if (found) return found;
	if (otherwise === 'nothing') return [];
	throw new UserError(message, { description });
}
