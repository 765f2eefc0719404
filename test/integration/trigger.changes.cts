import { campaignOf, type SeededCampaign } from '../../tools/emulator/seed/campaigns.cts';
import { runOf } from '../../tools/emulator/seed/runs.cts';
import { currentRun, type StoredCampaign } from '../../tools/emulator/store/records.cts';
import type { Stage } from './stage.cts';

/** When a campaign was published last. */
const publications = new WeakMap<StoredCampaign, number>();

/** Publishes a campaign, a second after the last time at the earliest; its messages are exported into files of so many rows. */
export function publish({ emulator }: Stage, name: string, files: number[] = [2]): void {
	const campaign = emulator.store.campaign(name);
	campaign.status = 'Published';
	const publishedAt = Math.max(Date.now(), (publications.get(campaign) ?? 0) + 1000);
	publications.set(campaign, publishedAt);
	campaign.publishedAt = new Date(publishedAt).toISOString();
	currentRun(campaign).files = files;
}

/** Gives a campaign another status, and does nothing else to it. */
export function setStatus({ emulator }: Stage, name: string, status: string): void {
	emulator.store.campaign(name).status = status;
}

/** Runs a published campaign again, for the same customer group: it waits to be published anew. */
export function rerun({ emulator }: Stage, name: string): void {
	const campaign = emulator.store.campaign(name);
	const { campaignId, customerGroupId } = campaign;
	const number = currentRun(campaign).number + 1;
	const startedAt = new Date();
	const parts = { campaignId, customerGroupId, number, startedAt, files: [], archived: false };
	campaign.runs.push(runOf(parts));
	campaign.status = 'Ready to publish';
	campaign.publishedAt = null;
}

/** Adds campaigns to the first workspace. */
export function addCampaigns({ emulator }: Stage, ...seeded: SeededCampaign[]): StoredCampaign[] {
	const [workspace] = emulator.store.workspaces;
	if (!workspace) throw new Error('The emulator has no workspace');
	const groupIds = workspace.groups.map(({ groupId }) => groupId);
	const added = seeded.map((one) => campaignOf(workspace.workspaceId, groupIds, one));
	workspace.campaigns.push(...added);
	return added;
}

/** Removes a campaign from its workspace. */
export function removeCampaign({ emulator }: Stage, name: string): void {
	for (const workspace of emulator.store.workspaces) {
		workspace.campaigns = workspace.campaigns.filter((campaign) => campaign.name !== name);
	}
}
