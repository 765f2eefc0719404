import type { INodeParameters } from 'n8n-workflow';
import { csvItem } from '../engine/binary.cts';
import type { RunOptions } from '../engine/run.cts';
import { byId, mappedAutomatically, type Stage } from './stage.cts';

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

/** How an operation is run. */
export interface OperationRun {
	/** With all options as they are at first. */
	plain: Preparation;
	/** What makes it do more than that: an option that is on, another choice. */
	more?: INodeParameters;
}

/** A run of each operation, by resource and operation: the pages, the previews and the README are made of what they do. */
export const runs: Record<string, Record<string, OperationRun>> = {
	account: { checkSetup: { plain: () => ({ parameters: {} }) } },
	campaign: {
		get: { plain: ofCampaign('Spring launch') },
		getAll: { plain: () => ({ parameters: all }) },
	},
	campaignRun: {
		get: { plain: ofCampaign('Spring launch') },
		getAll: { plain: ofCampaign('Spring launch', all) },
		getMessages: { plain: ofCampaign('Spring launch', all) },
		start: { plain: startOf, more: { waitUntilReady: true } },
	},
	customer: {
		countPages: { plain: inGroup() },
		delete: {
			plain: (stage) =>
				inGroup({ customerIds: stage.stored(groupName)[0]?.customer_id ?? '' })(stage),
		},
		getAll: { plain: inGroup(all) },
		upload: { plain: uploadOf, more: { options: { validateOnly: true } } },
		upsert: {
			plain: inGroup({ dataMode: 'json', customer }),
			more: { dataMode: 'profileFields', ...mappedAutomatically },
		},
	},
	customerGroup: {
		create: {
			plain: inGroup({ name: 'New group' }),
			more: { options: { ifItExists: 'return' } },
		},
		delete: { plain: inGroup() },
		get: { plain: inGroup() },
		getAll: { plain: inGroup(all) },
		update: { plain: inGroup({ name: 'Another name' }) },
	},
	message: {
		countFiles: { plain: ofCampaign('Spring launch') },
		download: { plain: ofCampaign('Spring launch') },
		getAll: { plain: ofCampaign('Spring launch') },
		publish: { plain: ofCampaign('Back to school'), more: { waitForExport: true } },
	},
	profileField: {
		create: {
			plain: inGroup({ fieldName: 'anniversary', fieldType: 'Date' }),
			more: { options: { ifItExists: 'return' } },
		},
		delete: { plain: ofField('city') },
		get: { plain: ofField('city') },
		getAll: { plain: inGroup(all) },
		update: { plain: ofField('city', { updateFields: { required: true } }) },
	},
	workspace: { getAll: { plain: () => ({ parameters: all }) } },
};

/** What makes an event of the trigger do all that it can. */
export const eventOptions: Record<string, INodeParameters> = {
	messagesExported: { downloadFiles: true },
};
