import { crmCustomers } from '../../../tools/demo/crm-customers.cts';
import type { JsonObject } from '../../../tools/demo/rest/json.cts';
import { bodies } from '../request-log.cts';
import { byEmail, profileOf, profiles, success } from './profiles.cts';
import { type Changes, type Examples, withParameter } from './use-examples.cts';

/** The tests of the example "Keep a group equal to a CRM list". */
export function groupSync(examples: Examples): void {
	const { n8n } = examples;
	const example = 'crm-group-sync';
	const deleted = () => bodies(n8n.emulator, 'DELETE', '/v1/customer');
	const activate = (node: JsonObject) => ({ ...node, disabled: false });

	/** @returns the profiles in the group, and those that the CRM lists */
	function bothLists(): { group: unknown[]; crm: unknown[] } {
		const { groupId } = n8n.store.group('Lapsed customers');
		const crm = examples.neighbours.customers.map(profileOf);
		return { group: byEmail(profiles(n8n.store, groupId)), crm: byEmail(crm) };
	}

	/** One night with a group that nothing else fills. */
	async function night(changes: Changes = {}) {
		const { groupId } = n8n.store.group('Lapsed customers');
		const group = (node: JsonObject) => withParameter(node, 'customerGroup.value', groupId);
		const all = { 'Customers in the group': group, ...changes };
		return await examples.run(examples.filledIn(example, all));
	}

	beforeEach(() => {
		examples.neighbours.customers = crmCustomers(11);
	});

	it('creates all customers in an empty group, and tells the CRM the ID of each', async () => {
		expect(await night()).toMatchObject(success);
		const { group, crm } = bothLists();
		expect(group).toEqual(crm);
		const { groupId } = n8n.store.group('Lapsed customers');
		const ids = n8n.store.customers(groupId).map(({ customer_id }) => customer_id);
		const told = examples.neighbours.customers.map(({ nudgescribeId }) => nudgescribeId);
		expect(told.sort()).toEqual(ids.sort());
	});

	it('brings the group up to what changed in the CRM, and deletes who left it', async () => {
		expect(await night()).toMatchObject(success);
		const [first = {}, gone = {}, ...others] = examples.neighbours.customers;
		const moved = { ...first, city: 'Lisbon' };
		examples.neighbours.customers = [moved, ...others, ...crmCustomers(1, 7)];
		expect(await night({ 'Delete them': activate })).toMatchObject(success);
		const { group, crm } = bothLists();
		expect(group).toEqual(crm);
		expect(deleted()).toMatchObject([{ customer_ids: [gone['nudgescribeId']] }]);
	});

	it('deletes nobody as it is imported', async () => {
		expect(await night()).toMatchObject(success);
		examples.neighbours.customers = examples.neighbours.customers.slice(1);
		expect(await night()).toMatchObject(success);
		expect(bothLists().group).toHaveLength(11);
		expect(deleted()).toEqual([]);
	});

	it('stops before it deletes anybody when the CRM lists nobody', async () => {
		expect(await night()).toMatchObject(success);
		examples.neighbours.customers = [];
		const { status, error } = await night({ 'Delete them': activate });
		expect(status).toBe('error');
		expect(error).toBe(
			'11 of 11 customers are not in the CRM. That is more than a tenth: nobody was deleted.',
		);
		expect(deleted()).toEqual([]);
	});
}
