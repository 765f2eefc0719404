import type { IDataObject } from 'n8n-workflow';
import { csvItem } from '../../engine/binary.cts';
import { newPeople } from '../../integration/mapping.cts';
import { failureOf, wordsOf } from '../../integration/results.cts';
import { faultCase, type Records } from '../faultCase.cts';
import { useWatchedStage, type WatchedStage } from '../watchedStage.cts';

const group = 'VIP customers';
const naming = ['partial-index', 'partial-row', 'partial-id', 'multi-status'];
const counting = ['partial-counts', 'partial-accepted'];
const faulty = [1, 4];

/** Six customers, of whom two have a value that is no number: in JSON, the API finds that. */
const people = newPeople(6).map((person, index) => ({
	...person,
	loyalty_points: faulty.includes(index) ? 'many' : index,
}));

/** Whether the server holds each of the people. */
function stored(stage: WatchedStage): boolean[] {
	const emails = stage.stored(group).map(({ profile_data }) => profile_data.email);
	return people.map(({ email }) => emails.includes(email));
}

/** An item may be green only where the server did its work. */
function compare(
	records: Records,
	items: Array<{ json: IDataObject }>,
	done: boolean[],
): boolean[] {
	const green = items.map(({ json }) => json.error === undefined);
	records.countGreen(items.filter((_, index) => green[index] && !done[index]));
	return green;
}

const ways = [...naming, ...counting].flatMap((dialect) => [
	{ dialect, sendAs: 'list', isNaming: naming.includes(dialect) },
	// A file's rows may be counted with its first line, and without it: such a number names none of them.
	{ dialect, sendAs: 'csv', isNaming: naming.includes(dialect) && dialect !== 'partial-row' },
]);

describe.each(ways)('Of a batch a part is taken, $dialect, $sendAs', (way) => {
	const { dialect, sendAs, isNaming } = way;
	const stage = useWatchedStage({ dialect });
	const upsert = async (onError?: 'continueRegularOutput') => {
		const json = { sendAs, dataMode: 'json', customer: '={{ $json }}' };
		return await stage.run(stage.customers('upsert', group, json), { items: people, onError });
	};

	faultCase(stage, 'Create or Update, Continue → those at fault fail', async (records) => {
		const result = await upsert('continueRegularOutput');
		const done = stored(stage);
		expect(done.filter((isDone) => !isDone)).toHaveLength(2);
		const green = compare(records, result.items, done);
		if (!isNaming) {
			expect(green).toEqual(people.map(() => false));
			for (const { json } of result.items) {
				expect(json.error).toContain('2 of 6 customers, and does not say which');
			}
			return;
		}
		expect(green).toEqual(done);
		for (const index of faulty) {
			const { error } = result.items[index]?.json ?? {};
			expect(error).toContain('Nudgescribe refused this customer');
			expect(error).toContain('loyalty_points');
		}
	});

	faultCase(stage, 'Create or Update, Stop → the error says what is stored', async (records) => {
		const result = await upsert();
		records.countGreen(result.items);
		const { message, description, item } = failureOf(result);
		expect(message).toContain('Nudgescribe refused 2 of 6 customers');
		expect(description).toContain('4 of 6 customers of this request are stored');
		expect(item).toBe(isNaming ? 1 : undefined);
		if (isNaming) expect(message).toContain('loyalty_points');
		expect(stage.calls().filter((call) => call.endsWith('/check'))).toHaveLength(1);
	});
});

describe.each([...naming, ...counting])(
	'Of what is sent a part is taken, account %s',
	(dialect) => {
		const stage = useWatchedStage({ dialect });
		const isNaming = naming.includes(dialect);

		faultCase(stage, 'Upload File → the error says how many rows are stored', async (records) => {
			const rows = people.map((person) => Object.values(person).join(','));
			const items = [await csvItem(`email,first_name,loyalty_points\n${rows.join('\n')}\n`)];
			const result = await stage.run(stage.customers('upload', group), { items });
			records.countGreen(result.items);
			expect(failureOf(result).message).toContain('Nudgescribe refused 2 of 6 rows');
			expect(failureOf(result).description).toContain('4 of 6 rows of this request are stored');
			if (isNaming) expect(wordsOf(result)).toContain('loyalty_points');
		});

		faultCase(stage, 'Delete, Continue → each ID is told whether it was there', async (records) => {
			const [one, other] = stage.stored(group).map(({ customer_id }) => customer_id);
			const ids = [one, 'cus_gone', other, 'cus_lost'];
			const parameters = stage.customers('delete', group, { customerIds: '={{ $json.id }}' });
			const items = ids.map((id) => ({ id }));
			const result = await stage.run(parameters, { items, onError: 'continueRegularOutput' });
			const left = stage.stored(group).map(({ customer_id }) => customer_id);
			const done = ids.map((id) => [one, other].includes(id) && !left.includes(String(id)));
			expect(done).toEqual([true, false, true, false]);
			const green = compare(records, result.items, done);
			if (!isNaming) {
				expect(green).toEqual([false, false, false, false]);
				expect(result.items[0]?.json.error).toContain('2 of 4 customers');
				return;
			}
			expect(green).toEqual(done);
			expect(result.items[0]?.json).toMatchObject({
				customers: [{ customerId: one, deleted: true }],
			});
			expect(result.items[1]?.json).toMatchObject({
				details: { customers: [{ customerId: 'cus_gone', deleted: false }] },
			});
		});

		faultCase(stage, 'Delete of several IDs in an item, Stop → one error', async (records) => {
			const [one] = stage.stored(group).map(({ customer_id }) => customer_id);
			const customerIds = `${String(one)}, cus_gone`;
			const result = await stage.run(stage.customers('delete', group, { customerIds }));
			records.countGreen(result.items);
			expect(failureOf(result).message).toContain('Nudgescribe refused 1 of 2 customers');
			expect(failureOf(result).description).toContain(
				'1 of 2 customers of this request is deleted',
			);
		});
	},
);
