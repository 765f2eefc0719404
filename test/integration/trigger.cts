import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { NudgescribeTrigger } from '../../nodes/Nudgescribe/NudgescribeTrigger.node.ts';
import { registerNodeType } from '../engine/node-types.cts';
import type { PollMemory } from '../engine/poll-memory.cts';
import { PollingWorkflow } from '../engine/poll.cts';
import type { PollingNode } from '../engine/polling-node.cts';
import type { Stage } from './stage.cts';

/** The type that n8n gives the trigger of this package. */
export const triggerType = 'n8n-nodes-nudgescribe.nudgescribeTrigger';

registerNodeType(triggerType, new NudgescribeTrigger());

/** The trigger set to an event, with Filters and Options as given. */
export function triggerNode(
	{ credentials }: Stage,
	event: string,
	more: INodeParameters = {},
): PollingNode {
	return { type: triggerType, credentials, parameters: { event, ...more } };
}

/** A workflow that begins with the trigger; it is not active yet. */
export function triggerOn(
	stage: Stage,
	event: string,
	more: INodeParameters = {},
	memory?: PollMemory,
): PollingWorkflow {
	return new PollingWorkflow(triggerNode(stage, event, more), memory);
}

/** The names of the campaigns that items tell of, in order. */
export function namesIn(stage: Stage, { items }: { items: { json: IDataObject }[] }): unknown[] {
	return items.map(({ json }) => json[stage.nameOf('name')]);
}
