import type { JsonObject } from '../../../tools/demo/rest/json.cts';
import type { Workflow } from '../../../tools/demo/rest/workflows.cts';

/** n8n's name for the trigger. */
export const triggerType = 'n8n-nodes-nudgescribe.nudgescribeTrigger';

/**
 * A schedule of so many seconds: n8n refuses one of less than a minute, but not several of a minute each.
 *
 * @param seconds a part of a minute
 */
export function everySeconds(seconds: number): JsonObject {
	const times = Array.from({ length: 60 / seconds }, (_, index) => index * seconds);
	return {
		item: times.map((second) => ({ mode: 'custom', cronExpression: `${second} * * * * *` })),
	};
}

/**
 * A workflow that begins with the node "Trigger", which polls every ten seconds, and hands on its items to
 * the node "Collected".
 *
 * @param parameters the parameters of the trigger
 */
export function polling(parameters: JsonObject): Workflow {
	const trigger = { name: 'Trigger', type: triggerType };
	const collected = { name: 'Collected', type: 'n8n-nodes-base.noOp' };
	const pollTimes = everySeconds(10);
	return {
		name: 'Polling',
		nodes: [
			{
				...trigger,
				id: 'a',
				typeVersion: 1,
				position: [0, 0],
				parameters: { ...parameters, pollTimes },
			},
			{ ...collected, id: 'b', typeVersion: 1, position: [220, 0], parameters: {} },
		],
		connections: { Trigger: { main: [[{ node: 'Collected', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	};
}
