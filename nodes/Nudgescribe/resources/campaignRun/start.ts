import type { Api } from '../../api/http/api';
import { isSameStatus } from '../../api/records/campaign';
import { STATUSES } from '../../api/records/campaignStatuses';
import { findCampaign } from '../../api/records/campaigns';
import { toggle } from '../../fields/kinds';
import { campaign, customerGroupOfCampaign } from '../../fields/locators';
import { waitTimeout } from '../../fields/requests';
import { followUp } from '../../items/followUp';
import { operation } from '../operation';

const READY = [STATUSES.readyForReview, STATUSES.readyToPublish];
const waitUntilReady = toggle({
	displayName: 'Wait Until Ready',
	name: 'waitUntilReady',
	type: 'boolean',
	default: false,
	description: 'Whether to wait until the campaign is ready for review or ready to publish',
});

export const start = operation({
	name: 'Start',
	action: 'Start campaign run',
	description: 'Run a published campaign again for a customer group',
	fields: {
		campaign,
		customerGroup: customerGroupOfCampaign,
		waitUntilReady,
		waitTimeout: waitTimeout(waitUntilReady),
	},
	advice:
		"A campaign can be run again when it is published, all messages of its current run are published, and its last run is archived. Check 'Campaign' and 'Customer Group', too.",
	run: async ({ campaign, customerGroup, waitTimeout: seconds }, { api }) => {
		const body = { campaign_id: campaign, customer_group_id: customerGroup };
		const answer = await api.write('POST /v1/campaign/rerun/initiate', body);
		if (seconds === undefined) return answer.result();
		return { ...answer.result(), ...(await ready(api.beside, campaign, seconds)) };
	},
});

/** @param timeout in seconds */
async function ready(api: Api, campaignId: string, timeout: number) {
	let status = 'unknown';
	const end = await followUp(api, {
		look: async () => {
			status = (await findCampaign(api, campaignId))?.status ?? status;
			return READY.some((one) => isSameStatus(one, status)) ? status : undefined;
		},
		timeout,
		done: 'The run is started',
		awaited: 'the campaign',
		wanted: 'ready',
		advice: () =>
			`The campaign's status is '${status}'. Do not start it again: look later with 'Get Many' of the resource Campaign, or raise 'Wait Timeout'.`,
	});
	return { status: end.found, waitedSeconds: end.seconds };
}
