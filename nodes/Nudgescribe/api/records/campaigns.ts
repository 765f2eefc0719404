import type { IDataObject } from 'n8n-workflow';
import type { components } from '../contract';
import type { Answer } from '../dialect/answer';
import type { AnswerOf, BodyOf } from '../endpoints';
import type { Reader } from '../http/reader';
import { filterInTurns } from '../inTurns';
import { Turns } from '../turns';

type CampaignRecord = components['schemas']['Campaign'];
type WorkspaceRecord = components['schemas']['Workspace'];

/** The statuses of a campaign that the vendor documents; the API's own spelling varies in case. */
export const STATUSES = {
	published: 'Published',
	readyForReview: 'Ready for review',
	readyToPublish: 'Ready to publish',
};

/** A workspace with its campaigns, as the API groups them; it lists workspaces nowhere else. */
export interface Workspace {
	id: string;
	name: string;
	campaigns: Campaign[];
}

/** One campaign. Each thing is looked for when it is asked for, so that one that is not clear breaks nothing else. */
export class Campaign {
	private knownId: string | undefined;

	private knownStatus: string | undefined;

	constructor(
		private readonly answer: Answer<AnswerOf<'POST /v1/campaign/all'>>,
		private readonly record: IDataObject,
		readonly workspace: Pick<Workspace, 'id' | 'name'>,
	) {}

	get id(): string {
		return (this.knownId ??= this.answer.id<CampaignRecord>(this.record, 'campaign_id'));
	}

	get name(): string {
		return this.answer.name<CampaignRecord>(this.record, 'name');
	}

	/** The status as the API spells it; its case varies. */
	get status(): string {
		return (this.knownStatus ??= this.answer.status<CampaignRecord>(this.record, 'status'));
	}

	/** When it was published, as the API writes it; '' when it was not, or the API does not say. */
	get publishedAt(): string {
		return String(this.answer.value<CampaignRecord>(this.record, 'published_at') ?? '');
	}

	/**
	 * @returns the campaign as the API sends it, and what other operations ask for, by names that are the same in
	 * every account: its own ID and name where it is clear which they are, and its workspace's
	 */
	get json(): IDataObject {
		const id = this.answer.ifClear<CampaignRecord>('id', this.record, 'campaign_id');
		const name = this.answer.ifClear<CampaignRecord>('name', this.record, 'name');
		return {
			...this.record,
			...(id === undefined ? {} : { campaignId: id }),
			...(name === undefined ? {} : { campaignName: name }),
			workspaceId: this.workspace.id,
			workspaceName: this.workspace.name,
		};
	}
}

/**
 * @param window the days on which the campaigns were published; all campaigns when it is empty
 * @returns the account's workspaces with their campaigns, in the API's order
 */
export async function readWorkspaces(
	api: Reader,
	window: BodyOf<'POST /v1/campaign/all'> = {},
): Promise<Workspace[]> {
	const answer = await api.read('POST /v1/campaign/all', window);
	const turns = new Turns();
	const workspaces: Workspace[] = [];
	for (const record of answer.list('workspaces')) {
		const id = answer.id<WorkspaceRecord>(record, 'workspace_id');
		const name = answer.name<WorkspaceRecord>(record, 'workspace_name');
		const campaigns: Campaign[] = [];
		for (const one of answer.listIn<WorkspaceRecord>(record, 'campaigns')) {
			campaigns.push(new Campaign(answer, one, { id, name }));
			await turns.due();
		}
		workspaces.push({ id, name, campaigns });
		await turns.due();
	}
	return workspaces;
}

/** @returns all campaigns, or those published in the window, in the API's order */
export async function readCampaigns(
	api: Reader,
	window?: BodyOf<'POST /v1/campaign/all'>,
): Promise<Campaign[]> {
	return (await readWorkspaces(api, window)).flatMap(({ campaigns }) => campaigns);
}

/** @returns the campaign with this ID, or undefined when the account has none */
export async function findCampaign(api: Reader, campaignId: string): Promise<Campaign | undefined> {
	const [found] = await filterInTurns(await readCampaigns(api), ({ id }) => id === campaignId);
	return found;
}

/** @returns whether two statuses are the same: the API's spelling varies in case, and words may be joined */
export function isSameStatus(one: string, other: string): boolean {
	const plain = (status: string) =>
		status
			.toLowerCase()
			.replace(/[\s_-]+/g, ' ')
			.trim();
	return plain(one) === plain(other);
}
