import type { INodeParameters } from 'n8n-workflow';
import { byName } from '../integration/byId.cts';
import { publish } from '../integration/trigger.changes.cts';
import { triggerOn } from '../integration/trigger.cts';
import type { AccountStage } from './accountStage.cts';
import { group, otherThan, ran, says, unless, wordsOf, type Task } from './task.cts';

const workspace = byName('northwind retail');
const place = { workspace, customerGroup: byName(group) };
const campaign = byName('Northwind Retail: Back to school');

function getting(
	resource: string,
	parameters: INodeParameters,
	idName: string,
	idOf: (stage: AccountStage) => string,
): Task {
	return {
		name: `by name: ${resource}: get`,
		run: async (stage) =>
			await ran(stage, { resource, operation: 'get', ...parameters }, (items) =>
				otherThan(stage, idName, [idOf(stage)], items),
			),
	};
}

const cityOf = ({ emulator }: AccountStage) =>
	emulator.store.workspaces[0]?.fields.find(({ field_name }) => field_name === 'city')?.field_id;

const isPublished = ({ emulator }: AccountStage) =>
	emulator.store.campaign('Back to school').status === 'Published';

const groupNames = ({ emulator }: AccountStage) =>
	emulator.store.workspaces[0]?.groups.map(({ name }) => name) ?? [];

/** What people do with things that they know by their names. */
export const nameTasks: Task[] = [
	getting(
		'customerGroup',
		place,
		'customer_group_id',
		({ emulator }) => emulator.store.group(group).groupId,
	),
	getting(
		'profileField',
		{ workspace, profileField: byName('City') },
		'field_id',
		(stage) => cityOf(stage) ?? '',
	),
	getting(
		'campaign',
		{ campaign },
		'campaign_id',
		({ emulator }) => emulator.store.campaign('Back to school').campaignId,
	),
	{
		name: 'by name: customer: countPages',
		run: async (stage) =>
			await ran(stage, { resource: 'customer', operation: 'countPages', ...place }, ([item]) =>
				unless(item?.pages === 6, `${JSON.stringify(item?.pages)} pages, not 6`),
			),
	},
	{
		name: 'by name: customerGroup: update',
		isWrite: true,
		isDone: (stage) => groupNames(stage).includes('Best customers'),
		run: async (stage) => {
			const update = { resource: 'customerGroup', operation: 'update', name: 'Best customers' };
			return await ran(stage, { ...update, ...place }, () =>
				unless(groupNames(stage).indexOf('Best customers') === 2, 'another group is renamed'),
			);
		},
	},
	{
		name: 'by name: message: publish',
		isWrite: true,
		isDone: isPublished,
		run: async (stage) => {
			const publishing = { resource: 'message', operation: 'publish', campaign };
			return await ran(stage, { ...publishing, options: { waitForExport: false } }, () =>
				unless(isPublished(stage), 'it is not published'),
			);
		},
	},
	{
		name: 'by name: trigger: filters',
		run: async (stage) => {
			const trigger = triggerOn(stage, 'campaignPublished', { filters: { workspace, campaign } });
			const first = await trigger.activate();
			if (first.error) return { refusal: wordsOf(first.error) };
			publish(stage, 'Été à Montréal');
			publish(stage, 'Back to school');
			const { items, error } = await trigger.poll();
			if (error) return { refusal: wordsOf(error) };
			const { campaignId } = stage.emulator.store.campaign('Back to school');
			const isIt =
				items.length === 1 && says(stage, items[0]?.json ?? {}, 'campaign_id', campaignId);
			return { problem: unless(isIt, 'not told of it once') };
		},
	},
];
