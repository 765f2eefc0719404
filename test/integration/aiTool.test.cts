import { asked, call, notesIn, refusal } from './aiTool.cts';
import { byId, useStage } from './stage.cts';

/** A description of several words. */
const words: unknown = expect.stringMatching(/\w+ \w+/);

describe('The node as a tool of an agent', () => {
	const stage = useStage();

	test('gets as many customers as the agent wants', async () => {
		const { told, answer } = await call(
			stage,
			stage.customers('getAll', 'VIP customers', { limit: asked('customer', 'getAll', 'limit') }),
			{ Limit: 3 },
		);
		const ids = stage.stored('VIP customers').map(({ customer_id }) => ({ customer_id }));
		expect(answer.slice(0, -1)).toMatchObject(ids.slice(0, 3));
		expect(answer).toHaveLength(4);
		expect(notesIn(answer)).toEqual([
			expect.stringMatching(/^3 of \d+ customers returned\./),
			expect.stringContaining('encrypted'),
		]);
		expect(told.description).toBe('Get many customers in Nudgescribe');
		expect(told.parameters).toMatchObject({
			required: ['Limit'],
			properties: { Limit: { type: 'number', description: words } },
		});
	});

	test('creates a customer group under the name that the agent gives', async () => {
		const name = 'Readers of “Été” `2026`';
		const { workspaceId } = stage.emulator.store.group('VIP customers');
		const { told, answer } = await call(
			stage,
			{
				resource: 'customerGroup',
				operation: 'create',
				workspace: byId(workspaceId),
				name: asked('customerGroup', 'create', 'name'),
			},
			{ Name: name },
		);
		expect(answer).toEqual([{ customer_group_id: stage.emulator.store.group(name).groupId, name }]);
		expect(told.description).toBe('Create customer group in Nudgescribe');
		expect(told.parameters).toMatchObject({
			required: ['Name'],
			properties: { Name: { type: 'string', description: words } },
		});
	});

	test('gets the campaigns with a status that the agent names in its own spelling', async () => {
		const field = (name: string) => asked('campaign', 'getAll', `filters.${name}`);
		const { told, answer } = await call(
			stage,
			{
				resource: 'campaign',
				operation: 'getAll',
				returnAll: true,
				filters: {
					publishedAfter: field('publishedAfter'),
					statuses: field('statuses'),
					workspace: byId(field('workspace')),
				},
			},
			{
				Published_After: '',
				Status: 'ready to publish, ready_for_review',
				Workspace: stage.emulator.store.group('VIP customers').workspaceId,
			},
		);
		const names = ['Back to school', 'Autumn preview', 'Loyalty welcome'];
		expect(answer).toMatchObject(names.map((name) => ({ name })));
		expect(answer).toHaveLength(names.length);
		const described = { type: 'string', description: words };
		expect(told.parameters.properties).toEqual({
			Published_After: described,
			Status: described,
			Workspace: described,
		});
	});

	test.each([
		['an object', { email: 'zoe@example.net', first_name: 'Zoë', city: 'Zürich' }],
		['text', '{"email": "zoe@example.net", "first_name": "Zoë", "city": "Zürich"}'],
	])('takes the customer as %s', async (_kind, value) => {
		const customer =
			typeof value === 'string'
				? "={{ $fromAI('Customer', 'The customer as JSON', 'string') }}"
				: asked('customer', 'upsert', 'customer');
		const parameters = stage.customers('upsert', 'VIP customers', { dataMode: 'json', customer });
		const { answer } = await call(stage, parameters, { Customer: value });
		const expected = { email: 'zoe@example.net', first_name: 'Zoë', city: 'Zürich' };
		expect(answer).toEqual([expected]);
		expect(stage.stored('VIP customers').at(-1)?.profile_data).toEqual(expected);
	});

	test('takes custom body fields as an object', async () => {
		const customBodyFields = asked('customer', 'countPages', 'options.customBodyFields');
		const parameters = stage.customers('countPages', 'VIP customers', {
			options: { customBodyFields },
		});
		const { groupId, workspaceId } = stage.emulator.store.group('Frequent flyers');
		const { told, answer } = await call(stage, parameters, {
			Custom_Body_Fields: { customer_group_id: groupId, workspace_id: workspaceId },
		});
		expect(answer).toEqual([{ pages: 3 }]);
		expect(told.parameters.properties.Custom_Body_Fields?.description).toMatch(/JSON object/);
	});

	test('tells the agent what to do otherwise when a value does not fit', async () => {
		const parameters = stage.customers('getAll', 'VIP customers', {
			limit: asked('customer', 'getAll', 'limit'),
		});
		const told = await refusal(stage, parameters, { Limit: 0 });
		expect(told).toContain("'Limit' is not a number from 1 up");
		expect(told).toContain("Enter a whole number in 'Limit'");
	});
});
