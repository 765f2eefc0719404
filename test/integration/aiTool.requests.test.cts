import type { INodeParameters } from 'n8n-workflow';
import { asked, byName, call, notesIn, refusal } from './aiTool.cts';
import { mappedByHand, newest } from './mapping.cts';
import { useStage } from './stage.cts';

const nextCall = (operations: string) =>
	`To see which IDs and names there are, call a tool that runs ${operations}.`;
const word = expect.stringMatching(/./) as string;
const shop = 'Northwind Retail';
const group = 'VIP customers';

/** The fields that an agent fills in of an operation, by their paths. */
function filled(resource: string, operation: string, ...paths: string[]): INodeParameters {
	const fields = paths.map((path) => [path, asked(resource, operation, path)]);
	return { resource, operation, ...(Object.fromEntries(fields) as INodeParameters) };
}

/** A workspace and a customer group that an agent names. */
const named = (resource: string, operation: string): INodeParameters => ({
	workspace: byName(asked(resource, operation, 'workspace')),
	customerGroup: byName(asked(resource, operation, 'customerGroup')),
});
const inGroup = { Workspace: shop, Customer_Group: group };
const campaignOf = (resource: string, operation: string): INodeParameters => ({
	campaign: byName(asked(resource, operation, 'campaign')),
});

describe('What an agent asks for', () => {
	const stage = useStage();
	const groupId = () => stage.emulator.store.group(group).groupId;
	const campaign = (name: string) => stage.emulator.store.campaign(name);

	test('1. the workspaces, with their IDs', async () => {
		const { answer } = await call(stage, filled('workspace', 'getAll', 'limit'), { Limit: 10 });
		const { workspaces } = stage.emulator.store;
		expect(answer).toMatchObject(
			workspaces.map(({ workspaceId, name }) => ({ workspaceId, workspaceName: name })),
		);
		expect(notesIn(answer)).toBeUndefined();
	});

	describe('2. a customer group by its name', () => {
		const get = {
			...filled('customerGroup', 'get'),
			...named('customerGroup', 'get'),
		};

		test('comes with its ID', async () => {
			const { answer } = await call(stage, get, { ...inGroup, Customer_Group: 'vip customers' });
			expect(answer).toEqual([
				expect.objectContaining({ customer_group_id: groupId(), name: group }),
			]);
		});

		test('that is not there: what is there, and what to call next', async () => {
			const told = await refusal(stage, get, { ...inGroup, Customer_Group: 'Gold' });
			expect(told).toMatch(/^No customer group is called 'Gold'\. There are '/);
			expect(told).toContain(`'${group}'`);
			expect(told).toContain(nextCall("'Get Many' of Customer Group"));
			expect(told).not.toContain('Details:');
		});
	});

	test('3. a new customer group, with its ID', async () => {
		const parameters = {
			...filled('customerGroup', 'create', 'name'),
			workspace: byName(shop),
		};
		const { answer } = await call(stage, parameters, { Name: 'Gold' });
		const { groupId: created } = stage.emulator.store.group('Gold');
		expect(answer).toEqual([{ customer_group_id: created, name: 'Gold' }]);
	});

	test('4. one customer stored, by profile fields', async () => {
		const text = (key: string) => `={{ $fromAI('${key}', 'Of the customer', 'string') }}`;
		const parameters = {
			...filled('customer', 'upsert'),
			...named('customer', 'upsert'),
			...mappedByHand({ email: text('email'), first_name: text('first_name') }),
		};
		const customer = { email: 'ida@example.net', first_name: 'Ida' };
		const { answer } = await call(stage, parameters, { ...inGroup, ...customer });
		expect(answer).toEqual([customer]);
		expect(newest(stage, group, 1)).toEqual([customer]);
	});

	describe('5. several customers stored, one call each', () => {
		const parameters = {
			...filled('customer', 'upsert', 'customer'),
			...named('customer', 'upsert'),
			dataMode: 'json',
		};

		test('each comes back, and none is lost', async () => {
			const customers = ['Ida', 'Ola', 'Uwe'].map((name) => ({
				email: `${name}@example.net`,
				first_name: name,
			}));
			for (const customer of customers) {
				const { answer } = await call(stage, parameters, { ...inGroup, Customer: customer });
				expect(answer).toEqual([customer]);
			}
			expect(newest(stage, group, 3)).toEqual(customers);
		});

		test('a list of them in one call: what to do', async () => {
			const told = await refusal(stage, parameters, { ...inGroup, Customer: [{ a: 1 }] });
			expect(told).toMatch(/'Customer'.*JSON object/s);
		});
	});

	test('6. a customer deleted, by its ID', async () => {
		const [first] = stage.stored(group);
		const parameters = {
			...filled('customer', 'delete', 'customerIds'),
			...named('customer', 'delete'),
		};
		const ids = first?.customer_id ?? '';
		const { answer } = await call(stage, parameters, { ...inGroup, Customer_IDs: ids });
		expect(JSON.stringify(answer)).toContain(ids);
		expect(stage.stored(group).map(({ customer_id }) => customer_id)).not.toContain(ids);
	});

	test('7. campaigns with a status, with their IDs and workspaces', async () => {
		const parameters = {
			resource: 'campaign',
			operation: 'getAll',
			filters: { statuses: asked('campaign', 'getAll', 'filters.statuses') },
		};
		const { answer } = await call(stage, parameters, { Status: 'ready to publish' });
		expect(answer.length).toBeGreaterThan(2);
		for (const one of answer) {
			expect(one).toMatchObject({
				workspaceId: word,
				workspaceName: word,
				campaign_id: word,
				name: word,
			});
		}
		const told = await refusal(stage, parameters, { Status: 'finished' });
		expect(told).toContain("'finished'");
	});

	test('8. the runs of a campaign, by its name', async () => {
		const parameters = {
			...filled('campaignRun', 'getAll'),
			...campaignOf('campaignRun', 'getAll'),
		};
		const { answer } = await call(stage, parameters, { Campaign: 'Spring launch' });
		expect(answer).toHaveLength(campaign('Spring launch').runs.length);
		for (const one of answer)
			expect(one).toMatchObject({ run_number: expect.any(Number) as number });
		const told = await refusal(stage, parameters, { Campaign: 'Winter' });
		expect(told).toContain(nextCall("'Get Many' of Campaign"));
	});

	describe('9. messages published, and exported', () => {
		const parameters = {
			...filled('message', 'publish'),
			...campaignOf('message', 'publish'),
			waitForExport: true,
		};

		test('what came of it', async () => {
			const { answer } = await call(stage, parameters, { Campaign: 'Back to school' });
			expect(answer).toHaveLength(1);
			expect(campaign('Back to school').status).toBe('Published');
		});

		test('those of a draft: why not, and what to call next', async () => {
			const told = await refusal(stage, parameters, { Campaign: 'Win-back' });
			expect(told).toContain('The campaign is "Draft", not ready to publish');
		});
	});

	test('10. exported messages, the first ones, and how to get others', async () => {
		const parameters = {
			...filled('message', 'getAll', 'limit'),
			...campaignOf('message', 'getAll'),
		};
		const given = { Campaign: 'Spring launch', Limit: 200 };
		const { answer, text } = await call(stage, parameters, given);
		expect(answer.length).toBeLessThanOrEqual(51);
		expect(notesIn(answer)).toEqual([
			expect.stringMatching(/^Showing \d+ of 200 records\. To see others, ask for less/),
			expect.stringMatching(/^200 of the messages returned: there are more\./),
		]);
		expect(text.length).toBeLessThan(27_000);
	});
});
