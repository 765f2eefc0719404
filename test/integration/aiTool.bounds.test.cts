import { call, notesIn } from './aiTool.cts';
import { addField } from './mapping.cts';
import { byId, useStage } from './stage.cts';

const narrower =
	"To see others, ask for less: set the filters or 'Limit' where this tool has them, or get one record by its name or ID.";

describe('What a model gets', () => {
	const stage = useStage({ customers: 1203, pageSize: 400 });
	const customers = async (more = {}) =>
		await call(stage, stage.customers('getAll', 'All customers', more), {});

	test('is the first 50 of all customers, and how many there are', async () => {
		const { text, answer } = await customers({ returnAll: true });
		const ids = stage.stored('All customers').map(({ customer_id }) => ({ customer_id }));
		expect(answer).toHaveLength(51);
		expect(answer.slice(0, -1)).toMatchObject(ids.slice(0, 50));
		expect(notesIn(answer)).toEqual([
			`Showing 50 of 1,203 records. ${narrower}`,
			expect.stringContaining('encrypted'),
		]);
		expect(text.length).toBeLessThan(26_000);
	});

	test('says that Limit has cut off others, too', async () => {
		const { answer } = await customers();
		expect(answer).toHaveLength(51);
		expect(notesIn(answer)).toEqual([
			expect.stringContaining('50 of the customers returned: there are more.'),
			expect.stringContaining('encrypted'),
		]);
	});

	test('is as many records as go into 25,000 characters', async () => {
		for (let number = 0; number < 40; number++) {
			addField(stage, `${number} ${'long '.repeat(180)}`, 'string');
		}
		const parameters = {
			resource: 'profileField',
			operation: 'getAll',
			...stage.in('VIP customers'),
			returnAll: true,
		};
		const { text, answer } = await call(stage, parameters, {});
		const shown = answer.length - 1;
		expect(shown).toBeGreaterThan(10);
		expect(notesIn(answer)).toEqual([`Showing ${shown} of 48 records. ${narrower}`]);
		expect(text.length).toBeLessThan(26_000);
	});

	test('is the beginning of one record that is too long by itself', async () => {
		addField(stage, 'x'.repeat(300_000), 'string');
		const [workspace] = stage.emulator.store.workspaces;
		const parameters = {
			resource: 'profileField',
			operation: 'get',
			...stage.in('VIP customers'),
			profileField: byId(workspace?.fields.at(-1)?.field_id ?? ''),
		};
		const { text, answer } = await call(stage, parameters, {});
		expect(answer).toEqual([
			{
				beginning: expect.stringContaining('xxxxx') as string,
				cut: expect.stringMatching(/^This record has 300,\d+ characters as JSON/) as string,
			},
		]);
		expect(text.length).toBeLessThan(26_000);
	});

	test('is all that there is, without notes, where that is little', async () => {
		const parameters = { resource: 'workspace', operation: 'getAll', returnAll: true };
		const { answer } = await call(stage, parameters, {});
		expect(answer).toHaveLength(stage.emulator.store.workspaces.length);
		expect(notesIn(answer)).toBeUndefined();
	});
});

describe('What other nodes get', () => {
	const stage = useStage({ customers: 1203, pageSize: 400 });

	test('is all that there is', async () => {
		const { items } = await stage.run(
			stage.customers('getAll', 'All customers', { returnAll: true }),
		);
		expect(items).toHaveLength(1203);
	});
});
