import type { INodeParameters } from 'n8n-workflow';
import { mapFields } from '../engine/lists.cts';
import { byId, dialects, useStage } from './stage.cts';

describe.each(dialects)('The field mapper, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const workspaceId = (index: number) => stage.emulator.store.workspaces[index]?.workspaceId ?? '';
	const mapIn = async (workspace: string, more: INodeParameters = {}) => {
		const parameters: INodeParameters = {
			resource: 'customer',
			operation: 'upsert',
			workspace: byId(workspace),
			...more,
		};
		return await mapFields('mapProfileFields', { credentials: stage.credentials, parameters });
	};

	test('offers the profile fields of the workspace with their types, the required ones marked', async () => {
		const { fields, emptyFieldsNotice } = await mapIn(workspaceId(0));
		expect(fields.map(({ id, type, required }) => [id, type, required])).toEqual([
			['email', 'string', true],
			['first_name', 'string', true],
			['last_name', 'string', false],
			['city', 'string', false],
			['loyalty_points', 'string', false],
			['tier', 'string', false],
			['birth_date', 'dateTime', false],
			['last_order_value', 'string', false],
		]);
		expect(emptyFieldsNotice).toBeUndefined();
		expect(stage.calls()).toEqual(['POST /v1/cpf']);
	});

	test('says what values a field takes', async () => {
		const { fields } = await mapIn(workspaceId(0));
		const labels = new Map(fields.map(({ id, displayName }) => [id, displayName]));
		expect(labels.get('email')).toBe('email');
		expect(labels.get('loyalty_points')).toMatch(/^loyalty_points \(.*number/);
		expect(labels.get('tier')).toMatch(/^tier \(.*one character/);
		expect(labels.get('birth_date')).toMatch(/^birth_date \(.*date/);
		expect(labels.get('last_order_value')).toMatch(/^last_order_value \(.*EUR/);
	});

	test('changes with the workspace', async () => {
		const { fields } = await mapIn(workspaceId(1));
		expect(fields.map(({ id, type, required }) => [id, type, required])).toEqual([
			['email', 'string', true],
			['full_name', 'string', true],
			['home_airport', 'string', false],
			['trips', 'string', false],
			['cabin', 'string', false],
			['last_trip', 'dateTime', true],
			['total_spent', 'string', false],
		]);
	});

	test('tells when a workspace has no profile fields yet', async () => {
		const [workspace] = stage.emulator.store.workspaces;
		if (workspace) workspace.fields = [];
		const { fields, emptyFieldsNotice } = await mapIn(workspaceId(0));
		expect(fields).toEqual([]);
		expect(emptyFieldsNotice).toMatch(/^This workspace has no profile fields yet\./);
	});

	test('tells that a workspace is unknown', async () => {
		expect(await mapIn('ws_gone')).toEqual({
			fields: [],
			emptyFieldsNotice:
				"Nudgescribe refused the request: Invalid workspace: ws_gone. Set 'Customer Data' to 'JSON' to continue without the list of profile fields. If Nudgescribe reports something as missing that is filled in here, your account may use another name for it: run 'Check Setup' of the resource Account.",
		});
	});

	test('tells that a workspace is unknown as an error where fields are mapped, so that they stay', async () => {
		const field = { id: 'email', displayName: 'email', required: true, display: true };
		const schema = [{ ...field, defaultMatch: false, type: 'string' }];
		const mapped = { mappingMode: 'defineBelow', value: { email: 'a@example.net' }, schema };
		await expect(mapIn('ws_gone', { profileFields: mapped })).rejects.toThrow(
			"Nudgescribe refused the request: Invalid workspace: ws_gone. Set 'Customer Data' to 'JSON' to continue without the list of profile fields. If Nudgescribe reports something as missing that is filled in here, your account may use another name for it: run 'Check Setup' of the resource Account.",
		);
	});

	test('asks for a workspace first', async () => {
		const { fields, emptyFieldsNotice } = await mapIn('');
		expect(fields).toEqual([]);
		expect(emptyFieldsNotice).toMatch(/^Choose a workspace first/);
		expect(stage.emulator.requests()).toEqual([]);
	});
});
