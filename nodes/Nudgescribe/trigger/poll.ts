import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isRecord } from '../api/dialect/json';
import { connect } from '../api/http/api';
import { readAll, sourceFrom } from '../fields/field';
import type { Source } from '../fields/field';
import { begin, Names } from '../fields/names';
import type { IdOf } from '../fields/names';
import { asTold } from '../items/unforeseen';
import { accountOf } from './account';
import type { SetEvent } from './event';
import { emitExisting, eventOf, scopeFilters } from './index';
import { recall, timesTold, toRemember } from './memory';
import { overlap } from './overlap';
import type { Others } from './overlap';
import type { Sight } from './situation';

/** For a whole poll, and a test run, in ms: the list of a large account may be slow in coming. */
const MOST_MS = 120_000;
/** What n8n gives a poll, before it gives it up, is not used to the last. */
const SHARE_OF_BUDGET = 5 / 6;

const ADVICE =
	"Check 'Campaign' and 'Workspace' in the filters, where they are set: they may be gone, or belong to another account.";

/**
 * One poll. What was seen is kept in the node's static data, which n8n stores with the workflow; it is replaced when
 * the poll ends well, and not at all when it failed, so that the next poll finds the same again.
 * @returns the items to start the workflow with, or null
 */
export async function poll(node: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const trigger = `${String(node.getWorkflow().id)}/${node.getNode().id}`;
	return await overlap.during(trigger, async (others) => await pollBeside(node, others));
}

async function pollBeside(
	node: IPollFunctions,
	others: Others,
): Promise<INodeExecutionData[][] | null> {
	const within = timeFor(node);
	const end = Date.now() + within;
	const api = (await connect(node, within)).with({
		timeout: within,
		advice: { refused: ADVICE },
	});
	try {
		return await look({ node, api, end }, others);
	} catch (error) {
		throw asTold(node.getNode(), error);
	} finally {
		api.close();
	}
}

async function look(
	{ node, api, end }: Omit<Sight, 'scope'>,
	others: Others,
): Promise<INodeExecutionData[][] | null> {
	const name = String(node.getNodeParameter('event'));
	const form = begin((idOf) => formOf(node, name, idOf));
	const { scope, isExistingWanted, event } = await new Names().end(form, api);
	const sight = { node, api, scope, end };
	if (node.getMode() === 'manual') return [[(await event.sample(sight)) ?? nothingToShow(node)]];
	return await news(sight, { name, event, isExistingWanted }, others);
}

async function news(
	sight: Sight,
	{ name, event, isExistingWanted }: { name: string; event: SetEvent; isExistingWanted: boolean },
	others: Others,
): Promise<INodeExecutionData[][] | null> {
	const { node, api } = sight;
	const stored = node.getWorkflowStaticData('node');
	const told = timesTold(stored);
	if (others.haveToldMore(told)) return null;
	const account = await accountOf(node, api);
	const memory = await recall(stored, account, name);
	const isFirst = memory.event !== name;
	const now = Date.now();
	const items = await event.look({
		...sight,
		emitExisting: isExistingWanted,
		now,
		memory,
		isFirst,
	});
	memory.event = name;
	const toldNow = items.length > 0 ? told + 1 : told;
	const keep = await toRemember(stored, account, memory, toldNow);
	if (!others.letKeep(toldNow)) return null;
	keep();
	return items.length > 0 ? [items] : null;
}

/** @returns what a poll may take, in ms: n8n's durable scheduler gives it up after 45 s, others after minutes */
function timeFor(node: IPollFunctions): number {
	const budget = 'getPollBudgetMs' in node ? node.getPollBudgetMs() * SHARE_OF_BUDGET : MOST_MS;
	return Math.min(budget, MOST_MS);
}

/** A manual test run shows what the event looks like, and leaves what is kept as it is. */
function nothingToShow(node: IPollFunctions): never {
	throw new NodeOperationError(node.getNode(), 'There is nothing to show as a sample', {
		description:
			"No campaign fits the event and the filters right now. Change 'Filters', or activate the workflow and wait for the event.",
	});
}

/** @returns what the user set, for an event */
function formOf(node: IPollFunctions, name: string, idOf: IdOf) {
	const filtersIn = collectionOf(node, 'filters', idOf);
	const optionsIn = collectionOf(node, 'options', idOf);
	const { campaign = '', workspace = '' } = readAll(scopeFilters, filtersIn);
	return {
		scope: { workspaceId: workspace, campaignId: campaign },
		isExistingWanted: emitExisting.read(optionsIn),
		event: eventOf(name).set(filtersIn, optionsIn),
	};
}

function collectionOf(node: IPollFunctions, name: string, idOf: IdOf): Source {
	const collection: unknown = node.getNodeParameter(name, {});
	const values: IDataObject = isRecord(collection) ? collection : {};
	return sourceFrom((property) => values[property.name] ?? undefined, { idOf });
}
