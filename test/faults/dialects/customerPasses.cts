import { csvItem } from '../../engine/binary.cts';
import { jsonOf } from '../../integration/results.cts';
import { compareInOrder, done, group, valuesOf, type Pass } from './pass.cts';

const people = [
	{ email: 'zoe@example.net', first_name: 'Zoë', city: '東京' },
	{ email: 'amara@example.net', first_name: 'Amara', city: 'Lagos' },
];

function upsertAs(sendAs: string): Pass {
	return async (stage) => {
		await done(stage, stage.customers('upsert', group, { sendAs }), people);
		const stored = stage.stored(group).map(({ profile_data }) => profile_data);
		expect(stored.slice(-2)).toEqual(people);
	};
}

export const customerPasses: Record<string, Pass> = {
	'customer: upsert': upsertAs('csv'),
	'customer: upsert, customer by customer': upsertAs('each'),
	'customer: upsert, as a list': upsertAs('list'),
	'customer: upload': async (stage) => {
		const lines = people.map((person) => Object.values(person).join(','));
		const file = await csvItem(`email,first_name,city\n${lines.join('\n')}\n`);
		const result = await done(stage, stage.customers('upload', group), [file]);
		expect(valuesOf(stage, result, 'accepted')).toEqual([2]);
		const stored = stage.stored(group).map(({ profile_data }) => profile_data);
		expect(stored.slice(-2)).toEqual(people);
	},
	'customer: countPages': async (stage) => {
		const result = await done(stage, stage.customers('countPages', group));
		expect(jsonOf(result)).toEqual([{ pages: 6 }]);
	},
	'customer: getAll': async (stage, records) => {
		const result = await done(stage, stage.customers('getAll', group, { returnAll: true }));
		const ids = stage.stored(group).map(({ customer_id }) => customer_id);
		compareInOrder(records, ids, valuesOf(stage, result, 'customer_id'));
	},
	'customer: getAll of an empty group': async (stage) => {
		const parameters = stage.customers('getAll', 'Lapsed customers', { returnAll: true });
		expect(jsonOf(await done(stage, parameters))).toEqual([]);
	},
	'customer: getAll with a limit': async (stage, records) => {
		for (const limit of [1, 7, 10, 40, 41, 50]) {
			const result = await done(stage, stage.customers('getAll', group, { limit }));
			const ids = stage.stored(group).map(({ customer_id }) => customer_id);
			compareInOrder(records, ids.slice(0, limit), valuesOf(stage, result, 'customer_id'));
		}
	},
	'customer: delete': async (stage, records) => {
		const before = stage.stored(group).map(({ customer_id }) => customer_id);
		const [one = '', , another = ''] = before;
		const customerIds = `${one}, ${another}`;
		const result = await done(stage, stage.customers('delete', group, { customerIds }));
		const customers = [one, another].map((customerId) => ({ customerId, deleted: true }));
		expect(jsonOf(result)).toEqual([{ deleted: true, customers }]);
		const left = stage.stored(group).map(({ customer_id }) => customer_id);
		compareInOrder(records, [...before.slice(1, 2), ...before.slice(3)], left);
	},
};
