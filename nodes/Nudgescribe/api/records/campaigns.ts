import type { IDataObject } from 'n8n-workflow';
import type { components } from '../contract';
import type { Answer } from '../dialect/answer';
import { orUnclear, Unclear } from '../dialect/unclear';
import type { AnswerOf, BodyOf } from '../endpoints';
import type { Reader } from '../http/reader';
import { filterInTurns, mapInTurns } from '../inTurns';
import { Turns } from '../turns';
import { Campaign } from './campaign';
import type { Place } from './campaign';

type WorkspaceRecord = components['schemas']['Workspace'];
type CampaignsAnswer = Answer<AnswerOf<'POST /v1/campaign/all'>>;

/** A workspace with its campaigns, as the API groups them; it lists workspaces nowhere else. */
export interface Workspace extends Place {
	campaigns: Campaign[];
}

/**
 * @param window the days on which the campaigns were published; all campaigns when it is empty
 * @returns the account's workspaces with their campaigns, in the API's order; the ID of an odd one is ''
 */
export async function readWorkspaces(
	api: Reader,
	window: BodyOf<'POST /v1/campaign/all'> = {},
): Promise<Workspace[]> {
	const answer = await api.read('POST /v1/campaign/all', window);
	const records = answer.list('workspaces');
	const columns = answer.columns<AnswerOf<'POST /v1/campaign/all'>>(records, 'workspaces');
	const lists = await campaignsIn(answer, records);
	const ofCampaigns = answer.columns<WorkspaceRecord>(lists.flat(), 'campaigns');
	const turns = new Turns();
	const workspaces: Workspace[] = [];
	for (const [at, record] of records.entries()) {
		const id = columns.id(record) ?? '';
		const name = columns.name(record) ?? id;
		const campaigns: Campaign[] = [];
		for (const one of lists[at] ?? []) {
			campaigns.push(new Campaign(ofCampaigns, one, { id, name }));
			await turns.due();
		}
		workspaces.push({ id, name, campaigns });
		await turns.due();
	}
	return workspaces;
}

/** @returns the campaigns of each workspace: none for one that has no list, where others have one */
async function campaignsIn(
	answer: CampaignsAnswer,
	workspaces: IDataObject[],
): Promise<IDataObject[][]> {
	const problems: Unclear[] = [];
	const lists = await mapInTurns(workspaces, (record) => {
		const list = orUnclear(() => answer.listIn<WorkspaceRecord>(record, 'campaigns'));
		if (!(list instanceof Unclear)) return list;
		// Where there is something that may be the list, it is not left out.
		if (list.candidates.length > 0) throw list;
		problems.push(list);
		return [];
	});
	const [first] = problems;
	if (first && problems.length === workspaces.length) throw first;
	return lists;
}

/** @returns all campaigns, or those published in the window, in the API's order */
export async function readCampaigns(
	api: Reader,
	window?: BodyOf<'POST /v1/campaign/all'>,
): Promise<Campaign[]> {
	return (await readWorkspaces(api, window)).flatMap(({ campaigns }) => campaigns);
}

/** @returns the campaigns that can be asked for: those with an ID */
export async function readCampaignsWithId(
	api: Reader,
	window?: BodyOf<'POST /v1/campaign/all'>,
): Promise<Campaign[]> {
	return await filterInTurns(await readCampaigns(api, window), ({ id }) => id !== '');
}

/** @returns the campaign with this ID, or undefined when the account has none */
export async function findCampaign(api: Reader, campaignId: string): Promise<Campaign | undefined> {
	const wanted = api.idOf('POST /v1/campaign/all', 'campaign_id', campaignId);
	const [found] = await filterInTurns(await readCampaigns(api), ({ id }) => id === wanted);
	return found;
}
