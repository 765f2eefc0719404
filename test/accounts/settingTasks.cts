import type { INodeParameters } from 'n8n-workflow';
import { byId } from '../integration/stage.cts';
import type { AccountStage } from './accountStage.cts';
import { group, otherThan, ran, says, unless, type Task } from './task.cts';

const workspaceOf = ({ emulator }: AccountStage) => {
	const [workspace] = emulator.store.workspaces;
	if (!workspace) throw new Error('The emulator has no workspace');
	return workspace;
};

const fieldOf = (stage: AccountStage, name: string) =>
	workspaceOf(stage).fields.find(({ field_name }) => field_name === name);

const groupNames = (stage: AccountStage) => workspaceOf(stage).groups.map(({ name }) => name);

const fieldNames = (stage: AccountStage) =>
	workspaceOf(stage).fields.map(({ field_name }) => field_name);

const parametersFor = (stage: AccountStage, more: INodeParameters): INodeParameters => ({
	...stage.in(group),
	profileField: byId(stage.shown('field_id', fieldOf(stage, 'city')?.field_id ?? '')),
	...more,
});

function writing(
	resource: string,
	operation: string,
	more: INodeParameters,
	isDone: (stage: AccountStage) => boolean,
): Task {
	return {
		name: `${resource}: ${operation}`,
		isWrite: true,
		isDone,
		run: async (stage) =>
			await ran(stage, parametersFor(stage, { resource, operation, ...more }), ([item = {}]) => {
				if (!isDone(stage)) return 'it is not done';
				if (operation !== 'create' || stage.spoken.afterWrite !== 'envelope') return undefined;
				const [kind, id] = createdIn(stage, resource);
				return unless(says(stage, item, kind, id), `${JSON.stringify(item)} says not its ID`);
			}),
	};
}

function createdIn(stage: AccountStage, resource: string): [string, string] {
	const { groups, fields } = workspaceOf(stage);
	return resource === 'customerGroup'
		? ['customer_group_id', groups.at(-1)?.groupId ?? '']
		: ['field_id', fields.at(-1)?.field_id ?? ''];
}

const get = { operation: 'get' };
const getAll = { operation: 'getAll', returnAll: true };

/** What people do with what a workspace is set up with: its customer groups and profile fields. */
export const settingTasks: Task[] = [
	writing('customerGroup', 'create', { name: 'Night owls' }, (stage) =>
		groupNames(stage).includes('Night owls'),
	),
	{
		name: 'customerGroup: create, unless it is there',
		run: async (stage) => {
			const more = { operation: 'create', name: group, options: { ifItExists: 'return' } };
			const before = groupNames(stage).length;
			return await ran(
				stage,
				parametersFor(stage, { resource: 'customerGroup', ...more }),
				(items) =>
					groupNames(stage).length > before || items[0]?.created !== false
						? 'a second one was created'
						: otherThan(
								stage,
								'customer_group_id',
								[stage.emulator.store.group(group).groupId],
								items,
							),
			);
		},
	},
	{
		name: 'customerGroup: getAll',
		run: async (stage) =>
			await ran(stage, parametersFor(stage, { resource: 'customerGroup', ...getAll }), (items) => {
				const ids = workspaceOf(stage).groups.map(({ groupId }) => groupId);
				return otherThan(stage, 'customer_group_id', ids, items);
			}),
	},
	{
		name: 'customerGroup: get',
		run: async (stage) =>
			await ran(stage, parametersFor(stage, { resource: 'customerGroup', ...get }), (items) => {
				const { groupId } = stage.emulator.store.group(group);
				return otherThan(stage, 'customer_group_id', [groupId], items);
			}),
	},
	writing(
		'customerGroup',
		'update',
		{ name: 'Best customers' },
		(stage) => groupNames(stage)[2] === 'Best customers',
	),
	writing('customerGroup', 'delete', {}, (stage) => {
		const names = groupNames(stage);
		return names.length === 4 && !names.includes(group);
	}),
	writing(
		'profileField',
		'create',
		{ fieldName: 'shoe_size', additionalFields: { required: true } },
		(stage) => fieldOf(stage, 'shoe_size')?.required === true,
	),
	{
		name: 'profileField: create, or update',
		isWrite: true,
		isDone: (stage) => fieldOf(stage, 'city')?.required === true,
		run: async (stage) => {
			const required = { additionalFields: { required: true }, options: { ifItExists: 'update' } };
			const more = { operation: 'create', fieldName: 'city', ...required };
			return await ran(stage, parametersFor(stage, { resource: 'profileField', ...more }), () => {
				const cities = fieldNames(stage).filter((name) => name === 'city');
				const isDone = cities.length === 1 && fieldOf(stage, 'city')?.required === true;
				return unless(isDone, 'it is not updated');
			});
		},
	},
	{
		name: 'profileField: getAll',
		run: async (stage) =>
			await ran(stage, parametersFor(stage, { resource: 'profileField', ...getAll }), (items) => {
				const ids = workspaceOf(stage).fields.map(({ field_id }) => field_id);
				return otherThan(stage, 'field_id', ids, items);
			}),
	},
	{
		name: 'profileField: get',
		run: async (stage) =>
			await ran(stage, parametersFor(stage, { resource: 'profileField', ...get }), (items) =>
				otherThan(stage, 'field_id', [fieldOf(stage, 'city')?.field_id ?? ''], items),
			),
	},
	writing(
		'profileField',
		'update',
		{ updateFields: { fieldName: 'home_town', required: true } },
		(stage) =>
			fieldOf(stage, 'home_town')?.required === true && !fieldNames(stage).includes('city'),
	),
	writing('profileField', 'delete', {}, (stage) => {
		const names = fieldNames(stage);
		return names.length === 7 && !names.includes('city');
	}),
];
