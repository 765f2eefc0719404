import { describe, expect, it } from '@jest/globals';
import { operations } from '../../tools/emulator/contract.cts';
import { startEmulator } from '../../tools/emulator/server.cts';
import { account } from '../../tools/emulator/accounts.cts';
import { listIn, textsOf } from './emulator.client.cts';
import { useEmulator } from './emulator.use.cts';

const on = useEmulator({ customers: 1203 });

function groupBody(name: string): { workspace_id: string; customer_group_id: string } {
	const { workspaceId, groupId } = on.emulator.store.group(name);
	return { workspace_id: workspaceId, customer_group_id: groupId };
}

function bodyFor(operationId: string): unknown {
	const group = groupBody('Newsletter subscribers');
	const { workspace_id } = group;
	const [firstField, secondField] = on.emulator.store.workspaces[0]?.fields ?? [];
	const [customer] = on.emulator.store.customers(group.customer_group_id);
	const campaign = on.emulator.store.campaign('Spring launch');
	const campaign_id = campaign.campaignId;
	const bodies: Record<string, unknown> = {
		logIn: { email: account.email, password: account.password },
		uploadCustomers: { ...group, customers: [{ email: 'new@example.com', first_name: 'New' }] },
		countCustomerPages: group,
		getCustomers: { ...group, page: 1 },
		deleteCustomers: { ...group, customer_ids: [customer?.customer_id] },
		createCustomerGroup: { workspace_id, name: 'Made by a test' },
		getCustomerGroups: { workspace_id },
		updateCustomerGroup: { ...group, name: 'Renamed' },
		deleteCustomerGroup: group,
		createProfileField: { workspace_id, field_name: 'shoe_size', field_type: 'number' },
		getProfileFields: { workspace_id },
		updateProfileField: { workspace_id, field_id: firstField?.field_id, field_name: 'mail' },
		deleteProfileField: { workspace_id, field_id: secondField?.field_id },
		getCampaigns: {},
		publishMessages: { campaign_id: on.emulator.store.campaign('Back to school').campaignId },
		countMessageFiles: { campaign_id },
		fetchMessageFile: { campaign_id, page: 1, format: 'json' },
		getCampaignRuns: { campaign_id },
		getRunMessages: { campaign_id },
		startCampaignRun: { campaign_id, customer_group_id: campaign.customerGroupId },
	};
	return bodies[operationId];
}

it('serves all 21 endpoints', () => {
	expect(operations).toHaveLength(21);
});

it.each(operations)(
	'answers $operationId as the contract says',
	async ({ operationId, method, path }) => {
		const body = bodyFor(operationId);
		const answer = await on.client.call(method.toUpperCase(), path, body);
		expect(answer).toMatchObject({ status: 200, body: { code: 200 } });
		expect(on.emulator.requests()).toMatchObject([
			{ method: method.toUpperCase(), path, status: 200, body },
		]);
	},
);

it('says so when its own answer breaks the contract', async () => {
	Object.assign(on.emulator.store.campaign('Spring launch'), { name: 5 });
	const answer = await on.client.call('POST', '/v1/campaign/all', {});
	expect(answer).toMatchObject({ status: 500, body: { code: 500 } });
	expect(answer.body.message).toContain('The emulator broke the contract');
});

it('takes no text for a number, and no field that the contract does not know', async () => {
	const group = groupBody('VIP customers');
	expect(await on.client.call('POST', '/v1/customer', { ...group, page: '1' })).toMatchObject({
		status: 400,
		body: { message: 'page must be integer' },
	});
	expect(await on.client.call('POST', '/v1/customer', { ...group, page: 1, pge: 2 })).toMatchObject(
		{
			status: 400,
			body: { message: 'Unknown fields: pge' },
		},
	);
});

it('answers what it does not know with code and message', async () => {
	expect(await on.client.call('POST', '/v1/nothing', {})).toMatchObject({
		status: 404,
		body: { code: 404, message: 'not found' },
	});
	expect((await on.client.call('PUT', '/v1/customer', {})).body).toMatchObject({ code: 405 });
	const headers = { ...on.client.headers, 'content-type': 'application/json; charset=utf-8' };
	const response = await fetch(`${on.emulator.url}/v1/cg`, {
		method: 'POST',
		headers,
		body: '{"a":',
	});
	expect(response.status).toBe(400);
});

describe('pages of customers', () => {
	it('add up to the group, in order, encrypted', async () => {
		const group = groupBody('All customers');
		const { body } = await on.client.call('POST', '/v1/customer/pages', group);
		expect(body.pages).toBe(3);
		const received = [];
		for (const page of [1, 2, 3]) {
			const answer = await on.client.call('POST', '/v1/customer', { ...group, page });
			received.push(...listIn(answer.body, 'customers'));
		}
		const plain = on.emulator.store.customers(group.customer_group_id);
		expect(received.map(({ customer_id }) => customer_id)).toEqual(
			plain.map(({ customer_id }) => customer_id),
		);
		const last = JSON.stringify(received.at(-1)?.profile_data);
		for (const value of Object.values(plain.at(-1)?.profile_data ?? {})) {
			expect(last).not.toContain(JSON.stringify(String(value)));
		}
	});

	it('can be decrypted by whoever has the key', async () => {
		const group = groupBody('VIP customers');
		const { body } = await on.client.call('POST', '/v1/customer', { ...group, page: 1 });
		const encrypted = listIn(body, 'customers')[7];
		const id = String(encrypted?.customer_id);
		const plain = on.emulator.store.customers(group.customer_group_id)[7];
		expect(plain?.customer_id).toBe(id);
		const profile = textsOf(encrypted?.profile_data);
		expect(on.emulator.store.decrypt(group.customer_group_id, id, profile)).toEqual(
			textsOf(plain?.profile_data),
		);
		const tampered = { ...profile, city: profile.first_name ?? '' };
		expect(() => on.emulator.store.decrypt(group.customer_group_id, id, tampered)).toThrow();
	});

	it('are none for an empty group', async () => {
		const group = groupBody('Lapsed customers');
		expect((await on.client.call('POST', '/v1/customer/pages', group)).body.pages).toBe(0);
		const { body } = await on.client.call('POST', '/v1/customer', { ...group, page: 1 });
		expect(body.customers).toEqual([]);
	});
});

it('begins with the same data for the same seed, and with other data for another', async () => {
	const idsWith = async (seed: number): Promise<unknown> => {
		const other = await startEmulator({ customers: 3, seed });
		const { groupId } = other.store.group('All customers');
		const ids = [groupId, other.store.campaign('Early bird'), other.store.customers(groupId)];
		await other.stop();
		return ids;
	};
	const first = await idsWith(7);
	expect(await idsWith(7)).toEqual(first);
	expect(await idsWith(8)).not.toEqual(first);
});
