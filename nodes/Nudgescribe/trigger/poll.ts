import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isRecord } from '../api/json';
import { connect } from '../api/request';
import type { Situation } from './event';
import { eventOf } from './index';

/** Half of what n8n allows a whole poll by default: one request that hangs must not take all of it. */
const TIMEOUT_MS = 120_000;

/**
 * One poll. What was seen is kept in the node's static data, which n8n stores with the workflow; it is replaced when
 * everything was read, and not at all when something failed, so that the next poll finds the same again.
 * @returns the items to start the workflow with, or null
 */
export async function poll(node: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const situation = await situationOf(node);
	try {
		return await look(node, situation);
	} finally {
		situation.api.close();
	}
}

async function look(
	node: IPollFunctions,
	situation: Situation,
): Promise<INodeExecutionData[][] | null> {
	const eventName = String(node.getNodeParameter('event'));
	const event = eventOf(eventName);
	if (node.getMode() === 'manual') return [[await sampleOf(situation, eventName)]];

	const memory = node.getWorkflowStaticData('node');
	const watched = JSON.stringify([eventName, situation.scope, situation.filters.statuses ?? []]);
	const before = memory.watched === watched && isRecord(memory.state) ? memory.state : undefined;
	const { items, state } = await event.look(situation, before);
	memory.watched = watched;
	memory.state = state;
	const isWanted = before !== undefined || situation.options.emitExisting === true;
	return isWanted && items.length > 0 ? [items] : null;
}

async function situationOf(node: IPollFunctions): Promise<Situation> {
	return {
		node,
		api: await connect(node),
		settings: { timeout: TIMEOUT_MS, customBodyFields: {} },
		scope: {
			workspaceId: chosenFilter(node, 'workspace'),
			campaignId: chosenFilter(node, 'campaign'),
		},
		filters: collectionOf(node, 'filters'),
		options: collectionOf(node, 'options'),
		now: Date.now(),
	};
}

/** A manual test run shows what the event looks like, and leaves what is kept as it is. */
async function sampleOf(situation: Situation, eventName: string): Promise<INodeExecutionData> {
	const sample = await eventOf(eventName).sample(situation);
	if (sample) return sample;
	throw new NodeOperationError(situation.node.getNode(), 'There is nothing to show as a sample', {
		description:
			"No campaign fits the event and the filters right now. Change 'Filters', or activate the workflow and wait for the event.",
	});
}

function chosenFilter(node: IPollFunctions, name: string): string {
	const value: unknown = node.getNodeParameter(`filters.${name}`, '', { extractValue: true });
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function collectionOf(node: IPollFunctions, name: string): IDataObject {
	const collection: unknown = node.getNodeParameter(name, {});
	return isRecord(collection) ? collection : {};
}
