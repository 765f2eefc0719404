import type { CampaignInWorkspace } from '../api/campaigns';
import { isSameStatus, readCampaigns } from '../api/campaigns';
import type { Body } from '../api/endpoints';
import type { Situation } from './event';

/**
 * The campaigns that the trigger watches, in one request.
 * @param window the days on which they were published; all of them when it is empty
 */
export async function campaignsInScope(
	{ api, settings, scope }: Situation,
	window: Body<'/v1/campaign/all', 'POST'> = {},
): Promise<CampaignInWorkspace[]> {
	const { all } = await readCampaigns(api, window, settings);
	return all.filter(
		({ id, workspaceId }) =>
			(scope.workspaceId === '' || scope.workspaceId === workspaceId) &&
			(scope.campaignId === '' || scope.campaignId === id),
	);
}

export function isPublished({ status }: CampaignInWorkspace): boolean {
	return isSameStatus(status, 'Published');
}

/** @returns the published campaigns, the one published last first; those without a date come last */
export function newestFirst(campaigns: CampaignInWorkspace[]): CampaignInWorkspace[] {
	return campaigns
		.filter(isPublished)
		.sort((one, other) => other.publishedAt.localeCompare(one.publishedAt));
}
