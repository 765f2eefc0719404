import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { csvItem } from '../../engine/binary.cts';
import { byId } from '../../integration/stage.cts';
import type { WatchedStage } from '../watchedStage.cts';
import { attemptOf, type WriteTarget } from './target.cts';

const group = 'VIP customers';
const newcomers = [1, 2, 3, 4, 5, 6].map((number) => ({
	email: `new.${number}@example.net`,
	first_name: `New ${number}`,
}));

/** How often the server changed each newcomer. */
function timesStored({ emulator }: WatchedStage): number[] {
	const { customers } = emulator.store.group(group);
	const fields = emulator.store.workspaces[0]?.fields ?? [];
	const email = fields.find(({ field_name }) => field_name === 'email')?.field_id ?? '';
	const stored = customers.slice(0, customers.size);
	return newcomers.map((newcomer) =>
		stored
			.filter(({ values }) => values[email] === newcomer.email)
			.reduce((times, { version }) => times + version, 0),
	);
}

function upsertsAs(sendAs: string, perRequest: number): WriteTarget {
	return {
		name: `Create or Update, sent as ${sendAs}`,
		requests: newcomers.length / perRequest,
		recordsPerRequest: perRequest,
		itemsPerRequest: perRequest,
		done: 'stored',
		attempt: async (stage, timeout) => {
			const parameters = stage.customers('upsert', group, {
				sendAs,
				dataMode: 'json',
				customer: '={{ $json }}',
				options: { batchSize: 2, timeout },
			});
			return attemptOf(await stage.run(parameters, { items: newcomers }));
		},
		timesDone: timesStored,
	};
}

export const upserts = [upsertsAs('csv', 2), upsertsAs('each', 1), upsertsAs('list', 2)];

export const uploads: WriteTarget = {
	name: 'Uploading files',
	requests: 3,
	recordsPerRequest: 2,
	itemsPerRequest: 1,
	attempt: async (stage, timeout) => {
		const files = [0, 2, 4].map((from) => newcomers.slice(from, from + 2));
		const items = await Promise.all(
			files.map(async (people) => {
				const rows = people.map(({ email, first_name }) => `${email},${first_name}\n`);
				return await csvItem(`email,first_name\n${rows.join('')}`);
			}),
		);
		const parameters = stage.customers('upload', group, {
			options: { timeout, skipColumnCheck: true },
		});
		return attemptOf(await stage.run(parameters, { items }));
	},
	timesDone: timesStored,
};

/** The ids of the customers to delete, by stage: once they are gone, nobody could tell. */
const condemned = new WeakMap<WatchedStage, string[]>();

export const deletes: WriteTarget = {
	name: 'Batched Delete',
	requests: 3,
	recordsPerRequest: 2,
	itemsPerRequest: 2,
	done: 'deleted',
	attempt: async (stage, timeout) => {
		const ids = stage
			.stored(group)
			.slice(0, 6)
			.map(({ customer_id }) => customer_id);
		condemned.set(stage, ids);
		const options = { batchSize: 2, timeout };
		const parameters = stage.customers('delete', group, {
			customerIds: '={{ $json.id }}',
			options,
		});
		return attemptOf(await stage.run(parameters, { items: ids.map((id) => ({ id })) }));
	},
	timesDone: (stage) => {
		const { customers } = stage.emulator.store.group(group);
		return (condemned.get(stage) ?? []).map((id) => (customers.find(id) ? 0 : 1));
	},
};

async function attemptOnCampaigns(
	stage: WatchedStage,
	names: string[],
	parameters: INodeParameters,
) {
	const items = names.map((name): IDataObject => {
		const { campaignId, customerGroupId } = stage.emulator.store.campaign(name);
		return { campaign: campaignId, group: customerGroupId };
	});
	const places = {
		campaign: byId('={{ $json.campaign }}'),
		customerGroup: byId('={{ $json.group }}'),
	};
	return attemptOf(await stage.run({ ...places, ...parameters }, { items }));
}

const toPublish = ['Back to school', 'Autumn preview', 'Été à Montréal'];

export const publish: WriteTarget = {
	name: 'Publishing messages',
	requests: 3,
	recordsPerRequest: 1,
	itemsPerRequest: 1,
	attempt: async (stage, timeout) => {
		const options = { timeout };
		const parameters = { resource: 'message', operation: 'publish', options };
		return await attemptOnCampaigns(stage, toPublish, parameters);
	},
	timesDone: ({ emulator: { store } }) => {
		const campaigns = toPublish.map((name) => {
			const { status, customerGroupId } = store.campaign(name);
			const size = store.customers(customerGroupId).length;
			return { size, times: status === 'Published' ? 1 : 0 };
		});
		// Publishing a second time changes nothing but the quota.
		const used = campaigns.reduce((total, { size, times }) => total + size * times, 0);
		const surplus = store.account().quota.used - used;
		return campaigns.map(({ size, times }) => times + (surplus === size ? 1 : 0));
	},
};

const runsBefore: Record<string, number> = {
	'Spring launch': 3,
	'Summer sale – “très chaud”': 1,
	'Early bird': 1,
};

export const starts: WriteTarget = {
	name: 'Starting reruns',
	requests: 3,
	recordsPerRequest: 1,
	itemsPerRequest: 1,
	attempt: async (stage, timeout) => {
		const options = { timeout };
		const parameters = { resource: 'campaignRun', operation: 'start', options };
		return await attemptOnCampaigns(stage, Object.keys(runsBefore), parameters);
	},
	timesDone: ({ emulator: { store } }) =>
		Object.entries(runsBefore).map(([name, before]) => store.campaign(name).runs.length - before),
};
