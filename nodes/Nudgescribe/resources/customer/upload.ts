import { UserError } from 'n8n-workflow';
import { Form } from '../../api/dialect/body';
import { readProfileFields } from '../../api/records/profileFields';
import type { ProfileField } from '../../api/records/profileFields';
import { described } from '../../fields/field';
import { text, toggle } from '../../fields/kinds';
import { customerGroup, workspace } from '../../fields/locators';
import type { ContentFile } from '../../items/binaryFile';
import { operation } from '../operation';
import type { Context } from '../operation';
import { checkedFile } from './checkedFile';
import { csvFileOf } from './csvFile';
import type { CsvFile } from './csvFile';
import { validateOnly } from './validateOnly';

const inputField = text({
	displayName: 'Input Data Field Name',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	placeholder: 'e.g. data',
	description:
		'Name of the input field that holds the CSV file, whose first line names the profile fields',
});

const skipColumnCheck = toggle({
	displayName: 'Skip Column Check',
	name: 'skipColumnCheck',
	type: 'boolean',
	default: false,
	description:
		"Whether to send the file without comparing its first line with the workspace's profile fields",
});

const convertFile = toggle({
	displayName: 'Convert File',
	name: 'convertFile',
	type: 'boolean',
	default: false,
	description:
		'Whether to convert other separators and encodings (UTF-16, Windows-1252), and drop blank rows and columns',
});

const validateOnlyFile = described(
	validateOnly,
	'Whether to only check the file: returns what it finds, and sends nothing',
);

const ROWS = { one: 'row', many: 'rows', done: 'stored' };

/** In ms: to compare a file with the fields spares a refusal, and is not worth more time. */
const LONGEST_READ = 30_000;

export const upload = operation({
	name: 'Upload File',
	action: 'Upload customer file',
	description: 'Create or update the customers of a CSV file',
	fields: { workspace, customerGroup, inputField },
	options: { convertFile, skipColumnCheck, validateOnly: validateOnlyFile },
	advice:
		"Correct the file and upload it again: its first line names the profile fields, and each value has to fit its field. Check that 'Customer Group' belongs to 'Workspace', too.",
	run: async ({ workspace, customerGroup, inputField, options }, context) => {
		const { api, node, itemIndex } = context;
		const { convertFile: isConverted, skipColumnCheck: isAlone } = options;
		if (options.validateOnly) {
			return await checkedFile({ workspace, property: inputField, isConverted, isAlone }, context);
		}
		const readFields = async () => await fieldsOf(workspace, context);
		const csv = await csvFileOf(node, itemIndex, {
			property: inputField,
			isConverted,
			readFields: isAlone ? async () => await Promise.resolve([]) : readFields,
		});
		const { file, rows } = csv;
		const form = new Form({ workspace_id: workspace, customer_group_id: customerGroup, file });
		const { advice } = api.settings;
		const refused = `${advice.refused}${aboutLines(csv)}`;
		const telling = api.with({ advice: { ...advice, refused } });
		const answer = await telling.writeFile('POST /v1/customer/check', form, rows, ROWS);
		checkSent(file);
		return answer.result();
	},
});

/** @returns none where they can't be read: the file is Nudgescribe's to check then */
async function fieldsOf(workspace: string, { api, once }: Context): Promise<ProfileField[]> {
	const { beside } = api;
	const reader = beside.with({ timeout: Math.min(beside.settings.timeout, LONGEST_READ) });
	return await once(workspace, async () => readProfileFields(reader, workspace).catch(() => []));
}

function aboutLines({ leftOut }: CsvFile): string {
	if (!leftOut) return '';
	const { count, line } = leftOut;
	const lines = count === 1 ? 'a line that is' : `${count} lines that are`;
	return ` Nudgescribe counts lines without ${lines} left out of your file, the first in line ${line}.`;
}

/**
 * @throws UserError when another number of bytes was sent than the file has: an answer that says yes is to a part of it
 */
function checkSent({ name, size, bytesRead }: ContentFile): void {
	if (bytesRead === size) return;
	throw new UserError(`n8n sent only ${bytesRead} of ${size} bytes of the file '${name}'`, {
		description:
			"Nudgescribe took what came, and may hold a part of the file. Look at the customer group, then upload the file again. If that doesn't help, update n8n: what it sends files with can't read them piece by piece.",
	});
}
