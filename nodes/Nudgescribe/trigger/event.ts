import type {
	IDataObject,
	INodeExecutionData,
	INodeProperties,
	IPollFunctions,
} from 'n8n-workflow';
import type { CampaignInWorkspace } from '../api/campaigns';
import type { Connection } from '../api/request';
import type { CallSettings } from '../api/settings';

/** What a poll has to work with. */
export interface Situation {
	node: IPollFunctions;
	api: Connection;
	settings: CallSettings;
	/** the workspace and the campaign that the user chose; '' for all */
	scope: { workspaceId: string; campaignId: string };
	/** the collections Filters and Options of the trigger */
	filters: IDataObject;
	options: IDataObject;
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

/** One event of the trigger: its own filters and options, and how it is found. */
export interface TriggerEvent {
	filters: INodeProperties[];
	options: INodeProperties[];
	/** @param before the state that the last poll left; undefined on the first one */
	look: (situation: Situation, before: IDataObject | undefined) => Promise<Look>;
	/** @returns the newest thing that the event could have told, or undefined when there is none */
	sample: (situation: Situation) => Promise<INodeExecutionData | undefined>;
}

/** @returns the item that tells of a campaign */
export function itemOf(campaign: CampaignInWorkspace, more: IDataObject = {}): INodeExecutionData {
	return { json: { ...campaign.json(), ...more } };
}
