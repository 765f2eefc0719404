import type { INodeParameters } from 'n8n-workflow';
import { adviceOn, namesAdvice } from './advice.cts';
import { failureOf } from './results.cts';
import { fieldIdOf, runOnFields } from './profileFields.cts';
import { byId, useStage } from './stage.cts';

const stage = useStage();
const fieldId = (name: string) => fieldIdOf(stage, name);
const run = async (operation: string, more: INodeParameters = {}, items = [{}]) =>
	await runOnFields(stage, operation, more, items);
const nothingSent = () => {
	expect(stage.emulator.requests()).toEqual([]);
};

describe.each(['update', 'delete'])('Profile Field: %s', (operation) => {
	const updateFields = { fieldName: 'new_name' };

	test('of a field that is gone is refused in the words of the API', async () => {
		const result = await run(operation, { profileField: byId('cpf_gone'), updateFields });
		expect(failureOf(result)).toMatchObject({
			kind: 'NodeApiError',
			message: 'Nudgescribe refused the request: Profile field not found: cpf_gone',
			item: 0,
		});
	});

	test('without a field sends nothing', async () => {
		const profileField = byId('={{ $json.nothing }}');
		expect(failureOf(await run(operation, { profileField, updateFields }))).toMatchObject({
			message: 'No profile field is chosen',
			item: 0,
		});
		nothingSent();
	});
});

test.each(['create', 'getAll', 'update', 'delete'])(
	'Profile Field: %s in a workspace that is gone tells to check it',
	async (operation) => {
		const choice = {
			workspace: byId('ws_gone'),
			profileField: byId(fieldId('city')),
			fieldName: 'new_name',
			updateFields: { fieldName: 'new_name' },
		};
		expect(failureOf(await run(operation, choice))).toEqual({
			kind: 'NodeApiError',
			message: 'Nudgescribe refused the request: Invalid workspace: ws_gone',
			description: `${adviceOn('profileField', operation)} ${namesAdvice}`,
			item: 0,
		});
	},
);
