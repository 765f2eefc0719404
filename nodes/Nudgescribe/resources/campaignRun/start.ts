import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { isSameStatus, readCampaigns } from '../../api/campaigns';
import type { Connection } from '../../api/request';
import { forReadingBeside } from '../../api/settings';
import { recordsOfEachItem } from '../../shared/eachItem';
import { campaign, customerGroupOfCampaign } from '../../shared/fields/locators';
import { options, waitTimeoutOf } from '../../shared/fields/options';
import { followUp } from '../followUp';
import type { Operation } from '../operation';
import { campaignOf, customerGroupOf, isOptionOn, settingsOf } from '../parameters';
import { resultOf } from '../result';

const READY = ['Ready for review', 'Ready to publish'];
const ADVICE =
	'A campaign can be run again when it is published, all messages of its current run are published, and its last run is archived.';

const waitUntilReady: INodeProperties = {
	displayName: 'Wait Until Ready',
	name: 'waitUntilReady',
	type: 'boolean',
	default: true,
	description: 'Whether to wait until the campaign is ready for review, or ready to publish',
};

export const start: Operation = {
	fields: [
		campaign,
		customerGroupOfCampaign,
		options(waitUntilReady, waitTimeoutOf('waitUntilReady')),
	],

	execute: async (node, api) =>
		await recordsOfEachItem(node, async (itemIndex) => {
			const body = {
				campaign_id: campaignOf(node, itemIndex),
				customer_group_id: customerGroupOf(node, itemIndex),
			};
			const request = {
				method: 'POST',
				path: '/v1/campaign/rerun/initiate',
				body,
				advice: ADVICE,
			} as const;
			const answer = await api.write(request, settingsOf(node, itemIndex));
			if (!isOptionOn(node, itemIndex, 'waitUntilReady')) return [resultOf(answer)];
			return [{ ...resultOf(answer), ...(await ready(node, api, body.campaign_id, itemIndex)) }];
		}),
};

async function ready(
	node: IExecuteFunctions,
	api: Connection,
	campaignId: string,
	itemIndex: number,
): Promise<{ status: string; waitedSeconds: number }> {
	const settings = forReadingBeside(settingsOf(node, itemIndex));
	let status = 'unknown';
	const end = await followUp(node, api, itemIndex, {
		look: async () => {
			const campaigns = await readCampaigns(api, {}, settings);
			const found = campaigns.find(campaignId);
			if (found) status = campaigns.statusOf(found.campaign);
			return READY.some((one) => isSameStatus(one, status)) ? status : undefined;
		},
		done: 'The run is started',
		awaited: 'a campaign that is ready',
		advice: () =>
			`The campaign's status is '${status}'. Do not start it again: look later with 'Get Many' of the resource Campaign, or raise 'Wait Timeout'.`,
	});
	return { status: end.found, waitedSeconds: end.seconds };
}
