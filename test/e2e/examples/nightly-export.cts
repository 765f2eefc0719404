import { crmCustomers } from '../../../tools/demo/crm-customers.cts';
import { byEmail, profileOf, profiles, success } from './profiles.cts';
import type { Examples } from './use-examples.cts';

/** The tests of the example "Nightly CRM export to a customer group". */
export function nightlyExport(examples: Examples): void {
	const { n8n } = examples;
	const example = 'nightly-crm-export';

	it('stores the customers of the CRM, and does not double them the next night', async () => {
		const { groupId } = n8n.store.group('Newsletter subscribers');
		const before = profiles(n8n.store, groupId);
		const workflow = examples.filledIn(example);
		expect(await examples.run(workflow)).toMatchObject(success);
		const after = byEmail([...before, ...examples.neighbours.customers.map(profileOf)]);
		expect(byEmail(profiles(n8n.store, groupId))).toEqual(after);

		expect(await examples.run(workflow)).toMatchObject(success);
		expect(byEmail(profiles(n8n.store, groupId))).toEqual(after);
	});

	it('stores the others when some are refused, and ends with an error that names those', async () => {
		const { groupId } = n8n.store.group('Newsletter subscribers');
		const before = profiles(n8n.store, groupId);
		const good = crmCustomers(3);
		const [first = {}] = crmCustomers(1, 7);
		const nameless = { ...first, email: 'nameless@example.net', firstName: '' };
		const unborn = { ...first, email: 'unborn@example.net', birthday: 'in May' };
		examples.neighbours.customers = [nameless, ...good, unborn];
		const { status, error } = await examples.run(examples.filledIn(example));
		expect(status).toBe('error');
		expect(error).toMatch(/^2 customers were not stored\. nameless@example\.net: .*first_name/);
		expect(error).toMatch(/ \| unborn@example\.net: .*birth_date/);
		expect(profiles(n8n.store, groupId)).toEqual([...before, ...good.map(profileOf)]);
	});
}
