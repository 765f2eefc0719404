import { exportedRows, runOf, withCampaign } from '../../integration/campaigns.cts';
import { byId, fieldOf } from '../../integration/stage.cts';
import type { WatchedStage } from '../watchedStage.cts';
import { attemptOf, type ReadTarget } from './target.cts';

const group = 'VIP customers';
const campaign = 'Spring launch';

/** Makes the exported files short, so that many of them are read quickly. */
export function shortenFiles(stage: WatchedStage): void {
	runOf(stage, campaign).files = [3, 2, 1];
}

/** 41 customers in pages of 7: the page count, 6 pages, and page 0, which is not there. */
export const customers: ReadTarget = {
	name: 'Reading customers',
	requests: 8,
	attempt: async (stage, timeout) => {
		const more = { returnAll: true, options: { timeout } };
		return attemptOf(await stage.run(stage.customers('getAll', group, more)));
	},
	records: (stage) => stage.stored(group).map(({ customer_id }) => customer_id),
	identityOf: (record) => String(fieldOf(record, 'customer_id')),
};

/** The rows of three files: the file count, 3 files, and file 0, which is not there. */
export const messages: ReadTarget = {
	name: 'Reading messages',
	requests: 5,
	attempt: async (stage, timeout) => {
		shortenFiles(stage);
		const more = { resource: 'message', operation: 'getAll', returnAll: true };
		const parameters = withCampaign(stage, campaign, { ...more, options: { timeout } });
		return attemptOf(await stage.run(parameters));
	},
	records: (stage) => {
		shortenFiles(stage);
		return exportedRows(stage, campaign).flatMap((rows) =>
			rows.map(({ message_id }) => String(message_id)),
		);
	},
	identityOf: (record) => String(fieldOf(record, 'message_id')),
};

/** The customer groups to run a campaign with: all campaigns, then the groups of its workspace. */
export const dropdown: ReadTarget = {
	name: 'A dropdown',
	requests: 2,
	attempt: async (stage) => {
		const parameters = { resource: 'campaignRun', operation: 'start' };
		const { choices, error } = await stage.open(
			'searchCustomerGroupsOfCampaign',
			withCampaign(stage, campaign, { ...parameters, customerGroup: byId('') }),
		);
		if (!error) return { output: choices };
		const description = String(Reflect.get(error, 'description') ?? '');
		return { output: choices, error: { message: error.message, description } };
	},
	records: ({ emulator }) => {
		const groups = emulator.store.workspaces[0]?.groups ?? [];
		const byName = groups.toSorted((one, other) => one.name.localeCompare(other.name));
		return byName.map(({ groupId }) => groupId);
	},
	identityOf: (record) => String(fieldOf(record, 'value')),
};
