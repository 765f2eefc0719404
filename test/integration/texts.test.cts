import type { IDataObject } from 'n8n-workflow';
import { triggerOn } from './trigger.cts';
import { setStatus } from './trigger.changes.cts';
import { failureOf, jsonOf } from './results.cts';
import { useStage } from './stage.cts';

const stage = useStage();
const group = 'VIP customers';

describe('Customer IDs', () => {
	const three = () =>
		stage
			.stored(group)
			.slice(0, 3)
			.map(({ customer_id }) => customer_id);
	const remove = async (json: IDataObject) => {
		const parameters = stage.customers('delete', group, { customerIds: '={{ $json.ids }}' });
		return await stage.run(parameters, { items: [json] });
	};

	test.each<[string, (ids: string[]) => IDataObject[string]]>([
		['a list', (ids) => ids],
		['the JSON of a list', (ids) => JSON.stringify(ids)],
		['lists in a list', ([first, ...others]) => [[first], others]],
		['lines', (ids) => ids.join('\n')],
		['lines of Windows', (ids) => ids.join('\r\n')],
		['a row of a spreadsheet', (ids) => ids.join('\t')],
		['text with semicolons', (ids) => ids.join('; ')],
	])('can come as %s', async (_how, write) => {
		const ids = three();
		const result = await remove({ ids: write(ids) });
		expect(result.error).toBeUndefined();
		expect(stage.sent('/v1/customer', 'customer_ids')).toEqual([ids]);
		expect(stage.stored(group).filter(({ customer_id }) => ids.includes(customer_id))).toEqual([]);
	});

	test.each<[string, IDataObject[string]]>([
		['an object', { id: 'cus_1' }],
		['objects', [{ id: 'cus_1' }]],
		['a number that has lost digits', 2 ** 60],
	])('are refused that come as %s, before anything is sent', async (_what, ids) => {
		const { message, item } = failureOf(await remove({ ids }));
		expect(message).toMatch(/^'Customer IDs' holds /);
		expect(item).toBe(0);
		expect(stage.emulator.requests()).toEqual([]);
	});
});

describe('Status of Campaign: Get Many', () => {
	const get = async (statuses: string, more: IDataObject = {}) =>
		await stage.run({
			resource: 'campaign',
			operation: 'getAll',
			returnAll: true,
			filters: { statuses, ...more },
		});

	test.each([
		['JSON', '["Draft","Ready for review"]'],
		['lines', 'draft\nREADY_FOR_REVIEW'],
	])('can come as %s', async (_how, statuses) => {
		const result = await get(statuses);
		expect(result.error).toBeUndefined();
		expect(jsonOf(result)).toHaveLength(4);
	});

	test('is refused where no campaign has it, with those that are there', async () => {
		const { message, description } = failureOf(await get('Published, Publishd'));
		expect(message).toBe("No campaign has the status 'Publishd'");
		expect(description).toMatch(
			/^The campaigns have '.*'Draft'.*\. Enter one of these in 'Status'/,
		);
	});

	test('may be one that is documented, and that no campaign has', async () => {
		for (const name of ['Loyalty welcome', 'Lounge invitation'])
			setStatus(stage, name, 'Published');
		const result = await get('Ready for review');
		expect(result.error).toBeUndefined();
		expect(result.items).toEqual([]);
	});

	test('may be any where there are no campaigns', async () => {
		const result = await get('Paused', { publishedAfter: '2099-01-01' });
		expect(result.error).toBeUndefined();
		expect(result.items).toEqual([]);
	});
});

test.each(['Published', '["Published"]', 'draft;PUBLISHED'])(
	'New Status of the trigger can come as text: %s',
	async (statuses) => {
		const trigger = triggerOn(stage, 'campaignStatusChanged', { filters: { statuses } });
		await trigger.activate();
		setStatus(stage, 'Back to school', 'PUBLISHED');
		setStatus(stage, 'Autumn preview', 'Ready for review');
		expect((await trigger.poll()).items).toMatchObject([{ json: { name: 'Back to school' } }]);
	},
);
