import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { account } from '../../tools/emulator/accounts.cts';
import type { ProfileField } from '../../tools/emulator/store/records.cts';
import type { PlainCustomer } from '../../tools/emulator/store/store.cts';
import type { Stage } from './stage.cts';

/** Profile fields that each take a value of their own kind, besides those that a workspace begins with. */
const extraFields = [
	{ field_name: 'joined', field_type: 'Date', field_format: 'dd/MM/yyyy' },
	{ field_name: 'renewal', field_type: 'Date', field_format: 'MMMM dd, yyyy' },
] as const;

/** Gives the workspace of the group `VIP customers` two more fields for dates, in formats unlike ISO 8601. */
export function addDateFields({ emulator }: Stage): void {
	const [workspace] = emulator.store.account(account).workspaces;
	for (const field of extraFields) {
		workspace?.fields.push({ field_id: emulator.store.newId('cpf'), required: false, ...field });
	}
}

/** Values that are mapped by hand in the editor, field by field, as the node keeps them. */
export function mappedByHand(value: INodeParameters): INodeParameters {
	return { profileFields: { mappingMode: 'defineBelow', value } };
}

/** The values of the customers who came last into a group. */
export function newest(
	stage: Stage,
	group: string,
	count: number,
): PlainCustomer['profile_data'][] {
	return stage
		.stored(group)
		.slice(-count)
		.map(({ profile_data }) => profile_data);
}

/** People who are not in the emulator yet, each with the values that every customer needs. */
export function newPeople(count: number): Array<IDataObject & { email: string }> {
	return Array.from({ length: count }, (_, index) => ({
		email: `new.${index + 1}@example.net`,
		first_name: `Person ${index + 1}`,
	}));
}

/** Gives the workspace of the group `VIP customers` one more field, of a type and format that an account may have. */
export function addField({ emulator }: Stage, name: string, type: string, format?: string): void {
	const [workspace] = emulator.store.account(account).workspaces;
	const field = { field_name: name, field_type: type, field_format: format } as ProfileField;
	workspace?.fields.push({ ...field, field_id: emulator.store.newId('cpf'), required: false });
}
