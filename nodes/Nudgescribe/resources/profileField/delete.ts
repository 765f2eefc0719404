import { notice } from '../../fields/kinds';
import { profileField, workspace } from '../../fields/locators';
import { operation } from '../operation';

const dataGoesToo = notice({
	displayName:
		'The customer data in this field is deleted with it. Nudgescribe documents no way to restore it.',
	name: 'dataGoesToo',
	type: 'notice',
	default: '',
});

export const remove = operation({
	name: 'Delete',
	action: 'Delete profile field',
	description: 'Delete a profile field and the customer data in it',
	fields: { dataGoesToo, workspace, profileField },
	advice:
		"Check that 'Profile Field' is there and belongs to 'Workspace'. Nudgescribe may refuse to delete a field that it needs.",
	run: async ({ workspace, profileField }, { api }) => {
		const answer = await api.write('DELETE /v1/cpf', {
			workspace_id: workspace,
			field_id: profileField,
		});
		return { ...answer.record(), deleted: true };
	},
});
