import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isRecord } from '../api/dialect/json';
import { connect } from '../api/http/api';
import type { Api } from '../api/http/api';
import type { Source } from '../fields/field';
import { readAll } from '../fields/field';
import { asTold } from '../items/unforeseen';
import { emitExisting, eventOf, scopeFilters } from './index';

/** For one request, and for a whole poll: one that hangs must not take all of it, and the next one is soon due. */
const TIMEOUT_MS = 120_000;
const WITHIN_MS = 600_000;

const ADVICE =
	"Check 'Campaign' and 'Workspace' in the filters, where they are set: they may be gone, or belong to another account.";

/**
 * One poll. What was seen is kept in the node's static data, which n8n stores with the workflow; it is replaced when
 * everything was read, and not at all when something failed, so that the next poll finds the same again.
 * @returns the items to start the workflow with, or null
 */
export async function poll(node: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const api = (await connect(node, WITHIN_MS)).with({
		timeout: TIMEOUT_MS,
		advice: { refused: ADVICE },
	});
	try {
		return await look(node, api);
	} catch (error) {
		throw asTold(node.getNode(), error);
	} finally {
		api.close();
	}
}

async function look(node: IPollFunctions, api: Api): Promise<INodeExecutionData[][] | null> {
	const name = String(node.getNodeParameter('event'));
	const [filtersIn, optionsIn] = [collectionOf(node, 'filters'), collectionOf(node, 'options')];
	const { campaign = '', workspace = '' } = readAll(scopeFilters, filtersIn);
	const scope = { workspaceId: workspace, campaignId: campaign };
	const isExistingWanted = emitExisting.read(optionsIn);
	const situation = { node, api, scope, emitExisting: isExistingWanted, now: Date.now() };
	const event = eventOf(name).at(situation, filtersIn, optionsIn);
	if (node.getMode() === 'manual') return [[(await event.sample()) ?? nothingToShow(node)]];

	const memory = node.getWorkflowStaticData('node');
	const watched = JSON.stringify([name, scope, event.filters]);
	const before = memory.watched === watched && isRecord(memory.state) ? memory.state : undefined;
	const { items, state } = await event.look(before);
	memory.watched = watched;
	memory.state = state;
	const isWanted = before !== undefined || isExistingWanted;
	return isWanted && items.length > 0 ? [items] : null;
}

/** A manual test run shows what the event looks like, and leaves what is kept as it is. */
function nothingToShow(node: IPollFunctions): never {
	throw new NodeOperationError(node.getNode(), 'There is nothing to show as a sample', {
		description:
			"No campaign fits the event and the filters right now. Change 'Filters', or activate the workflow and wait for the event.",
	});
}

function collectionOf(node: IPollFunctions, name: string): Source {
	const collection: unknown = node.getNodeParameter(name, {});
	const values: IDataObject = isRecord(collection) ? collection : {};
	return (property) => values[property.name] ?? undefined;
}
