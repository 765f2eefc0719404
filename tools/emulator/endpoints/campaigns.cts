import { refusalAbout } from '../refusal.cts';
import type { StoredCampaign } from '../store/records.cts';
import type { Handler } from './endpoint.cts';

interface Window {
	start_date?: string;
	end_date?: string;
}

function publishedWithin(campaign: StoredCampaign, { start_date, end_date }: Window): boolean {
	if (start_date === undefined && end_date === undefined) return true;
	const day = campaign.publishedAt?.slice(0, 10);
	if (day === undefined) return false;
	return day >= (start_date ?? day) && day <= (end_date ?? day);
}

/** `POST /v1/campaign/all`; the days of the window are whole days in UTC, both included */
export const getCampaigns: Handler<'getCampaigns'> = ({ account, body }) => {
	const { start_date, end_date } = body;
	if (start_date !== undefined && end_date !== undefined && start_date > end_date) {
		throw refusalAbout('end_date', `The window ends on ${end_date}, before it starts`);
	}
	return {
		workspaces: account.workspaces.map((workspace) => ({
			workspace_id: workspace.workspaceId,
			workspace_name: workspace.name,
			campaigns: workspace.campaigns
				.filter((campaign) => publishedWithin(campaign, body))
				.map((campaign) => ({
					campaign_id: campaign.campaignId,
					name: campaign.name,
					status: campaign.status,
					published_at: campaign.publishedAt,
				})),
		})),
	};
};
