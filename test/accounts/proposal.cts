import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { operationsOf } from '../engine/fields.cts';
import { stateOf } from '../faults/state.cts';
import { jsonOf } from '../integration/results.cts';
import type { AccountStage } from './accountStage.cts';
import { wordsOf } from './task.cts';

const checkSetup = { resource: 'account', operation: 'checkSetup' };

/** Whether the node has Check Setup. */
export const canPropose = operationsOf(new Nudgescribe().description.properties).some(
	({ resource, operation }) =>
		resource === checkSetup.resource && operation === checkSetup.operation,
);

/**
 * The API Mapping that Check Setup proposes for an account of which nothing is known.
 *
 * @throws Error when it proposes none, or changes something, or asks too often
 */
export async function proposedMapping(stage: AccountStage): Promise<string> {
	stage.begin('{}');
	const before = JSON.stringify(stateOf(stage));
	const result = await stage.run(checkSetup);
	if (result.error) throw new Error(wordsOf(result.error));
	if (JSON.stringify(stateOf(stage)) !== before) throw new Error('Check Setup changed something');
	const [item] = jsonOf(result);
	const requests = stage.emulator.requests().length;
	if (requests > 60) throw new Error(`Check Setup sent ${requests} requests`);
	if (typeof item?.apiMapping !== 'string') throw new Error('Check Setup proposes no mapping');
	return item.apiMapping;
}
