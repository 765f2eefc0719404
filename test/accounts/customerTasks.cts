import type { INodeExecutionData, IDataObject, INodeParameters } from 'n8n-workflow';
import { csvItem } from '../engine/binary.cts';
import type { AccountStage } from './accountStage.cts';
import { group, otherThan, ran, unless, type Task } from './task.cts';

const people = [
	{ email: 'zoe@example.net', first_name: 'Zoë', city: '東京' },
	{ email: 'amara@example.net', first_name: 'Amara', city: 'Lagos' },
];

const idsOf = (stage: AccountStage) => stage.stored(group).map(({ customer_id }) => customer_id);

function arePeopleLast(stage: AccountStage): boolean {
	const stored = stage.stored(group).map(({ profile_data }) => profile_data);
	return stored.length === 43 && JSON.stringify(stored.slice(-2)) === JSON.stringify(people);
}

/** Both people, sent in some way. */
function sending(
	name: string,
	operation: string,
	more: INodeParameters,
	items: () => Promise<INodeExecutionData[] | IDataObject[]>,
): Task {
	return {
		name: `customer: ${name}`,
		isWrite: true,
		isDone: arePeopleLast,
		run: async (stage) =>
			await ran(
				stage,
				stage.customers(operation, group, more),
				() => unless(arePeopleLast(stage), 'the customers are not as they were sent'),
				await items(),
			),
	};
}

const upserting = (name: string, sendAs: string) =>
	sending(name, 'upsert', { sendAs }, async () => await Promise.resolve(people));

async function file(): Promise<INodeExecutionData[]> {
	const lines = people.map((person) => Object.values(person).join(','));
	return [await csvItem(`email,first_name,city\n${lines.join('\n')}\n`)];
}

function reading(name: string, more: INodeParameters, wanted: (ids: string[]) => string[]): Task {
	return {
		name: `customer: ${name}`,
		run: async (stage) =>
			await ran(stage, stage.customers('getAll', group, more), (items) =>
				otherThan(stage, 'customer_id', wanted(idsOf(stage)), items),
			),
	};
}

const isGone = (stage: AccountStage) => stage.stored(group).length === 39;

/** What people do with customers. */
export const customerTasks: Task[] = [
	upserting('upsert', 'csv'),
	upserting('upsert one by one', 'each'),
	sending('upload', 'upload', {}, file),
	{
		name: 'customer: countPages',
		run: async (stage) =>
			await ran(stage, stage.customers('countPages', group), ([item]) =>
				unless(item?.pages === 6, `${JSON.stringify(item)}, not 6 pages`),
			),
	},
	reading('getAll', { returnAll: true }, (ids) => ids),
	reading('getAll with a limit', { limit: 3 }, (ids) => ids.slice(0, 3)),
	{
		name: 'customer: delete',
		isWrite: true,
		isDone: isGone,
		run: async (stage) => {
			const [one = '', , another = ''] = idsOf(stage);
			const customerIds = [one, another].map((id) => stage.shown('customer_id', id)).join(', ');
			return await ran(stage, stage.customers('delete', group, { customerIds }), () => {
				const left = idsOf(stage);
				const isRight = isGone(stage) && !left.includes(one) && !left.includes(another);
				return unless(isRight, 'not these customers are gone');
			});
		},
	},
];
