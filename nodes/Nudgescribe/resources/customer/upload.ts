import { Form } from '../../api/dialect/body';
import { text } from '../../fields/kinds';
import { customerGroup, workspace } from '../../fields/locators';
import { operation } from '../operation';
import { csvFileOf } from './csvFile';

const inputField = text({
	displayName: 'Input Data Field Name',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	placeholder: 'e.g. data',
	description:
		'Name of the input field that holds the CSV file. Its first line names the profile fields; Nudgescribe checks all rows before it stores any.',
});

const ROWS = { one: 'row', many: 'rows', done: 'stored' };

export const upload = operation({
	name: 'Upload File',
	action: 'Upload customer file',
	description: 'Create or update the customers of a CSV file',
	fields: { workspace, customerGroup, inputField },
	advice:
		"Correct the file and upload it again: its first line names the profile fields, and each value has to fit its field. Check that 'Customer Group' belongs to 'Workspace', too.",
	run: async ({ workspace, customerGroup, inputField }, { api, node, itemIndex }) => {
		const { file, rows } = await csvFileOf(node, itemIndex, inputField);
		const form = new Form({ workspace_id: workspace, customer_group_id: customerGroup, file });
		return (await api.writeFile('POST /v1/customer/check', form, rows, ROWS)).result();
	},
});
