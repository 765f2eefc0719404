import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { mapFields, searchList } from '../engine/lists.cts';
import { byId } from '../integration/stage.cts';
import { publish, rerun, setStatus } from '../integration/trigger.changes.cts';
import { triggerOn } from '../integration/trigger.cts';
import type { AccountStage } from './accountStage.cts';
import { inOrder, ordinary, says, unless, wordsOf, type Done, type Task } from './task.cts';

/** A choice that a dropdown has to offer: what its name begins with or holds, and what it stands for. */
interface Wanted {
	name: string;
	id: string;
}

async function told(look: () => Promise<string | undefined>): Promise<Done> {
	try {
		return { problem: await look() };
	} catch (error) {
		return { refusal: wordsOf(error) };
	}
}

const inWorkspace = (stage: AccountStage, operation: object): INodeParameters => {
	const [workspace] = stage.emulator.store.workspaces;
	const id = stage.shown('workspace_id', workspace?.workspaceId ?? '');
	return { ...operation, workspace: byId(id) };
};

function dropdown(
	method: string,
	idName: string,
	parametersOf: (stage: AccountStage) => INodeParameters,
	wantedIn: (stage: AccountStage) => Wanted[],
): Task {
	return {
		name: `dropdown: ${method}`,
		run: async (stage) =>
			await told(async () => {
				const { credentials } = stage;
				const parameters = parametersOf(stage);
				const { results } = await searchList(method, { credentials, parameters });
				const offered = ordinary(stage, results, ({ value }) => ({ value }));
				const wanted = wantedIn(stage);
				const lost = wanted.find(
					({ name, id }) =>
						!offered.some((one) => one.name.includes(name) && stage.isId(idName, id, one.value)),
				);
				const strange = offered.find(
					({ value }) => !wanted.some(({ id }) => stage.isId(idName, id, value)),
				);
				if (lost) return `${lost.name} is not offered with its ID`;
				return unless(
					strange === undefined || stage.spoken.odd !== 'none',
					`${String(strange?.value)} is no ID`,
				);
			}),
	};
}

const firstOf = ({ emulator }: AccountStage) => emulator.store.workspaces.slice(0, 1);

const groupsIn = (stage: AccountStage): Wanted[] =>
	firstOf(stage).flatMap(({ groups }) =>
		groups.map(({ groupId, name }) => ({ name, id: groupId })),
	);

const campaignsIn = (stage: AccountStage): Wanted[] =>
	stage.emulator.store.workspaces.flatMap(({ campaigns }, place) =>
		campaigns
			.slice(0, stage.spoken.odd === 'none' || place > 0 ? undefined : -2)
			.map(({ campaignId, name }) => ({ name, id: campaignId })),
	);

const mapper: Task = {
	name: 'mapper: profile fields',
	run: async (stage) =>
		await told(async () => {
			const { credentials } = stage;
			const parameters = inWorkspace(stage, { resource: 'customer', operation: 'upsert' });
			const mapped = await mapFields('mapProfileFields', { credentials, parameters });
			const { fields, emptyFieldsNotice } = mapped;
			// The editor shows this in place of the fields, where there are none.
			if (fields.length === 0) throw new Error(emptyFieldsNotice);
			const wanted = firstOf(stage).flatMap((workspace) =>
				workspace.fields.map(({ field_name, required }) => [field_name, required]),
			);
			const got = fields.map(({ id, required }) => [id, required]);
			const [offered, all] = [got, wanted].map((list) => JSON.stringify(inOrder(stage, list)));
			return unless(offered === all, `${offered}, not ${all}`);
		}),
};

function trigger(event: string, name: string, happen: (stage: AccountStage) => void): Task {
	return {
		name: `trigger: ${event}`,
		run: async (stage) => {
			const workflow = triggerOn(stage, event);
			const first = await workflow.activate();
			if (first.error) return { refusal: wordsOf(first.error) };
			happen(stage);
			const { items, error } = await workflow.poll();
			if (error) return { refusal: wordsOf(error) };
			const { campaignId } = stage.emulator.store.campaign(name);
			const isIt = ({ json }: { json: IDataObject }) =>
				says(stage, json, 'campaign_id', campaignId);
			return { problem: unless(items.length === 1 && items.every(isIt), 'not told of it once') };
		},
	};
}

/** What the editor shows of the account, and what the trigger tells of it. */
export const editorTasks: Task[] = [
	dropdown(
		'searchWorkspaces',
		'workspace_id',
		() => ({}),
		({ emulator }) =>
			emulator.store.workspaces.map(({ workspaceId, name }) => ({ name, id: workspaceId })),
	),
	dropdown(
		'searchCustomerGroups',
		'customer_group_id',
		(stage) => inWorkspace(stage, { resource: 'customer', operation: 'getAll' }),
		groupsIn,
	),
	dropdown(
		'searchProfileFields',
		'field_id',
		(stage) => inWorkspace(stage, { resource: 'profileField', operation: 'delete' }),
		(stage) =>
			firstOf(stage).flatMap(({ fields }) =>
				fields.map(({ field_id, field_name }) => ({ name: field_name, id: field_id })),
			),
	),
	dropdown('searchCampaigns', 'campaign_id', () => ({}), campaignsIn),
	dropdown(
		'searchCustomerGroupsOfCampaign',
		'customer_group_id',
		(stage) => {
			const { campaignId } = stage.emulator.store.campaign('Spring launch');
			const campaign = byId(stage.shown('campaign_id', campaignId));
			return { resource: 'campaignRun', operation: 'start', campaign };
		},
		groupsIn,
	),
	mapper,
	trigger('campaignPublished', 'Back to school', (stage) => {
		publish(stage, 'Back to school');
	}),
	trigger('campaignStatusChanged', 'Back to school', (stage) => {
		setStatus(stage, 'Back to school', 'In approval');
	}),
	trigger('campaignRunStarted', 'Gift guide', (stage) => {
		rerun(stage, 'Gift guide');
	}),
	trigger('messagesExported', 'Back to school', (stage) => {
		publish(stage, 'Back to school');
	}),
];
