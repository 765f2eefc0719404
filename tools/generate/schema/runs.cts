import type { INodeParameters } from 'n8n-workflow';
import { csvItem } from '../../../test/engine/binary.cts';
import type { RunOptions } from '../../../test/engine/run.cts';
import { byId, type Stage } from '../../../test/integration/stage.cts';

/** What a run is given besides resource and operation. */
interface Given {
	parameters: INodeParameters;
	items?: RunOptions['items'];
}

/** Chooses what a run is given, from what the emulator holds. */
export type Preparation = (stage: Stage) => Given | Promise<Given>;

const all = { returnAll: true };
const groupName = 'VIP customers';

function inGroup(more: INodeParameters = {}): Preparation {
	return (stage) => ({ parameters: { ...stage.in(groupName), ...more } });
}

function ofCampaign(name: string, more: INodeParameters = {}): Preparation {
	return ({ emulator }) => ({
		parameters: { campaign: byId(emulator.store.campaign(name).campaignId), ...more },
	});
}

function ofField(name: string, more: INodeParameters = {}): Preparation {
	return (stage) => {
		const { workspaceId } = stage.emulator.store.group(groupName);
		const workspace = stage.emulator.store.workspaces.find(
			(one) => one.workspaceId === workspaceId,
		);
		const field = workspace?.fields.find(({ field_name }) => field_name === name);
		if (!field) throw new Error(`The emulator has no profile field ${name}`);
		return { parameters: { ...stage.in(groupName), profileField: byId(field.field_id), ...more } };
	};
}

async function uploadOf(stage: Stage): Promise<Given> {
	const file = await csvItem('email,first_name\nzoe@example.net,Zoë\n');
	return { parameters: stage.in(groupName), items: [file] };
}

function startOf({ emulator }: Stage): Given {
	const { campaignId, customerGroupId } = emulator.store.campaign('Spring launch');
	return { parameters: { campaign: byId(campaignId), customerGroup: byId(customerGroupId) } };
}

const customer = { email: 'zoe@example.net', first_name: 'Zoë' };

/** A run of each operation, by resource and operation, with all options as they are at first. */
export const preparations: Record<string, Record<string, Preparation>> = {
	campaign: { getAll: () => ({ parameters: all }) },
	campaignRun: {
		getAll: ofCampaign('Spring launch', all),
		getMessages: ofCampaign('Spring launch', all),
		start: startOf,
	},
	customer: {
		countPages: inGroup(),
		delete: (stage) =>
			inGroup({ customerIds: stage.stored(groupName)[0]?.customer_id ?? '' })(stage),
		getAll: inGroup(all),
		upload: uploadOf,
		upsert: inGroup({ dataMode: 'json', customer }),
	},
	customerGroup: {
		create: inGroup({ name: 'New group' }),
		delete: inGroup(),
		getAll: inGroup(all),
		update: inGroup({ name: 'Another name' }),
	},
	message: {
		countFiles: ofCampaign('Spring launch'),
		download: ofCampaign('Spring launch'),
		getAll: ofCampaign('Spring launch'),
		publish: ofCampaign('Back to school'),
	},
	profileField: {
		create: inGroup({ fieldName: 'anniversary', fieldType: 'Date' }),
		delete: ofField('city'),
		getAll: inGroup(all),
		update: ofField('city', { updateFields: { required: true } }),
	},
};
