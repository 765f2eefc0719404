import type { ProfileField } from '../../../tools/emulator/store/records.cts';
import type { WatchedStage } from '../watchedStage.cts';

export const group = 'VIP customers';

/** Gives the workspace more profile fields, of text where nothing else is said. */
export function addFields(
	{ emulator }: WatchedStage,
	names: string[],
	type: ProfileField['field_type'] = 'string',
): void {
	const [workspace] = emulator.store.workspaces;
	for (const field_name of names) {
		workspace?.fields.push({
			field_id: emulator.store.newId('cpf'),
			field_name,
			field_type: type,
			required: false,
		});
	}
}

/** The own properties of the customer that was sent last, whatever they are called. */
export function sentCustomer(stage: WatchedStage): [string, unknown][] {
	return Object.entries(stage.sentCustomers().at(-1)?.at(-1) ?? {});
}

/** The values of the customer who was stored last, by field id: names cannot disturb them. */
export function storedValues({ emulator }: WatchedStage): Record<string, string | number> {
	const { customers } = emulator.store.group(group);
	return customers.slice(customers.size - 1, customers.size)[0]?.values ?? {};
}

/** The id of a profile field by its name. */
export function fieldId({ emulator }: WatchedStage, name: string): string {
	const fields = emulator.store.workspaces[0]?.fields ?? [];
	return fields.find(({ field_name }) => field_name === name)?.field_id ?? '';
}
