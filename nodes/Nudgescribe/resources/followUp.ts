import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Connection } from '../api/request';
import { pollUntil } from '../shared/polling';
import { numberOption } from './parameters';

/** What is waited for after a change that is made already, and must not be made again. */
export interface FollowUp<Found> {
	/** returns what is waited for, or undefined while it is not there */
	look: () => Promise<Found | undefined>;
	/** what is done, as the beginning of a sentence */
	done: string;
	/** what is waited for, as the subject of a sentence */
	awaited: string;
	/** how things stand, and what to do instead of running the operation again */
	advice: () => string;
}

/**
 * Waits as long as the option Wait Timeout says, in the background of a change that was made.
 * @returns what was waited for, and how many seconds it took
 * @throws NodeOperationError that says first that the change itself is made
 */
export async function followUp<Found>(
	node: IExecuteFunctions,
	api: Connection,
	itemIndex: number,
	{ look, done, awaited, advice }: FollowUp<Found>,
): Promise<{ found: Found; seconds: number }> {
	const timeout = numberOption(node, itemIndex, 'waitTimeout', 'Wait Timeout', 600);
	let reason = `${awaited} was not there after ${timeout} seconds`;
	const end = await pollUntil(look, async (wait) => await api.pause(wait), timeout * 1000).catch(
		(error: unknown) => {
			reason = `${awaited} could not be followed: ${error instanceof Error ? error.message : String(error)}`;
			return undefined;
		},
	);
	if (end) return end;
	throw new NodeOperationError(node.getNode(), `${done}, but ${reason}`, {
		description: advice(),
		itemIndex,
	});
}
