import type { IDataObject } from 'n8n-workflow';
import type { Answer } from './answer';
import type { components } from './contract';
import type { AnswerOf, Body } from './endpoints';
import type { Connection } from './request';
import type { CallSettings } from './settings';

type Campaign = components['schemas']['Campaign'];
type Workspace = components['schemas']['Workspace'];

/** A campaign with what it is told apart by. */
export interface CampaignInWorkspace {
	id: string;
	/** as the API spells it */
	status: string;
	/** when it was published, as the API writes it; '' when it was not, or the API does not say */
	publishedAt: string;
	workspaceId: string;
	/** makes what an output item says of it: most polls tell of few of the campaigns that they look at */
	json: () => IDataObject;
}

interface WorkspaceName {
	id: string;
	name: string;
}

/** All campaigns of the account. The API groups them by workspace, and lists workspaces nowhere else. */
export class Campaigns {
	constructor(private readonly answer: Answer<AnswerOf<'/v1/campaign/all', 'POST'>>) {}

	/** The workspaces, each with its campaigns as the API sends them. */
	get workspaces(): Array<WorkspaceName & { campaigns: IDataObject[] }> {
		return this.answer.list('workspaces').map((workspace) => ({
			id: this.answer.id<Workspace>(workspace, 'workspace_id'),
			name: this.answer.name<Workspace>(workspace, 'workspace_name'),
			campaigns: this.answer.listIn<Workspace>(workspace, 'campaigns'),
		}));
	}

	idOf(campaign: IDataObject): string {
		return this.answer.id<Campaign>(campaign, 'campaign_id');
	}

	nameOf(campaign: IDataObject): string {
		return this.answer.name<Campaign>(campaign, 'name');
	}

	/** The status as the API spells it; its case varies. */
	statusOf(campaign: IDataObject): string {
		return this.answer.status<Campaign>(campaign, 'status');
	}

	/** All campaigns, in the API's order. */
	get all(): CampaignInWorkspace[] {
		return this.workspaces.flatMap(({ id, name, campaigns }) =>
			campaigns.map((record) => ({
				id: this.idOf(record),
				status: this.statusOf(record),
				publishedAt: String(this.answer.value<Campaign>(record, 'published_at') ?? ''),
				workspaceId: id,
				json: () => this.itemOf(record, { id, name }),
			})),
		);
	}

	/**
	 * @returns the campaign as the API sends it, and what other operations ask for, by names that are the same in
	 * every account: its own ID and name where it is clear which they are, and its workspace's
	 */
	itemOf(campaign: IDataObject, workspace: WorkspaceName): IDataObject {
		const id = this.answer.ifClear<Campaign>('id', campaign, 'campaign_id');
		const name = this.answer.ifClear<Campaign>('name', campaign, 'name');
		return {
			...campaign,
			...(id === undefined ? {} : { campaignId: id }),
			...(name === undefined ? {} : { campaignName: name }),
			workspaceId: workspace.id,
			workspaceName: workspace.name,
		};
	}

	/** @returns the campaign with this ID and its workspace's ID, or undefined when the account has none */
	find(campaignId: string): { campaign: IDataObject; workspaceId: string } | undefined {
		for (const { id, campaigns } of this.workspaces) {
			const campaign = campaigns.find((one) => this.idOf(one) === campaignId);
			if (campaign) return { campaign, workspaceId: id };
		}
		return undefined;
	}
}

/** @param window the days on which the campaigns were published; all campaigns when it is empty */
export async function readCampaigns(
	api: Connection,
	window: Body<'/v1/campaign/all', 'POST'>,
	settings: CallSettings,
): Promise<Campaigns> {
	return new Campaigns(
		await api.read({ method: 'POST', path: '/v1/campaign/all', body: window }, settings),
	);
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
