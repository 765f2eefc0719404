import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import type { BodyOf } from '../api/endpoints';
import type { Api } from '../api/http/api';
import { filterInTurns, sortInTurns } from '../api/inTurns';
import { isSameStatus, STATUSES } from '../api/records/campaign';
import { readCampaignsWithId } from '../api/records/campaigns';
import type { Campaign } from '../api/records/campaign';
import { readAll } from '../fields/field';
import type { Fields, Source, Values } from '../fields/field';

/** What a poll has to work with. */
export interface Situation {
	node: IPollFunctions;
	api: Api;
	/** the workspace and the campaign that the user chose; '' for all */
	scope: { workspaceId: string; campaignId: string };
	/** whether the first poll tells of what exists already */
	emitExisting: boolean;
	/** the time at which the poll began, in ms since 1970 */
	now: number;
}

/** What a poll found. */
export interface Look {
	/** what is new since the last poll; on the first poll, all there is */
	items: INodeExecutionData[];
	/** what the next poll has to know: small, and JSON */
	state: IDataObject;
}

/** How an event is named, its own filters and options, and how it is found. */
interface Definition<F extends Fields, O extends Fields> {
	name: string;
	description: string;
	filters: F;
	options: O;
	/** @param before the state that the last poll left; undefined on the first one */
	look: (situation: Situation & Own<F, O>, before: IDataObject | undefined) => Promise<Look>;
	/** @returns the newest thing that the event could have told, or undefined when there is none */
	sample: (situation: Situation & Own<F, O>) => Promise<INodeExecutionData | undefined>;
}

/** The values of an event's own filters and options. */
interface Own<F extends Fields, O extends Fields> {
	filters: Values<F>;
	options: Values<O>;
}

/** One event of the trigger, as a poll uses it. */
export type TriggerEvent = Pick<
	Definition<Fields, Fields>,
	'name' | 'description' | 'filters' | 'options'
> & {
	/**
	 * Reads the event's own filters and options, and sets it to work on a situation.
	 * @param filtersIn where Filters are read from, `optionsIn` where Options are
	 */
	at: (
		situation: Situation,
		filtersIn: Source,
		optionsIn: Source,
	) => {
		/** what tells the event's own filters apart from others, as JSON */
		filters: unknown[];
		look: (before: IDataObject | undefined) => Promise<Look>;
		sample: () => Promise<INodeExecutionData | undefined>;
	};
};

/** An event of the trigger. */
export function triggerEvent<F extends Fields, O extends Fields>(
	definition: Definition<F, O>,
): TriggerEvent {
	return {
		...definition,
		at: (situation, filtersIn, optionsIn) => {
			const filters = readAll(definition.filters, filtersIn);
			const own = { ...situation, filters, options: readAll(definition.options, optionsIn) };
			return {
				filters: Object.values(filters).flat(),
				look: async (before) => await definition.look(own, before),
				sample: async () => await definition.sample(own),
			};
		},
	};
}

/** @returns the item that tells of a campaign */
export function itemOf(campaign: Campaign, more: IDataObject = {}): INodeExecutionData {
	return { json: { ...campaign.json, ...more } };
}

/**
 * The campaigns that the trigger watches, in one request.
 * @param window the days on which they were published; all of them when it is empty
 */
export async function campaignsInScope(
	{ api, scope }: Situation,
	window?: BodyOf<'POST /v1/campaign/all'>,
): Promise<Campaign[]> {
	const campaigns = await readCampaignsWithId(api, window);
	const workspaceId = api.idOf('POST /v1/campaign/all', 'workspace_id', scope.workspaceId);
	const campaignId = api.idOf('POST /v1/campaign/all', 'campaign_id', scope.campaignId);
	return await filterInTurns(
		campaigns,
		({ id, workspace }) =>
			['', workspace.id].includes(workspaceId) && ['', id].includes(campaignId),
	);
}

export function isPublished({ status }: Campaign): boolean {
	return isSameStatus(status, STATUSES.published);
}

/** @returns the campaigns, the one published last first; those without a date come last */
export async function newestFirst(campaigns: Campaign[]): Promise<Campaign[]> {
	return await sortInTurns(campaigns, (one, other) =>
		other.publishedAt.localeCompare(one.publishedAt),
	);
}

/** @returns those of the campaigns that are published, the one published last first */
export async function publishedLastFirst(campaigns: Campaign[]): Promise<Campaign[]> {
	return await newestFirst(await filterInTurns(campaigns, isPublished));
}
