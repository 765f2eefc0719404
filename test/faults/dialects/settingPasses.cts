import type { INodeParameters } from 'n8n-workflow';
import { byId } from '../../integration/stage.cts';
import type { WatchedStage } from '../watchedStage.cts';
import { compareInOrder, done, group, valuesOf, type Pass } from './pass.cts';

const workspaceOf = ({ emulator }: WatchedStage) => {
	const [workspace] = emulator.store.workspaces;
	if (!workspace) throw new Error('The emulator has no workspace');
	return workspace;
};

const parametersFor = (stage: WatchedStage, more: INodeParameters): INodeParameters => {
	const field = workspaceOf(stage).fields.find(({ field_name }) => field_name === 'city');
	return { ...stage.in(group), profileField: byId(field?.field_id ?? ''), ...more };
};

const groupNames = (stage: WatchedStage) => workspaceOf(stage).groups.map(({ name }) => name);

const fieldNames = (stage: WatchedStage) =>
	workspaceOf(stage).fields.map(({ field_name }) => field_name);

const act = async (stage: WatchedStage, resource: string, operation: string, more = {}) =>
	await done(stage, parametersFor(stage, { resource, operation, ...more }));

/** The operations on what a workspace is set up with: its customer groups and profile fields. */
export const settingPasses: Record<string, Pass> = {
	'customerGroup: create': async (stage) => {
		const result = await act(stage, 'customerGroup', 'create', { name: 'Night owls' });
		const created = workspaceOf(stage).groups.at(-1);
		expect(created?.name).toBe('Night owls');
		expect(valuesOf(stage, result, 'customer_group_id')).toEqual([created?.groupId]);
	},
	'customerGroup: getAll': async (stage, records) => {
		const result = await act(stage, 'customerGroup', 'getAll', { returnAll: true });
		const ids = workspaceOf(stage).groups.map(({ groupId }) => groupId);
		compareInOrder(records, ids, valuesOf(stage, result, 'customer_group_id'));
		expect(valuesOf(stage, result, 'name')).toEqual(groupNames(stage));
	},
	'customerGroup: update': async (stage) => {
		await act(stage, 'customerGroup', 'update', { name: 'Best customers' });
		expect(groupNames(stage)).toContain('Best customers');
		expect(groupNames(stage)).not.toContain(group);
	},
	'customerGroup: delete': async (stage) => {
		const before = groupNames(stage);
		await act(stage, 'customerGroup', 'delete');
		expect(groupNames(stage)).toEqual(before.filter((name) => name !== group));
	},
	'profileField: create': async (stage) => {
		const result = await act(stage, 'profileField', 'create', { fieldName: 'shoe_size' });
		const created = workspaceOf(stage).fields.at(-1);
		expect(created).toMatchObject({ field_name: 'shoe_size', field_type: 'string' });
		expect(valuesOf(stage, result, 'field_id')).toEqual([created?.field_id]);
	},
	'profileField: getAll': async (stage, records) => {
		const result = await act(stage, 'profileField', 'getAll', { returnAll: true });
		const ids = workspaceOf(stage).fields.map(({ field_id }) => field_id);
		compareInOrder(records, ids, valuesOf(stage, result, 'field_id'));
		expect(valuesOf(stage, result, 'field_name')).toEqual(fieldNames(stage));
	},
	'profileField: update': async (stage) => {
		await act(stage, 'profileField', 'update', { updateFields: { fieldName: 'home_town' } });
		expect(fieldNames(stage)).toContain('home_town');
		expect(fieldNames(stage)).not.toContain('city');
	},
	'profileField: delete': async (stage) => {
		const before = fieldNames(stage);
		await act(stage, 'profileField', 'delete');
		expect(fieldNames(stage)).toEqual(before.filter((name) => name !== 'city'));
	},
};
