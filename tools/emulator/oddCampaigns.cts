import type { Choices } from './choices.cts';
import { isJsonObject, type JsonObject } from './json.cts';

type Odd = Choices['odd'];

/** The IDs of workspaces that no store has: they hold no campaigns. */
export const oddWorkspaces = { noCampaigns: 'ws_odd000000001', nullCampaigns: 'ws_odd000000002' };

function withoutName(campaign: JsonObject): JsonObject {
	return Object.fromEntries(Object.entries(campaign).filter(([key]) => key !== 'name'));
}

function changed(campaigns: JsonObject[], odd: Odd): JsonObject[] {
	const [unnamed, stateless] = [campaigns.length - 1, campaigns.length - 2];
	return campaigns.map((campaign, place) => {
		if (place === unnamed && (odd === 'unnamed' || odd === 'all')) return withoutName(campaign);
		if (place === stateless && (odd === 'nullStatus' || odd === 'all')) {
			return { ...campaign, status: null };
		}
		return campaign;
	});
}

function added(odd: Odd): JsonObject[] {
	const bare = { workspace_id: oddWorkspaces.noCampaigns, workspace_name: 'Without campaigns' };
	const none = {
		workspace_id: oddWorkspaces.nullCampaigns,
		workspace_name: 'Null campaigns',
		campaigns: null,
	};
	return [
		...(odd === 'noCampaigns' || odd === 'all' ? [bare] : []),
		...(odd === 'nullCampaigns' || odd === 'all' ? [none] : []),
	];
}

/**
 * Makes some of the campaigns unlike the others: of the first workspace the last is without a name, the one before
 * without a status.
 *
 * @param answer as the contract states it; all but the answer with the campaigns stay as they are
 */
export function withOddCampaigns(answer: JsonObject, odd: Odd): JsonObject {
	const { workspaces } = answer;
	if (odd === 'none' || !Array.isArray(workspaces)) return answer;
	const [first, ...others] = workspaces.filter(isJsonObject);
	if (!first || !Array.isArray(first.campaigns)) return answer;
	const campaigns = changed(first.campaigns.filter(isJsonObject), odd);
	return { ...answer, workspaces: [{ ...first, campaigns }, ...others, ...added(odd)] };
}
