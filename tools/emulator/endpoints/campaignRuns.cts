import { Refusal } from '../refusal.cts';
import { runOf } from '../seed/runs.cts';
import {
	currentRun,
	type RunMessage,
	type StoredCampaign,
	type StoredRun,
} from '../store/records.cts';
import type { Handler } from './endpoint.cts';
import { findCampaign, findGroup, findRun } from './find.cts';

/** `POST /v1/campaign/rerun/history` */
export const getCampaignRuns: Handler<'getCampaignRuns'> = ({ account, body }) => {
	const { campaign } = findCampaign(account, body.campaign_id);
	return {
		runs: campaign.runs.toReversed().map((run) => ({
			run_number: run.number,
			customer_group_id: run.customerGroupId,
			segment_count: run.segmentCount,
			summary: run.summary,
			started_at: run.startedAt,
		})),
	};
};

/** `POST /v1/campaign/rerun/messages` */
export const getRunMessages: Handler<'getRunMessages'> = ({ account, body }) => {
	const { campaign } = findCampaign(account, body.campaign_id);
	if (body.run_number !== undefined) {
		return { messages: findRun(campaign, body.run_number).messages };
	}
	return { messages: currentRun(campaign).messages.filter((message) => message.archived !== true) };
};

function refuseUnready(campaign: StoredCampaign, run: StoredRun): void {
	if (campaign.status.toLowerCase() !== 'published') {
		throw new Refusal('badRequest', `The campaign is not published: it is "${campaign.status}"`);
	}
	const unpublished = run.messages.filter((message) => message.approval_stage !== 'published');
	if (unpublished.length > 0) {
		throw new Refusal('badRequest', `Unpublished messages exist: ${unpublished.length}`);
	}
	if (run.waitsForArchiving) {
		throw new Refusal('badRequest', `The current run ${run.number} is targeted for archiving`);
	}
}

function reused(message: RunMessage, previous: RunMessage | undefined): RunMessage {
	return { ...message, subject: previous?.subject, body: previous?.body };
}

function nextRun(campaign: StoredCampaign, customerGroupId: string, matched: boolean): StoredRun {
	const { campaignId } = campaign;
	const previous = currentRun(campaign);
	const run = runOf({
		campaignId,
		customerGroupId,
		number: previous.number + 1,
		startedAt: new Date(),
		files: [],
		archived: false,
		review_status: matched ? 'approved' : 'pending',
		approval_stage: matched ? 'approved' : 'review',
	});
	const archived = previous.messages.length;
	if (!matched) return { ...run, summary: { ...run.summary, archived } };
	return {
		...run,
		messages: run.messages.map((message, index) => reused(message, previous.messages[index])),
		summary: { reused: run.segmentCount, generated: 0, archived },
	};
}

/** `POST /v1/campaign/rerun/initiate`; all segments match when the customer group is the one of the current run */
export const startCampaignRun: Handler<'startCampaignRun'> = ({ account, body }) => {
	const { campaign, workspace } = findCampaign(account, body.campaign_id);
	const { groupId } = findGroup(workspace, body.customer_group_id);
	const previous = currentRun(campaign);
	refuseUnready(campaign, previous);
	const matched = previous.customerGroupId === groupId;
	const run = nextRun(campaign, groupId, matched);
	for (const message of previous.messages) message.archived = true;
	campaign.runs.push(run);
	campaign.customerGroupId = groupId;
	campaign.status = matched ? 'Ready to publish' : 'Ready for review';
	campaign.publishedAt = null;
	return { run_number: run.number };
};
