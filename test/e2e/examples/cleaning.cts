import { isObject, type JsonObject } from '../../../tools/demo/rest/json.cts';
import { output } from '../outputs.cts';
import { bodies } from '../request-log.cts';
import { success } from './profiles.cts';
import { type Examples, withParameter } from './use-examples.cts';

/** The tests of the example "Clean a customer group". */
export function cleaning(examples: Examples): void {
	const { n8n } = examples;
	const example = 'clean-group';
	const deleted = () => bodies(n8n.emulator, 'DELETE', '/v1/customer');
	const activate = (node: JsonObject) => ({ ...node, disabled: false });
	const rule = (expression: string) => (node: JsonObject) =>
		withParameter(node, 'conditions.conditions.1.leftValue', expression);

	/** Lets the group have five customers without a city. @returns the IDs of these, and of all others */
	async function mixedGroup(): Promise<{ groupId: string; homeless: string[]; others: string[] }> {
		await examples.run(examples.filledIn('nightly-crm-export'));
		const { groupId } = n8n.store.group('Newsletter subscribers');
		const idsWhere = (hasCity: boolean) =>
			n8n.store
				.customers(groupId)
				.filter(({ profile_data }) => 'city' in profile_data === hasCity)
				.map(({ customer_id }) => customer_id);
		return { groupId, homeless: idsWhere(false), others: idsWhere(true) };
	}

	it('shows who fits, and deletes nobody as it is imported', async () => {
		const { groupId, homeless, others } = await mixedGroup();
		const execution = await examples.run(examples.filledIn(example));
		expect(execution).toMatchObject(success);
		const found = output(execution, 'Fits the rule').map((item) => item['customer_id']);
		expect(homeless).toHaveLength(5);
		expect(found).toEqual(homeless);
		expect(deleted()).toEqual([]);
		expect(n8n.store.customers(groupId)).toHaveLength(homeless.length + others.length);
	});

	it('deletes those who fit, and nobody else, once it is activated', async () => {
		const { groupId, homeless, others } = await mixedGroup();
		const workflow = examples.filledIn(example, { 'Delete them': activate });
		expect(await examples.run(workflow)).toMatchObject(success);
		expect(deleted()).toMatchObject([{ customer_group_id: groupId, customer_ids: homeless }]);
		expect(n8n.store.customers(groupId).map((customer) => customer.customer_id)).toEqual(others);
	});

	it('stops before it deletes anybody when more than a tenth fits', async () => {
		const wrong = {
			'Delete them': activate,
			'Fits the rule': rule('={{ $json.profile_data.citty }}'),
		};
		const { status, error } = await examples.run(examples.filledIn(example, wrong));
		expect(status).toBe('error');
		expect(error).toBe(
			'1287 of 1287 customers fit the rule. That is more than a tenth: nothing was deleted.',
		);
		expect(deleted()).toEqual([]);
	});

	it('finds nobody where the profile was not returned under its name', async () => {
		const renamed = (node: JsonObject): unknown =>
			JSON.parse(JSON.stringify(node).replaceAll('.profile_data', '.profile'));
		const changes = {
			'Delete them': activate,
			'Fits the rule': (node: JsonObject) => {
				const changed = renamed(node);
				return isObject(changed) ? changed : node;
			},
		};
		const execution = await examples.run(examples.filledIn(example, changes));
		expect(execution).toMatchObject(success);
		expect(output(execution, 'Fits the rule')).toEqual([]);
		expect(deleted()).toEqual([]);
	});
}
