import { isRecord } from '../api/dialect/json';
import type { Api } from '../api/http/api';
import type { Campaign } from '../api/records/campaign';

/** The workspace and the campaign that the user chose; '' for all. */
export interface Scope {
	workspaceId: string;
	campaignId: string;
}

/** @returns what was stored of a scope; all, where nothing was */
export function scopeIn(stored: unknown): Scope {
	const { workspaceId = '', campaignId = '' } = isRecord(stored) ? stored : {};
	return { workspaceId: String(workspaceId), campaignId: String(campaignId) };
}

/** @returns what tells whether a campaign is one of those that were chosen */
export function inScope(api: Api, scope: Scope): (campaign: Campaign) => boolean {
	const workspaceId = api.idOf('POST /v1/campaign/all', 'workspace_id', scope.workspaceId);
	const campaignId = api.idOf('POST /v1/campaign/all', 'campaign_id', scope.campaignId);
	return ({ id, workspace }) =>
		['', workspace.id].includes(workspaceId) && ['', id].includes(campaignId);
}
