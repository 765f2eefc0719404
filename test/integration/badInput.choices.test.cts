import type { INodeParameters } from 'n8n-workflow';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { byId, mappedAutomatically, useStage } from './stage.cts';

const stage = useStage();

const inWorkspace = [
	['customerGroup', 'getAll', {}],
	['customerGroup', 'create', { name: 'New' }],
] as const;

const inGroup = [
	['customer', 'getAll', {}],
	['customer', 'countPages', {}],
	['customer', 'upsert', mappedAutomatically],
	['customer', 'delete', { customerIds: 'cus_1' }],
	['customer', 'upload', {}],
	['customerGroup', 'update', { name: 'New' }],
	['customerGroup', 'delete', {}],
] as const;

const items = [{ email: 'nathan@example.com', first_name: 'Nathan' }];
const fromList = (value: string): INodeParameters => ({ __rl: true, mode: 'list', value });

describe.each([...inWorkspace, ...inGroup])('%s: %s', (resource, operation, fields) => {
	const with_ = (choice: INodeParameters): INodeParameters => ({
		resource,
		operation,
		...stage.in('VIP customers'),
		...fields,
		...choice,
	});

	test('without a workspace it does not run', async () => {
		const result = await stage.run(with_({ workspace: fromList('') }), { items });
		expect(failureOf(result).message).toContain('Parameter "Workspace" is required');
		expect(stage.emulator.requests()).toEqual([]);
	});

	test('an expression that gives no workspace is told, and nothing is sent', async () => {
		const result = await stage.run(with_({ workspace: byId('={{ $json.nothing }}') }), { items });
		expect(failureOf(result)).toEqual({
			kind: 'NodeOperationError',
			message: 'No workspace is chosen',
			description: "Choose one from the list in 'Workspace', or enter its name or its ID there.",
			item: 0,
		});
		expect(stage.emulator.requests()).toEqual([]);
	});
});

describe.each(inGroup)('%s: %s', (resource, operation, fields) => {
	const with_ = (choice: INodeParameters): INodeParameters => ({
		resource,
		operation,
		...stage.in('VIP customers'),
		...fields,
		...choice,
	});

	test('without a customer group it does not run', async () => {
		const result = await stage.run(with_({ customerGroup: fromList('') }), { items });
		expect(failureOf(result).message).toContain('Parameter "Customer Group" is required');
		expect(stage.emulator.requests()).toEqual([]);
	});

	test('an expression that gives no customer group is told, and nothing is sent', async () => {
		const choice = { customerGroup: byId('={{ $json.nothing }}') };
		const result = await stage.run(with_(choice), { items });
		expect(failureOf(result)).toEqual({
			kind: 'NodeOperationError',
			message: 'No customer group is chosen',
			description:
				"Choose one from the list in 'Customer Group', or enter its name or its ID there.",
			item: 0,
		});
		expect(stage.emulator.requests()).toEqual([]);
	});
});

describe('one item of three without a workspace', () => {
	const parameters = (operation: string) =>
		stage.customers(operation, 'VIP customers', { workspace: byId('={{ $json.workspace }}') });
	const three = () => {
		const { workspaceId } = stage.emulator.store.group('VIP customers');
		return [{ workspace: workspaceId }, {}, { workspace: workspaceId }];
	};

	test('names the item that it is about', async () => {
		const result = await stage.run(parameters('countPages'), { items: three() });
		expect(failureOf(result).item).toBe(1);
	});

	test('with On Error: Continue, that item carries the sentence and the others go on', async () => {
		const result = await stage.run(parameters('countPages'), {
			items: three(),
			onError: 'continueRegularOutput',
		});
		expect(jsonOf(result)).toEqual([
			{ pages: 1 },
			{
				error: 'No workspace is chosen',
				message: "Choose one from the list in 'Workspace', or enter its name or its ID there.",
			},
			{ pages: 1 },
		]);
		expect(originsOf(result.items)).toEqual([0, 1, 2]);
	});

	test('with On Error: Continue (using error output), it leaves through the error output', async () => {
		const result = await stage.run(parameters('countPages'), {
			items: three(),
			onError: 'continueErrorOutput',
		});
		const [good = [], bad = []] = result.outputs;
		expect(originsOf(good)).toEqual([0, 2]);
		expect(originsOf(bad)).toEqual([1]);
		expect(bad[0]?.json.error).toBe('No workspace is chosen');
	});
});
